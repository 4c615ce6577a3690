import { setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { HeldLog, LogBase, LoggedRow } from './activity-store.ts';
import { DocumentMirror } from './document-mirror.ts';
import { Journal, LONGEST_PAUSE, MOST_OPEN } from './journal.ts';
import { STRATEGY_ITEM } from './model-change.ts';

/** A document as its log was at `seq`, kept between readings. */
export interface Scratch {
  readonly generation: number;
  readonly seq: number;
  readonly mirror: DocumentMirror;
  readonly journal: Journal;
  /** Stored size of what the document was put together from. */
  readonly bytes: number;
}

/** What reading on came to. */
export interface Projected {
  /** Good for the next reading, once what was written is durable; null if there was nothing to read. */
  readonly scratch: Scratch | null;
  /** Entries were added, changed or taken away. */
  readonly hasWritten: boolean;
  /** There are more rows. */
  readonly hasMore: boolean;
}

/** Reads the log on from its cursor and writes what it changed; `kept` is used and changed if it fits the cursor. */
export async function projectLog(
  log: HeldLog,
  kept: Scratch | null,
  unreadable: (seq: number, error: unknown) => void,
): Promise<Projected> {
  const isFitting = kept?.seq === log.cursor && kept.generation === log.generation;
  const rows = await log.nextRows();
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) {
    return { scratch: isFitting ? kept : null, hasWritten: false, hasMore: false };
  }
  const pause = breather();
  const { mirror, journal, bytes } = isFitting ? kept : await begin(log, first, pause);
  for (const row of rows) {
    takeRow(mirror, journal, row, unreadable);
    await pause();
  }
  const changes = journal.changes();
  const hasWritten = changes.added.length + changes.changed.length + changes.removed.length > 0;
  journal.stored(await log.write(changes), last.at);
  await log.moveCursor(last.seq);
  const read = rows.reduce((sum, row) => sum + row.bytes.length, bytes);
  const scratch = { generation: log.generation, seq: last.seq, mirror, journal, bytes: read };
  return { scratch, hasWritten, hasMore: last.seq < log.head };
}

function takeRow(
  mirror: DocumentMirror,
  journal: Journal,
  row: LoggedRow,
  unreadable: (seq: number, error: unknown) => void,
): void {
  try {
    for (const change of mirror.apply(row.bytes)) journal.take(change, row);
  } catch (error) {
    // One row must not keep the rest from being read, nor the log from being compacted.
    unreadable(row.seq, error);
    journal.take({ ...STRATEGY_ITEM, kind: 'unreadable' }, row);
  }
}

async function begin(log: HeldLog, first: LoggedRow, pause: () => Promise<void>) {
  const base = await log.base();
  const mirror = await DocumentMirror.of(docOf(base), pause);
  const since = new Date(first.at.getTime() - LONGEST_PAUSE);
  const bytes = base.updates.reduce((sum, update) => sum + update.length, base.snapshot?.length ?? 0);
  return { mirror, journal: new Journal(await log.latest(since, MOST_OPEN)), bytes };
}

/** What cannot be read is left out, as it was when its turn came. */
function docOf({ snapshot, updates }: LogBase): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update);
      } catch {
        // Told when it was read.
      }
    }
  });
  return doc;
}

/** Milliseconds of work after which others get their turn: people's edits are on the same thread. */
const SLICE_MS = 5;

function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await nextTurn();
    since = performance.now();
  };
}
