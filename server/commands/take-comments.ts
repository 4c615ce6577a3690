import { leadingRole } from '#shared/access/roles.ts';
import { applyOperation, type CommentActor, shownThread } from '#shared/comments/apply.ts';
import type { CommentPerson, Thread } from '#shared/comments/model.ts';
import type {
  CommentBatch,
  CommentOperation,
  CommentRefusal,
  CommentReply,
  ThreadChanges,
} from '#shared/comments/operations.ts';
import { nodesMap } from '#shared/document/schema.ts';
import type { ThreadId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findUser } from '../db/accounts.ts';
import type { Transaction } from '../db/database.ts';
import { findStrategyByDocument, type StrategyRow } from '../db/strategies.ts';
import {
  areTaken,
  concludeBatch,
  countOperations,
  findMeetingIds,
  findPeople,
  findReply,
  lockThreads,
  logOperation,
  type ThreadCounters,
  type ThreadWrite,
  writeThread,
} from '../db/thread-writes.ts';
import { findThreads } from '../db/threads.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { CommentDelivery, TakeComments } from '../sync/comment-port.ts';
import { batchIdOf, parseCommentBatch } from './comment-batch.ts';
import { publishUnread, recordNotices } from './record-notices.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** A person's operations within a minute; more are refused for now. */
export const OPERATIONS_A_MINUTE = 120;
const MINUTE_MS = 60_000;

interface CommentContext extends Pick<StrategyContext, 'sql' | 'now'> {
  readonly events: EventBus;
}

/** Takes batches of comments: policy, rules, threads, log and reply in one transaction, then the event. */
export function createTakeComments(context: CommentContext): TakeComments {
  return async (delivery) => {
    const batch = parseCommentBatch(delivery.batch);
    if (batch === null) return { id: batchIdOf(delivery.batch), ok: false, code: 'malformed' };
    const taken = await take(context, delivery, batch);
    if (!taken.ok) return { id: batch.id, ok: false, code: taken.error };
    const { reply, changes, told } = taken.value;
    if (changes !== null) {
      context.events.publish({ documentId: delivery.documentId, event: { type: 'threads', ...changes } });
    }
    // A hint, for which nobody waits; a page that misses it asks by itself.
    publishUnread(context, told).catch(() => undefined);
    return reply;
  };
}

interface Taken {
  readonly reply: CommentReply;
  /** Null: the batch had been taken before. */
  readonly changes: ThreadChanges | null;
  /** Who got a notice. */
  readonly told: readonly UserId[];
}

/** Thrown to roll a transaction back because of what a person asked for; never leaves this file. */
class Refused extends Error {
  readonly code: CommentRefusal;
  constructor(code: CommentRefusal) {
    super(code);
    this.code = code;
  }
}

async function take(
  { sql, now }: CommentContext,
  delivery: CommentDelivery,
  batch: CommentBatch,
): Promise<Result<Taken, CommentRefusal>> {
  try {
    return ok(await sql.begin((transaction) => takeIn(transaction, now(), delivery, batch)));
  } catch (error) {
    if (error instanceof Refused) return err(error.code);
    throw error;
  }
}

async function takeIn(
  sql: Transaction,
  at: Date,
  delivery: CommentDelivery,
  batch: CommentBatch,
): Promise<Taken> {
  const { documentId, userId } = delivery;
  const counters = await lockThreads(sql, documentId);
  const known = await findReply(sql, userId, batch.id);
  if (known !== null) return { reply: known, changes: null, told: [] };
  const viewer = await findUser(sql, userId);
  const strategy = viewer && (await findStrategyByDocument(sql, viewer, documentId));
  if (counters === null || viewer === null || strategy === null) throw new Refused('mayNot');
  const before = await countOperations(sql, userId, new Date(at.getTime() - MINUTE_MS));
  if (before + batch.operations.length > OPERATIONS_A_MINUTE) throw new Refused('tooFast');
  const actor = await actorOf(sql, strategy, viewer, delivery, at);
  const threads = await applyAll(sql, batch, delivery, actor, counters);
  return write(sql, at, delivery, batch, actor.person, counters, threads);
}

/** What became of one operation's thread. */
interface Step {
  readonly operation: CommentOperation;
  readonly before: Thread | null;
  readonly after: Thread | null;
}

/** All operations in their order, each on what the ones before have left; the first refusal refuses all. */
async function applyAll(
  sql: Transaction,
  { operations }: CommentBatch,
  { documentId }: CommentDelivery,
  actor: CommentActor,
  { number, revision }: ThreadCounters,
): Promise<readonly Step[]> {
  const stored = await findThreads(sql, Array.from(new Set(operations.map(({ threadId }) => threadId))));
  const added = operations.flatMap((op) => (op.type === 'open' || op.type === 'reply' ? [op.commentId] : []));
  const isDouble = new Set(added).size < added.length;
  if (isDouble || (await areTaken(sql, added))) throw new Refused('idTaken');
  const current = new Map<ThreadId, Thread | null>();
  for (const [id, { thread, documentId: owner }] of stored) {
    if (owner === documentId) current.set(id, thread);
  }
  let opened = number;
  const steps: Step[] = [];
  for (const operation of operations) {
    const before = current.get(operation.threadId) ?? null;
    // One that was removed, or stands in another strategy, keeps its id.
    if (operation.type === 'open' && stored.has(operation.threadId)) throw new Refused('idTaken');
    const applied = applyOperation(before, operation, actor);
    if (!applied.ok) throw new Refused(applied.error);
    if (operation.type === 'open') opened += 1;
    const after = applied.value && {
      ...applied.value,
      number: before?.number ?? opened,
      revision: revision + 1,
    };
    current.set(operation.threadId, after);
    steps.push({ operation, before, after });
  }
  return steps;
}

async function write(
  sql: Transaction,
  at: Date,
  { documentId }: CommentDelivery,
  batch: CommentBatch,
  person: CommentPerson,
  counters: ThreadCounters,
  steps: readonly Step[],
): Promise<Taken> {
  const { organisationId, revision: from } = counters;
  const to = from + 1;
  const target: ThreadWrite = { organisationId, documentId, person, at, revision: to };
  const last = new Map<ThreadId, Thread | null>();
  for (const { operation, before, after } of steps) {
    await writeThread(sql, target, operation, after);
    await logOperation(sql, target, operation, wordsOf(operation, before, after));
    last.set(operation.threadId, after);
  }
  const reply: CommentReply = { id: batch.id, ok: true, revision: to };
  const opened = steps.filter(({ operation }) => operation.type === 'open').length;
  await concludeBatch(sql, target, reply, counters.number + opened);
  const told = await recordNotices(sql, { documentId, organisationId, by: person.id, at, changes: steps });
  const threads = Array.from(last.values()).filter((thread) => thread !== null);
  const removed = Array.from(last).flatMap(([id, thread]) => (thread === null ? [id] : []));
  return { reply, changes: { from, to, threads: threads.map(shownThread), removed }, told };
}

/** The words that an operation changed, for the log. */
function wordsOf(operation: CommentOperation, before: Thread | null, after: Thread | null) {
  const wordsIn = (thread: Thread | null) => {
    if (operation.type === 'resolve' || operation.type === 'reopen') {
      const resolution = thread?.resolution ?? null;
      return resolution && `${resolution.outcome ?? ''} ${resolution.rationale}`.trim();
    }
    if (!('commentId' in operation)) return null;
    return thread?.comments.find(({ id }) => id === operation.commentId)?.body ?? null;
  };
  return { before: wordsIn(before), after: wordsIn(after) };
}

async function actorOf(
  sql: Transaction,
  strategy: StrategyRow,
  viewer: { readonly id: UserId; readonly name: string; readonly isAdministrator: boolean },
  { doc, documentId }: CommentDelivery,
  at: Date,
): Promise<CommentActor> {
  const may = (action: 'writeComments' | 'answerComments' | 'hideComment') =>
    refusal(viewer, action, strategy) === null;
  const rights = { write: may('writeComments'), answer: may('answerComments'), hide: may('hideComment') };
  const role = leadingRole(strategy.roles);
  if (role === null || !rights.write) throw new Refused('mayNot');
  const people = new Map((await findPeople(sql, documentId)).map((person) => [person.id, person]));
  const meetings = await findMeetingIds(sql, documentId);
  return {
    person: { id: viewer.id, name: viewer.name, role },
    rights,
    now: at.toISOString(),
    personOf(id) {
      const person = people.get(id);
      const held = person ? leadingRole(person.roles) : null;
      return person && held ? { id, name: person.name, role: held } : null;
    },
    hasItem: (id) => nodesMap(doc).has(id),
    hasMeeting: (id) => meetings.has(id),
  };
}
