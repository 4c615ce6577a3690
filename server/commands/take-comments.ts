import { shownThread } from '#shared/comments/apply.ts';
import type { CommentPerson, Thread } from '#shared/comments/model.ts';
import type { CommentBatch, CommentRefusal, CommentReply } from '#shared/comments/operations.ts';
import type { ThreadId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findUser } from '../db/accounts.ts';
import type { Transaction } from '../db/database.ts';
import { findStrategyByDocument } from '../db/strategies.ts';
import {
  concludeBatch,
  countOperations,
  findReply,
  lockThreads,
  logOperation,
  type ThreadCounters,
  type ThreadWrite,
  writeThread,
} from '../db/thread-writes.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { CommentDelivery, TakeComments } from '../sync/comment-port.ts';
import { commentActorOf } from './comment-actor.ts';
import { batchIdOf, parseCommentBatch } from './comment-batch.ts';
import { applyBatch, type Step, wordsOf } from './comment-steps.ts';
import { recordHiddenComments } from './record-hidden-comments.ts';
import { publishUnread, recordNotices } from './record-notices.ts';
import type { StrategyContext } from './strategy-context.ts';
import { newsOf, type ThreadNews, tellThreads } from './tell-threads.ts';

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
    const { sql, now } = context;
    const taken = await sql.begin((transaction) => takeBatch(transaction, now(), delivery, batch));
    if (!taken.ok) return { id: batch.id, ok: false, code: taken.error };
    const { reply, news, told } = taken.value;
    if (news !== null) tellThreads(context.events, delivery.documentId, news);
    // A hint, for which nobody waits; a page that misses it asks by itself.
    publishUnread(context, told).catch(() => undefined);
    return reply;
  };
}

interface Taken {
  readonly reply: CommentReply;
  /** Null: the batch had been taken before. */
  readonly news: ThreadNews | null;
  /** Who got a notice. */
  readonly told: readonly UserId[];
}

/**
 * Takes a batch within a transaction, at a moment; whoever commits it tells of the changes. A refusal comes before
 * anything is written.
 */
export async function takeBatch(
  sql: Transaction,
  at: Date,
  delivery: CommentDelivery,
  batch: CommentBatch,
): Promise<Result<Taken, CommentRefusal>> {
  const { documentId, userId } = delivery;
  const counters = await lockThreads(sql, documentId);
  const known = await findReply(sql, userId, batch.id);
  if (known !== null) return ok({ reply: known, news: null, told: [] });
  const viewer = await findUser(sql, userId);
  const strategy = viewer && (await findStrategyByDocument(sql, viewer, documentId));
  if (counters === null || viewer === null || strategy === null) return err('mayNot');
  const before = await countOperations(sql, userId, new Date(at.getTime() - MINUTE_MS));
  if (before + batch.operations.length > OPERATIONS_A_MINUTE) return err('tooFast');
  const actor = await commentActorOf(sql, strategy, viewer, delivery, at);
  if (actor === null) return err('mayNot');
  const steps = await applyBatch(sql, batch, documentId, actor, counters);
  if (!steps.ok) return steps;
  const written = await write(sql, at, delivery, batch, actor.person, counters, steps.value);
  const told = await recordNotices(sql, { strategy, by: viewer, at, changes: steps.value });
  // Last: the chain is locked until the transaction ends.
  await recordHiddenComments(sql, { viewer, strategy, at }, steps.value);
  return ok({ ...written, told });
}

async function write(
  sql: Transaction,
  at: Date,
  { documentId }: CommentDelivery,
  batch: CommentBatch,
  person: CommentPerson,
  counters: ThreadCounters,
  steps: readonly Step[],
): Promise<Omit<Taken, 'told'>> {
  const { organisationId, revision: from } = counters;
  const to = from + 1;
  const target: ThreadWrite = { organisationId, documentId, person, at, revision: to };
  const last = new Map<ThreadId, Thread | null>();
  for (const step of steps) {
    const { operation, after } = step;
    await writeThread(sql, target, operation, after);
    await logOperation(sql, target, operation, wordsOf(step));
    last.set(operation.threadId, after);
  }
  const reply: CommentReply = { id: batch.id, ok: true, revision: to };
  const opened = steps.filter(({ operation }) => operation.type === 'open').length;
  await concludeBatch(sql, target, reply, counters.number + opened);
  const threads = Array.from(last.values()).filter((thread) => thread !== null);
  const removed = Array.from(last).flatMap(([id, thread]) => (thread === null ? [id] : []));
  return { reply, news: await newsOf(sql, { from, to, threads: threads.map(shownThread), removed }) };
}
