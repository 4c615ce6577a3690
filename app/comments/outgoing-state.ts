import type { CommentOperation } from '#shared/comments/operations.ts';
import type { ThreadId } from '#shared/ids.ts';
import type { OutgoingBatch } from './comments.ts';

/** Threads of which something is still on its way. */
export function threadsOnTheirWay(outgoing: readonly OutgoingBatch[]): ReadonlySet<ThreadId> {
  const ids = outgoing
    .filter(({ refusal }) => refusal === null)
    .flatMap(({ operations }) => operations.map(({ threadId }) => threadId));
  return new Set(ids);
}

/** Batches that the server has refused, the oldest first. */
export function refusedBatches(outgoing: readonly OutgoingBatch[]): readonly OutgoingBatch[] {
  return outgoing.filter(({ refusal }) => refusal !== null);
}

/** What has become of batches between two states of the list. */
export interface OutgoingChange {
  readonly sent: readonly OutgoingBatch[];
  readonly refused: readonly OutgoingBatch[];
}

/** Batches that were on their way before: gone ones have been taken, some have been refused. */
export function outgoingChange(
  before: readonly OutgoingBatch[],
  after: readonly OutgoingBatch[],
): OutgoingChange {
  const now = new Map(after.map((batch) => [batch.id, batch]));
  const pending = before.filter(({ refusal }) => refusal === null);
  return {
    sent: pending.filter(({ id }) => !now.has(id)),
    refused: pending.flatMap(({ id }) => {
      const batch = now.get(id);
      return batch?.refusal == null ? [] : [batch];
    }),
  };
}

/** The words that an operation carries, '' for one without any. */
export function operationText(operation: CommentOperation): string {
  switch (operation.type) {
    case 'open':
    case 'reply':
    case 'edit':
      return operation.body;
    case 'resolve':
      return operation.rationale;
    case 'hide':
      return operation.reason;
    default:
      return '';
  }
}
