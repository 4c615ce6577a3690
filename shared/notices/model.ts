/** Notices (お知らせ): what happened to a thread that concerns one person. Rules: shared/SPEC.md, NOTICE. */
import type { Outcome } from '../comments/model.ts';
import type { NodeField } from '../document/schema.ts';
import type { ThreadId } from '../ids.ts';
import type { Labels } from '../strategy/model.ts';

/** The most specific first: of several in one thread the person gets the first. */
export const NOTICE_KINDS = [
  'hidden',
  'mention',
  'assigned',
  'answered',
  'reopened',
  'reply',
  'opened',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice quotes: the words as they are now, or why there are none. */
export type NoticeWords =
  | { readonly kind: 'shown'; readonly excerpt: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'hidden'; readonly reason: string };

/** One notice as its person reads it. */
export interface Notice {
  /** Rises with time. */
  readonly id: number;
  readonly kind: NoticeKind;
  /** Name of whoever did it. */
  readonly by: string;
  readonly slug: string;
  /** Title of the strategy. */
  readonly strategy: string;
  readonly threadId: ThreadId;
  /** The item as it was called when the thread was opened, and the field of it. */
  readonly itemTitle: string;
  readonly field: NodeField | null;
  readonly labels: Pick<Labels, 'baseline'>;
  /** 対応区分 of the thread now; null while it has none. */
  readonly outcome: Outcome | null;
  readonly words: NoticeWords;
  readonly at: Date;
  readonly isRead: boolean;
}

/** By mail: the first at once and what follows collected hourly; only collected hourly; not at all. */
export const MAIL_CHOICES = ['firstThenHourly', 'hourly', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
