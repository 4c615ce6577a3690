import { applyOperation, type CommentActor } from '#shared/comments/apply.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { CommentBatch, CommentOperation, CommentRefusal } from '#shared/comments/operations.ts';
import type { DocumentId, ThreadId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { areTaken, type ThreadCounters } from '../db/thread-writes.ts';
import { findThreads } from '../db/threads.ts';

/** What became of one operation's thread. */
export interface Step {
  readonly operation: CommentOperation;
  readonly before: Thread | null;
  readonly after: Thread | null;
}

/** All operations in their order, each on what the ones before have left; the first refusal refuses all. */
export async function applyBatch(
  sql: Transaction,
  { operations }: CommentBatch,
  documentId: DocumentId,
  actor: CommentActor,
  { number, revision }: ThreadCounters,
): Promise<Result<readonly Step[], CommentRefusal>> {
  const stored = await findThreads(sql, Array.from(new Set(operations.map(({ threadId }) => threadId))));
  const added = operations.flatMap((op) => (op.type === 'open' || op.type === 'reply' ? [op.commentId] : []));
  const isDouble = new Set(added).size < added.length;
  if (isDouble || (await areTaken(sql, added))) return err('idTaken');
  const current = new Map<ThreadId, Thread | null>();
  for (const [id, { thread, documentId: owner }] of stored) {
    if (owner === documentId) current.set(id, thread);
  }
  let opened = number;
  const steps: Step[] = [];
  for (const operation of operations) {
    const before = current.get(operation.threadId) ?? null;
    // One that was removed, or stands in another strategy, keeps its id.
    if (operation.type === 'open' && stored.has(operation.threadId)) return err('idTaken');
    const applied = applyOperation(before, operation, actor);
    if (!applied.ok) return applied;
    if (operation.type === 'open') opened += 1;
    const after = applied.value && {
      ...applied.value,
      number: before?.number ?? opened,
      revision: revision + 1,
    };
    current.set(operation.threadId, after);
    steps.push({ operation, before, after });
  }
  return ok(steps);
}

/** The words that an operation changed, for the log. */
export function wordsOf({ operation, before, after }: Step): {
  readonly before: string | null;
  readonly after: string | null;
} {
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
