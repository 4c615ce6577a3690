import type { ActivityPlace } from '#shared/activity/model.ts';
import type { UserId } from '#shared/ids.ts';
import type { ActivityRecord, RecordChanges } from './activity-record.ts';
import { excerptStart, isSameText, type KeptText, keepDigest, keepText, storable } from './kept-text.ts';
import type { ModelChange } from './model-change.ts';

/** The row of the log that brought a change. */
export interface LogRow {
  readonly seq: number;
  readonly at: Date;
  readonly userId: UserId | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How long after a change another one of the same thing by the same person goes on with it (ms). A cell is
 * committed when it is left, so each of its values counts but for slips; a text is typed over minutes.
 */
const PAUSE = { field: 5 * SECOND, settings: MINUTE, moved: MINUTE, side: MINUTE, text: 10 * MINUTE };
/** Longest joined entry of a text. */
const LONGEST_TEXT = 60 * MINUTE;

/** Nothing older than this is gone on with (ms). */
export const LONGEST_PAUSE = PAUSE.text;

/** Latest entries that are remembered to be gone on with: bounds the memory of a very busy hour. */
export const MOST_OPEN = 20_000;

/** An entry that may be gone on with, and what stood before it about the same thing. */
interface Open {
  record: ActivityRecord;
  readonly earlier: Open | null;
}

/**
 * Makes entries of changes. Changes of one thing by one person that follow soon on each other are one entry, and
 * none if nothing is left of them. What comes out depends on the log alone, not on how much of it is read at once.
 */
export class Journal {
  readonly #open = new Map<string, Open>();
  readonly #written = new Set<Open>();
  readonly #removed = new Set<number>();

  /** `latest` are the stored entries of the last LONGEST_PAUSE, oldest first. */
  constructor(latest: readonly ActivityRecord[]) {
    for (const record of latest) this.#keep({ record, earlier: this.#open.get(thingOf(record)) ?? null });
  }

  take(change: ModelChange, row: LogRow): void {
    const next = recordOf(change, row);
    const thing = thingOf(next);
    const latest = this.#open.get(thing);
    if (latest === undefined || !goesOn(latest.record, next)) {
      this.#write({ record: next, earlier: latest ?? null });
      return;
    }
    const joined = join(latest.record, next, change);
    if (!isNothing(joined)) {
      latest.record = joined;
      this.#write(latest);
      return;
    }
    this.#written.delete(latest);
    if (latest.record.id !== null) this.#removed.add(latest.record.id);
    if (latest.earlier === null) this.#open.delete(thing);
    else this.#open.set(thing, latest.earlier);
  }

  /** What has changed since the last call. */
  changes(): RecordChanges {
    const records = Array.from(this.#written, ({ record }) => record);
    return {
      added: records.filter(({ id }) => id === null),
      changed: records.filter(({ id }) => id !== null),
      removed: Array.from(this.#removed),
    };
  }

  /** The changes are stored, the added ones under these ids, in their order; forgets what is over by `now`. */
  stored(ids: readonly number[], now: Date): void {
    const added = Array.from(this.#written).filter(({ record }) => record.id === null);
    for (const [at, open] of added.entries()) open.record = { ...open.record, id: ids[at] ?? null };
    this.#written.clear();
    this.#removed.clear();
    const isOver = ({ record }: Open) => now.getTime() - record.at.getTime() > LONGEST_PAUSE;
    for (const [thing, open] of this.#open) {
      if (isOver(open) || this.#open.size > MOST_OPEN) this.#open.delete(thing);
      else if (open.earlier !== null && isOver(open.earlier)) {
        this.#open.set(thing, { ...open, earlier: null });
      }
    }
  }

  #write(open: Open): void {
    this.#keep(open);
    this.#written.add(open);
  }

  /** Last, so that the least recent ones come first. */
  #keep(open: Open): void {
    const thing = thingOf(open.record);
    this.#open.delete(thing);
    this.#open.set(thing, open);
  }
}

const NO_TEXT: KeptText = { text: '', wholeLength: null, digest: null };

function recordOf(change: ModelChange, { seq, at, userId }: LogRow): ActivityRecord {
  const record = {
    id: null,
    firstSeq: seq,
    lastSeq: seq,
    startedAt: at,
    at,
    userId,
    kind: change.kind,
    nodeId: change.nodeId,
    nodeKind: change.nodeKind,
    title: storable(change.title),
    field: null,
    blockId: null,
    before: NO_TEXT,
    after: NO_TEXT,
    excerptFrom: 0,
    places: null,
  };
  switch (change.kind) {
    case 'created':
    case 'unreadable':
      return record;
    case 'added':
    case 'restored':
      return { ...record, places: { to: storablePlace(change.to) } };
    case 'binned':
      return { ...record, places: { from: storablePlace(change.from) } };
    case 'moved':
      return { ...record, places: { from: storablePlace(change.from), to: storablePlace(change.to) } };
    case 'settings': {
      const [before, after] = [keepDigest(change.from), keepDigest(change.to)];
      return { ...record, field: change.field, before, after };
    }
    case 'field':
      return { ...record, field: change.field, ...keptTexts(change) };
    case 'text':
      return { ...record, blockId: storable(change.blockId), ...keptTexts(change) };
  }
}

function keptTexts({ from, to }: { readonly from: string; readonly to: string }) {
  const excerptFrom = excerptStart(from, to);
  return { before: keepText(from, excerptFrom), after: keepText(to, excerptFrom), excerptFrom };
}

function storablePlace(place: ActivityPlace): ActivityPlace {
  return { ...place, title: storable(place.title) };
}

type RecordKind = Pick<ActivityRecord, 'kind'>;

/** Adding, binning and restoring are one thing: on which side an item is. */
function isSide({ kind }: RecordKind): boolean {
  return kind === 'added' || kind === 'binned' || kind === 'restored';
}

/** What an entry is about: entries of one thing follow on each other. */
function thingOf(record: ActivityRecord): string {
  const aspect = isSide(record) ? 'side' : record.kind;
  return JSON.stringify([record.nodeId, aspect, record.field, record.blockId]);
}

function goesOn(latest: ActivityRecord, next: ActivityRecord): boolean {
  if (latest.userId !== next.userId) return false;
  const pause = next.at.getTime() - latest.at.getTime();
  switch (next.kind) {
    case 'created':
    case 'unreadable':
    case 'added':
      return false;
    case 'binned':
    case 'restored':
      // An addition that is taken back stays: the item lies in the bin from now on.
      return latest.kind !== 'added' && latest.kind !== next.kind && pause <= PAUSE.side;
    case 'text':
      return pause <= PAUSE.text && next.at.getTime() - latest.startedAt.getTime() <= LONGEST_TEXT;
    case 'field':
    case 'settings':
    case 'moved':
      return pause <= PAUSE[next.kind];
  }
}

function join(latest: ActivityRecord, next: ActivityRecord, change: ModelChange): ActivityRecord {
  const { id, firstSeq, startedAt, before, excerptFrom } = latest;
  const isText = change.kind === 'text' || change.kind === 'field';
  return {
    ...next,
    id,
    firstSeq,
    startedAt,
    before,
    excerptFrom,
    after: isText ? keepText(change.to, excerptFrom) : next.after,
    places: { ...latest.places, ...next.places, ...fromOf(latest) },
  };
}

function fromOf({ places }: ActivityRecord) {
  return places?.from === undefined ? {} : { from: places.from };
}

function isNothing(record: ActivityRecord): boolean {
  if (isSide(record)) return true;
  const { before, after, places } = record;
  if (record.kind !== 'moved') return isSameText(before, after);
  return places?.from?.parent === places?.to?.parent && places?.from?.position === places?.to?.position;
}
