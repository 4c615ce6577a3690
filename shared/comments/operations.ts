/** What people do to threads, as it travels: several operations at once, under ids that the client made. */
import type { CommentId, MeetingId, ThreadId, UserId } from '../ids.ts';
import type { Anchor, CommentKind, Mention, Outcome, Thread } from './model.ts';

export type CommentOperation =
  | {
      readonly type: 'open';
      readonly threadId: ThreadId;
      readonly commentId: CommentId;
      readonly kind: CommentKind;
      readonly anchor: Anchor;
      readonly body: string;
      readonly mentions: readonly Mention[];
      readonly meetingId: MeetingId | null;
    }
  | {
      readonly type: 'reply';
      readonly threadId: ThreadId;
      readonly commentId: CommentId;
      readonly body: string;
      readonly mentions: readonly Mention[];
    }
  | {
      readonly type: 'edit';
      readonly threadId: ThreadId;
      readonly commentId: CommentId;
      readonly body: string;
      readonly mentions: readonly Mention[];
    }
  | { readonly type: 'delete'; readonly threadId: ThreadId; readonly commentId: CommentId }
  | { readonly type: 'endorse'; readonly threadId: ThreadId; readonly endorsed: boolean }
  | {
      readonly type: 'assign';
      readonly threadId: ThreadId;
      readonly assignee: UserId | null;
      readonly dueMeetingId: MeetingId | null;
    }
  | {
      readonly type: 'resolve';
      readonly threadId: ThreadId;
      readonly outcome: Outcome | null;
      readonly rationale: string;
      /** `at` of the resolution that it takes the place of; null: of none. */
      readonly replaces: string | null;
    }
  | { readonly type: 'reopen'; readonly threadId: ThreadId }
  | {
      readonly type: 'hide';
      readonly threadId: ThreadId;
      readonly commentId: CommentId;
      readonly reason: string;
    }
  | { readonly type: 'unhide'; readonly threadId: ThreadId; readonly commentId: CommentId };

/** Operations that are taken together or not at all. Sent again under the same id, nothing happens twice. */
export interface CommentBatch {
  /** 36 characters, made by the client. */
  readonly id: string;
  readonly operations: readonly CommentOperation[];
}

/** Why a batch was not taken. */
export const COMMENT_REFUSALS = [
  'malformed',
  'mayNot',
  'notYours',
  'unknownThread',
  'unknownComment',
  'unknownItem',
  'unknownPerson',
  'unknownMeeting',
  'idTaken',
  'alreadyResolved',
  'notResolved',
  'tooFast',
] as const;
export type CommentRefusal = (typeof COMMENT_REFUSALS)[number];

/** The server's answer to a batch; given once it is durable, and again each time the batch is sent again. */
export type CommentReply =
  | {
      readonly id: string;
      readonly ok: true /** Of the strategy's threads, with the batch in it. */;
      readonly revision: number;
    }
  | { readonly id: string; readonly ok: false; readonly code: CommentRefusal };

/** What changed in a strategy's threads: whole threads, as they are now. */
export interface ThreadChanges {
  /** Revision before and after: who does not know `from` has missed something and asks for it. */
  readonly from: number;
  readonly to: number;
  readonly threads: readonly Thread[];
  readonly removed: readonly ThreadId[];
}
