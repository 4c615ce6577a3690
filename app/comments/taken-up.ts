import type { CommentOperation } from '#shared/comments/operations.ts';
import type { Writing } from './writing.ts';

/**
 * The text of an operation as something to write on; null for an operation without a text. Under an id of its own,
 * so that it takes nothing's place that is being written already.
 */
export function takenUp(operation: CommentOperation): Writing | null {
  switch (operation.type) {
    case 'open': {
      const { commentId, anchor, kind, meetingId, body, mentions } = operation;
      return { type: 'open', id: `again:${commentId}`, anchor, kind, meetingId, text: body, mentions };
    }
    case 'reply': {
      const { commentId, threadId, body, mentions } = operation;
      return { type: 'reply', id: `again:${commentId}`, threadId, text: body, mentions };
    }
    case 'edit': {
      const { commentId, threadId, body, mentions } = operation;
      const id = `again:${commentId}`;
      return { type: 'edit', id, threadId, commentId, before: '', text: body, mentions };
    }
    case 'resolve': {
      const { threadId, outcome, rationale } = operation;
      const id = `again:${threadId}`;
      return { type: 'resolve', id, threadId, outcome: outcome ?? 'none', text: rationale };
    }
    default:
      return null;
  }
}
