import type { Thread } from '#shared/comments/model.ts';
import type { CommentBatch, CommentOperation, CommentRefusal } from '#shared/comments/operations.ts';
import type { Observable } from '../collab/workspace.ts';

/** Operations on their way, or refused; kept on this device until the server has answered. */
export interface OutgoingBatch extends CommentBatch {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** Null while it is on its way; a refused one stays until the person discards it or sends it changed. */
  readonly refusal: CommentRefusal | null;
}

/**
 * Comments of the open strategy, live. Read it with `useThreads` and friends; every change goes through `send`,
 * shows at once, travels over the document's socket behind the text that it speaks of, and is sent again after a
 * reconnect or a reload until the server has answered.
 */
export interface Comments {
  /** All threads by number, own ones that are still on their way last. */
  readonly threads: Observable<readonly Thread[]>;
  /** False while only a part of them has come with the page. */
  readonly isComplete: Observable<boolean>;
  /** What the server has not answered, or has refused. */
  readonly outgoing: Observable<readonly OutgoingBatch[]>;
  /** True while this person may comment here. */
  readonly canComment: Observable<boolean>;
  /** Does operations together or not at all. */
  send(operations: readonly CommentOperation[]): void;
  /** Takes a batch back that was refused; its operations are answered, so that their text can be put back. */
  discard(batchId: string): readonly CommentOperation[];
  /** 下書き: operations that wait for まとめて送信, kept on this device. */
  readonly drafts: Observable<readonly CommentOperation[]>;
  keepDraft(operation: CommentOperation): void;
  removeDraft(operation: CommentOperation): void;
  /** Sends all drafts as one batch. */
  sendDrafts(): void;
}
