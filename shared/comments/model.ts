/** Threads of comments as people see them. Rules: shared/SPEC.md, COMMENT. */
import type { RoleName } from '../access/roles.ts';
import type { NodeField } from '../document/schema.ts';
import type { ChangeId, CommentId, MeetingId, NodeId, RevisionId, ThreadId, UserId } from '../ids.ts';

/** 質問 / 意見 / 修正案 */
export const COMMENT_KINDS = ['question', 'opinion', 'amendment'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** 対応区分: 反映 / 一部反映 / 原案どおり / 今後の参考 / 記載済み */
export const OUTCOMES = [
  'adopted',
  'partlyAdopted',
  'keptAsProposed',
  'futureReference',
  'alreadyStated',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Bounds of what people write, in UTF-16 code units. */
export const COMMENT_LIMITS = {
  body: 4_000,
  rationale: 4_000,
  reason: 500,
  quote: 2_000,
  context: 32,
  itemTitle: 200,
  /** Of a change's id, which has a node's in it. */
  changeId: 260,
  /** Of an encoded position, which is 30 at most: client id, clock, side. */
  position: 64,
  mentions: 20,
  /** Operations sent together (まとめて送信). */
  operations: 50,
} as const;

/** What every anchor says of its place as it was when the thread was opened. */
interface AnchoredThen {
  /** Number and title of the item then, for when it is gone; of a revision its number and title, and the change. */
  readonly itemTitle: string;
  /** The value or the words then; '' for a whole item, an empty field, a whole revision. */
  readonly quote: string;
}

interface AnchoredInDocument extends AnchoredThen {
  readonly nodeId: NodeId;
}

export interface NodeAnchor extends AnchoredInDocument {
  readonly target: 'node';
}

export interface FieldAnchor extends AnchoredInDocument {
  readonly target: 'field';
  readonly field: NodeField;
}

/** How much the other places of a quote were like its own. */
export interface Rivals {
  /** Most units of the context on this side that any of them shared. */
  readonly before: number;
  readonly after: number;
  /** True if one of them was in the block in which the range begins. */
  readonly inBlock: boolean;
}

/** A range of a body's text; may begin and end in different blocks, which `quote` joins with a line break. */
export interface RangeAnchor extends AnchoredInDocument {
  readonly target: 'range';
  /** Block in which the range begins. */
  readonly blockId: string;
  /** Up to 32 code units of the body's text on either side. */
  readonly before: string;
  readonly after: string;
  /** The other places of these words in the body; null if there were none. */
  readonly rivals: Rivals | null;
  /** base64 of Y.encodeRelativePosition */
  readonly start: string;
  readonly end: string;
}

/** A revision of the strategy as a whole, or one change in it; it is discussed beside the draft's own text. */
export interface ChangeAnchor extends AnchoredThen {
  readonly target: 'change';
  readonly revisionId: RevisionId;
  /** Null: the revision as a whole. */
  readonly changeId: ChangeId | null;
}

/** On something that the strategy's own document holds. */
export type ItemAnchor = NodeAnchor | FieldAnchor | RangeAnchor;

export type Anchor = ItemAnchor | ChangeAnchor;

/** Someone as the thread shows them: the role is the one in which they acted. */
export interface CommentPerson {
  readonly id: UserId;
  readonly name: string;
  readonly role: RoleName;
}

/** Whom a comment calls: one person, or everyone with a role in the strategy. */
export type Mention =
  | { readonly kind: 'person'; readonly userId: UserId }
  | { readonly kind: 'role'; readonly role: RoleName };

/** What has become of a comment's words; deleted and hidden ones are sent without them. */
export type CommentState =
  | { readonly kind: 'shown' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'hidden'; readonly reason: string };

export interface Comment {
  readonly id: CommentId;
  readonly author: CommentPerson;
  /** Plain text; '' unless shown. */
  readonly body: string;
  readonly mentions: readonly Mention[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly state: CommentState;
}

/** 対応: how the office answered. `outcome` is null for a question that was simply answered. */
export interface Resolution {
  readonly outcome: Outcome | null;
  /** 事務局・担当課の考え方 */
  readonly rationale: string;
  readonly by: CommentPerson;
  readonly at: string;
}

/** One thread; `comments` has at least one, the first of which opened it. */
export interface Thread {
  readonly id: ThreadId;
  /** No. within the strategy, from 1; 0 while the server has not numbered it yet. */
  readonly number: number;
  /** Rises with every change of any thread of the strategy. */
  readonly revision: number;
  readonly kind: CommentKind;
  readonly anchor: Anchor;
  readonly comments: readonly Comment[];
  /** 賛同 */
  readonly endorsers: readonly CommentPerson[];
  /** Meeting at which, or for which, it was raised. */
  readonly meetingId: MeetingId | null;
  /** Who is to answer. */
  readonly assignee: CommentPerson | null;
  /** Meeting by which it is to be answered. */
  readonly dueMeetingId: MeetingId | null;
  /** Null while it is open (未対応). */
  readonly resolution: Resolution | null;
}
