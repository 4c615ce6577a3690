import type { Anchor, CommentKind, Mention, Outcome } from '#shared/comments/model.ts';
import type { CommentId, MeetingId, ThreadId, UserId } from '#shared/ids.ts';

/** A text that someone is writing, about one thing; the same id means the same thing. */
export type Writing =
  | {
      readonly type: 'open';
      readonly id: string;
      readonly anchor: Anchor;
      readonly kind: CommentKind;
      readonly meetingId: MeetingId | null;
      readonly text: string;
      readonly mentions: readonly Mention[];
    }
  | {
      readonly type: 'reply';
      readonly id: string;
      readonly threadId: ThreadId;
      readonly text: string;
      readonly mentions: readonly Mention[];
    }
  | {
      readonly type: 'edit';
      readonly id: string;
      readonly threadId: ThreadId;
      readonly commentId: CommentId;
      /** What the comment says while it is unchanged. */
      readonly before: string;
      readonly text: string;
      readonly mentions: readonly Mention[];
    }
  | {
      readonly type: 'resolve';
      readonly id: string;
      readonly threadId: ThreadId;
      /** `none`: a question that is answered without an outcome; null: nothing chosen yet. */
      readonly outcome: Outcome | 'none' | null;
      readonly text: string;
    }
  | {
      readonly type: 'assign';
      readonly id: string;
      readonly threadId: ThreadId;
      readonly assignee: UserId | null;
      readonly dueMeetingId: MeetingId | null;
      readonly text: '';
    };

/** What of a writing its fields change. */
export type WritingChange = Partial<
  Pick<Extract<Writing, { type: 'open' }>, 'kind' | 'meetingId' | 'text' | 'mentions' | 'anchor'> &
    Pick<Extract<Writing, { type: 'resolve' }>, 'outcome'> &
    Pick<Extract<Writing, { type: 'assign' }>, 'assignee' | 'dueMeetingId'>
>;

/** Id of a new comment about a place: one per place, so that each keeps its own text. */
export function openingId(anchor: Anchor): string {
  switch (anchor.target) {
    case 'node':
      return `open:${anchor.nodeId}`;
    case 'field':
      return `open:${anchor.nodeId}:${anchor.field}`;
    case 'range':
      return `open:${anchor.nodeId}:${anchor.blockId}:${anchor.start}:${anchor.end}`;
    case 'change':
      return `open:${anchor.revisionId}:${anchor.changeId ?? ''}`;
  }
}

/** True if something would be lost by forgetting it. */
export function hasText(writing: Writing): boolean {
  if (writing.text.trim() === '') return false;
  return writing.type !== 'edit' || writing.text !== writing.before;
}
