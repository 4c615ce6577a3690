/** Notices (お知らせ): what happened to a thread or a revision that concerns one person. Rules: shared/SPEC.md, NOTICE. */
import type { Outcome } from '../comments/model.ts';
import type { NodeField } from '../document/schema.ts';
import type { RevisionId, ThreadId } from '../ids.ts';
import type { RevisionOutcome, VotingRule } from '../revision/model.ts';
import type { Labels } from '../strategy/model.ts';

/** Of threads, the most specific first: of several in one thread the person gets the first. */
export const THREAD_NOTICE_KINDS = [
  'hidden',
  'mention',
  'assigned',
  'answered',
  'reopened',
  'reply',
  'opened',
] as const;
export type ThreadNoticeKind = (typeof THREAD_NOTICE_KINDS)[number];

/** 提出 / 審議に付す / 差戻し / one's vote counts no more / the result / 反映 / it could not be applied. */
export type RevisionNoticeKind =
  | 'revisionSubmitted'
  | 'ballotOpened'
  | 'revisionReturned'
  | 'voteStale'
  | 'revisionDecided'
  | 'revisionApplied'
  | 'revisionConflicted';

/** What a notice quotes: the words as they are now, or why there are none. */
export type NoticeWords =
  | { readonly kind: 'shown'; readonly excerpt: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'hidden'; readonly reason: string };

/** One notice as its person reads it. */
interface AnyNotice {
  /** Rises with time. */
  readonly id: number;
  /** Name of whoever did it. */
  readonly by: string;
  readonly slug: string;
  /** Title of the strategy. */
  readonly strategy: string;
  readonly words: NoticeWords;
  readonly at: Date;
  readonly isRead: boolean;
}

export interface ThreadNotice extends AnyNotice {
  readonly about: 'thread';
  readonly kind: ThreadNoticeKind;
  readonly threadId: ThreadId;
  /** On which the thread hangs; null: on the strategy's own document. */
  readonly revisionId: RevisionId | null;
  /** The item as it was called when the thread was opened, and the field of it. */
  readonly itemTitle: string;
  readonly field: NodeField | null;
  readonly labels: Pick<Labels, 'baseline'>;
  /** 対応区分 of the thread now; null while it has none. */
  readonly outcome: Outcome | null;
}

export interface RevisionNotice extends AnyNotice {
  readonly about: 'revision';
  readonly kind: RevisionNoticeKind;
  readonly revisionId: RevisionId;
  /** 第n号, and what the revision is called now. */
  readonly number: number | null;
  readonly title: string;
  /** Of the running ballot; ISO 8601, UTC. Null: none runs, or it has none. */
  readonly deadline: string | null;
  /** Of the latest ballot. */
  readonly outcome: RevisionOutcome | null;
  readonly rule: Pick<VotingRule, 'approvedLabel'>;
}

export type Notice = ThreadNotice | RevisionNotice;

/** Where a notice leads: below `/strategies/<slug>`, with the query. */
export function noticeAddress(
  notice:
    | Pick<ThreadNotice, 'about' | 'threadId' | 'revisionId'>
    | Pick<RevisionNotice, 'about' | 'revisionId'>,
): string {
  const page = notice.revisionId === null ? '' : `/revisions/${notice.revisionId}`;
  return notice.about === 'revision' ? page : `${page}?${new URLSearchParams({ thread: notice.threadId })}`;
}

/** By mail: the first at once and what follows collected hourly; only collected hourly; not at all. */
export const MAIL_CHOICES = ['firstThenHourly', 'hourly', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
