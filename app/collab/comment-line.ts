import type { CommentBatch, CommentReply } from '#shared/comments/operations.ts';
import type { ServerEvent } from '#shared/sync/events.ts';

/** Who hears of what comes over the document's socket beside the document. */
export interface LineListener {
  /** The document is synced: batches are taken now, and what was missed can be asked for. */
  onReady(): void;
  onEvent(event: ServerEvent): void;
  onReply(reply: CommentReply): void;
}

/** The open document's socket as comments use it; a new document has a new line. */
export interface CommentLine {
  /** Sends a batch behind all text that was typed before; false while that cannot be, or may not be. */
  send(batch: CommentBatch): boolean;
  /** Call what it returns to hear no more. Hears of `onReady` at once if the line is ready. */
  listen(listener: LineListener): () => void;
  /** Tells how many batches the server has not answered; until there are none, nothing says 保存済み. */
  setUnanswered(count: number, keptOnDevice: boolean): void;
}

/** The line with the ends that its owner, the open document, speaks into. */
export interface OwnedCommentLine extends CommentLine {
  ready(): void;
  event(event: ServerEvent): void;
  reply(reply: CommentReply): void;
  unanswered(): { readonly count: number; readonly keptOnDevice: boolean };
}

interface CommentLineOptions {
  readonly send: (batch: CommentBatch) => boolean;
  /** The number of unanswered batches is another one. */
  readonly onChange: () => void;
}

/** Makes the line of one open document. */
export function createCommentLine({ send, onChange }: CommentLineOptions): OwnedCommentLine {
  const listeners = new Set<LineListener>();
  let isReady = false;
  let unanswered = { count: 0, keptOnDevice: true };
  return {
    send,
    listen(listener) {
      listeners.add(listener);
      if (isReady) listener.onReady();
      return () => listeners.delete(listener);
    },
    setUnanswered(count, keptOnDevice) {
      if (count === unanswered.count && keptOnDevice === unanswered.keptOnDevice) return;
      unanswered = { count, keptOnDevice };
      onChange();
    },
    ready() {
      isReady = true;
      for (const listener of listeners) listener.onReady();
    },
    event(event) {
      for (const listener of listeners) listener.onEvent(event);
    },
    reply(reply) {
      for (const listener of listeners) listener.onReply(reply);
    },
    unanswered: () => unanswered,
  };
}
