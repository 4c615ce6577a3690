import * as Y from 'yjs';
import { castVote } from '#server/commands/cast-vote.ts';
import { enterActual } from '#server/commands/enter-actual.ts';
import { noteChange } from '#server/commands/note-change.ts';
import { openBallot } from '#server/commands/open-ballot.ts';
import { openRevision } from '#server/commands/open-revision.ts';
import { readRevision } from '#server/commands/read-revision.ts';
import { createRevisionContents } from '#server/commands/revision-contents.ts';
import type { RevisionContext } from '#server/commands/revision-context.ts';
import { createStrategyFacts } from '#server/commands/strategy-facts.ts';
import { submitRevision } from '#server/commands/submit-revision.ts';
import { writeTexts } from '#server/commands/write-texts.ts';
import { findUser } from '#server/db/accounts.ts';
import type { Sql, Transaction } from '#server/db/database.ts';
import { loadDocument } from '#server/db/document-store.ts';
import { appendSampleUpdate } from '#server/db/sample-store.ts';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Viewer } from '#server/services/viewer.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { type DocumentId, type NodeId, type RevisionId, revisionId, type UserId } from '#shared/ids.ts';
import { momentInTokyo, tokyoClock } from '#shared/meetings/tokyo-time.ts';
import type { Result } from '#shared/result.ts';
import type { VoteChoice } from '#shared/revision/model.ts';
import { editedNode, makeSampleEdits, sampleNodeId } from './revisions/make-edits.ts';
import type { SampleRevision } from './revisions/shape.ts';
import { sampleUuid } from './sample-uuid.ts';

/** The Yjs client that writes a sample revision: the secretariat's, and another than the sample's own. */
const REVISION_CLIENT_ID = 2;

const DAY_MS = 86_400_000;
const PROPOSER = 'secretariat';

/** Days before the sample is loaded; the vote is open until some days after it. */
const DAYS_AGO = { actual: 12, opened: 9, submitted: 6, ballot: 3, votes: 1 } as const;
const DAYS_OPEN = 10;

/** Votes that are cast already; so many are missing that one more makes the quorum. */
const VOTES: readonly (readonly [person: string, choice: VoteChoice])[] = [
  ['member1', 'for'],
  ['member2', 'for'],
  ['member3', 'abstain'],
];

/** Id of a sample strategy's revision, the same in every installation. */
export function sampleRevisionId(slug: string): RevisionId {
  return revisionId(sampleUuid(`revision of ${slug}`));
}

interface RevisionTarget {
  /** Ids of the sample's people by the local part of their address. */
  readonly people: ReadonlyMap<string, UserId>;
  /** When the sample is loaded. */
  readonly now: Date;
}

/**
 * Writes a sample revision as its people would have: opened, edited and submitted by the secretariat, put to the
 * vote and voted on by some, each by the command and in their own name. Answers what its page shows.
 */
export async function seedRevision(
  transaction: Transaction,
  { people, now }: RevisionTarget,
  sample: SampleRevision,
): Promise<RevisionRecord> {
  const desk = await openDesk(transaction, people, sample);
  const { context, person, turnTo } = desk;
  const secretariat = person(PROPOSER);

  turnTo(momentDaysBefore(now, DAYS_AGO.actual));
  for (const { at, fiscalYear, value } of sample.actuals) {
    const place = { nodeId: sampleNodeId(sample.slug, at), fiscalYear };
    const entry = { value, status: 'final', note: '' } as const;
    done(await enterActual(context, secretariat, sample.slug, place, entry, null));
  }

  turnTo(momentDaysBefore(now, DAYS_AGO.opened));
  const origin = { from: 'strategy' } as const;
  const id = done(await openRevision(context, secretariat, sample.slug, { title: sample.title, origin }));
  const { forkId } = done(await readRevision(context, secretariat, id));
  await editFork(transaction, { ...desk, forkId, by: secretariat }, sample);
  await explain(desk, id, secretariat, sample);

  turnTo(momentDaysBefore(now, DAYS_AGO.submitted));
  done(await submitRevision(context, secretariat, id));

  turnTo(momentDaysBefore(now, DAYS_AGO.ballot));
  const deadline = momentDaysBefore(now, -DAYS_OPEN);
  done(await openBallot(context, secretariat, id, { method: 'electronic', deadline, meetingId: null }));

  turnTo(momentDaysBefore(now, DAYS_AGO.votes));
  const { hash } = done(await readRevision(context, secretariat, id));
  for (const [voter, choice] of VOTES) done(await castVote(context, person(voter), id, { choice, hash }));
  return done(await readRevision(context, secretariat, id));
}

/** What the commands work with while the sample is loaded: one transaction, and a clock that is turned by hand. */
interface Desk {
  readonly context: RevisionContext;
  readonly person: (name: string) => Viewer;
  readonly turnTo: (moment: Date) => void;
  readonly moment: () => Date;
}

async function openDesk(
  transaction: Transaction,
  people: ReadonlyMap<string, UserId>,
  { slug }: SampleRevision,
): Promise<Desk> {
  const viewers = new Map<string, Viewer>();
  for (const [name, id] of people) {
    const user = await findUser(transaction, id);
    if (user !== null) viewers.set(name, { ...user, email: `${name}@sakutei.example`, isSample: true });
  }
  let moment = new Date(0);
  const sql = withinTransaction(transaction);
  const documents = {
    readDurable: (id: DocumentId) => readStored(transaction, id),
    presence: () => [],
  };
  const context: RevisionContext = {
    sql,
    documents,
    now: () => moment,
    // Nobody is there yet who could be told.
    events: { publish: () => undefined },
    accessChanged: () => undefined,
    refresh: async () => undefined,
    contents: createRevisionContents(sql, documents),
    facts: createStrategyFacts(documents),
    newId: () => sampleRevisionId(slug),
  };
  return {
    context,
    person(name) {
      const viewer = viewers.get(name);
      if (viewer === undefined) throw new Error(`the sample names ${name}, whom it does not define`);
      return viewer;
    },
    turnTo(to) {
      moment = to;
    },
    moment: () => moment,
  };
}

/** Commands begin transactions of their own: here each is a part of the one in which the sample is loaded. */
function withinTransaction(transaction: Transaction): Sql {
  const begin: Transaction['savepoint'] = transaction.savepoint.bind(transaction);
  // What commands ask of the pool beside queries is `begin`; nothing else of it is reached from here.
  return new Proxy(transaction, {
    get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)),
  }) as unknown as Sql;
}

async function readStored(sql: Transaction, id: DocumentId): Promise<Y.Doc> {
  const stored = await loadDocument(sql, id);
  if (stored === null) throw new Error(`the sample has no document ${id}`);
  return foldDocument(stored);
}

/** Writes the sample's edits into the fork, as one update of the person's. */
async function editFork(
  transaction: Transaction,
  { forkId, by, moment }: Pick<Desk, 'moment'> & { readonly forkId: DocumentId; readonly by: Viewer },
  sample: SampleRevision,
): Promise<void> {
  const fork = await readStored(transaction, forkId);
  const before = Y.encodeStateVector(fork);
  fork.clientID = REVISION_CLIENT_ID;
  makeSampleEdits(fork, sample);
  await appendSampleUpdate(transaction, {
    documentId: forkId,
    update: Y.encodeStateAsUpdate(fork, before),
    clientId: REVISION_CLIENT_ID,
    by,
    at: moment(),
  });
  fork.destroy();
}

/** Gives each change what the sample says of its item, and the revision its words. */
async function explain({ context }: Desk, id: RevisionId, by: Viewer, sample: SampleRevision): Promise<void> {
  const given = new Map<NodeId, SampleRevision['edits'][number]['note']>();
  for (const [nth, edit] of sample.edits.entries()) given.set(editedNode(sample, edit, nth), edit.note);
  const { changes } = done(await readRevision(context, by, id));
  for (const { id: change, nodeId } of changes) {
    const note = nodeId === null ? { reason: sample.planPeriodReason } : given.get(nodeId);
    if (note !== undefined) done(await noteChange(context, by, id, change, note));
  }
  done(await writeTexts(context, by, id, sample.texts));
}

/** Ten o'clock in Japan, so many days before a moment. */
function momentDaysBefore(now: Date, days: number): Date {
  const { day } = tokyoClock(new Date(now.getTime() - days * DAY_MS));
  return momentInTokyo(day, '10:00');
}

/** A refusal here is a mistake in the sample's data, which no user caused. */
function done<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(`the sample's revision is refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
