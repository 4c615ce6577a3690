import type * as Y from 'yjs';
import type { CommentReply } from '#shared/comments/operations.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';

/** One batch as it came over a socket, with what it may speak of. */
export interface CommentDelivery {
  readonly documentId: DocumentId;
  readonly userId: UserId;
  /** The live document; all of what the sender had sent before is in it, and durable. Not to be changed. */
  readonly doc: Y.Doc;
  /** JSON of a CommentBatch, unchecked. */
  readonly batch: unknown;
}

/**
 * Takes comments that came over a document's socket. Asks the policy itself, answers once the batch is durable or
 * refused, and rejects only if that cannot be known: the sender then hears nothing and sends it again.
 */
export type TakeComments = (delivery: CommentDelivery) => Promise<CommentReply>;
