import type { CommentActor } from '#shared/comments/apply.ts';
import { applyOperation } from '#shared/comments/apply.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { ThreadChanges } from '#shared/comments/operations.ts';
import type { ThreadId } from '#shared/ids.ts';
import type { OutgoingBatch } from './comments.ts';

/** Threads as the server has them, up to a revision. */
export interface ConfirmedThreads {
  readonly revision: number;
  readonly byId: ReadonlyMap<ThreadId, Thread>;
}

/** Takes changes in; null if something lies between what is known and what they change. */
export function withChanges(known: ConfirmedThreads, changes: ThreadChanges): ConfirmedThreads | null {
  if (changes.to <= known.revision) return known;
  if (changes.from > known.revision) return null;
  const byId = new Map(known.byId);
  for (const thread of changes.threads) byId.set(thread.id, thread);
  for (const id of changes.removed) byId.delete(id);
  return { revision: changes.to, byId };
}

/**
 * Threads by number, with what is on its way done to them already; new ones last. A batch that cannot be applied
 * any more shows nothing: the server will say why it refuses it.
 */
export function shownThreads(
  { byId }: ConfirmedThreads,
  outgoing: readonly Pick<OutgoingBatch, 'operations' | 'madeAt'>[],
  actor: Omit<CommentActor, 'now'> | null,
): readonly Thread[] {
  const threads = new Map(byId);
  if (actor !== null) {
    for (const { operations, madeAt } of outgoing) {
      const now = new Date(madeAt).toISOString();
      for (const operation of operations) {
        const applied = applyOperation(threads.get(operation.threadId) ?? null, operation, { ...actor, now });
        if (!applied.ok) continue;
        if (applied.value === null) threads.delete(operation.threadId);
        else threads.set(operation.threadId, applied.value);
      }
    }
  }
  return Array.from(threads.values()).sort(byNumber);
}

function byNumber(a: Thread, b: Thread): number {
  if (a.number === b.number) return 0;
  if (a.number === 0) return 1;
  return b.number === 0 ? -1 : a.number - b.number;
}
