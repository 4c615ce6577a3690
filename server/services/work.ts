/** What routes may ask of 今日の仕事. */
import type { NodeField } from '#shared/document/schema.ts';
import type { MeetingId, RevisionId, ThreadId } from '#shared/ids.ts';
import type { Labels } from '#shared/strategy/model.ts';
import type { Viewer } from './viewer.ts';

/** A strategy as a line of work names it. */
interface OfStrategy {
  readonly slug: string;
  readonly title: string;
}

/** 回答をお願いしている意見 */
export interface AnswerToGive extends OfStrategy {
  readonly threadId: ThreadId;
  /** On which the thread hangs; null: on the strategy's own document. */
  readonly revisionId: RevisionId | null;
  readonly itemTitle: string;
  /** Null: the item as a whole. */
  readonly field: NodeField | null;
  readonly labels: Pick<Labels, 'baseline'>;
  /** The meeting by which it is due; ISO 8601, UTC. */
  readonly due: { readonly round: number; readonly startsAt: string } | null;
}

/** 次回の会議 */
export interface MeetingToCome extends OfStrategy {
  readonly meetingId: MeetingId;
  readonly round: number;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly place: string;
}

/** What a revision waits for: 投票, 締め切り, 差戻しへの修正, 審議に付す, 反映, 調整; the more pressing first. */
export const REVISION_TASKS = ['vote', 'close', 'mend', 'screen', 'apply', 'adjust'] as const;
export type RevisionTask = (typeof REVISION_TASKS)[number];

/** A revision that waits for the person. */
export interface RevisionWork extends OfStrategy {
  readonly revisionId: RevisionId;
  readonly number: number | null;
  /** Of the revision. */
  readonly name: string;
  readonly task: RevisionTask;
  /** Of the ballot in which to vote; ISO 8601, UTC. Null: none, or until it is closed. */
  readonly deadline: string | null;
}

/** What waits for one person over all their strategies. */
export interface TodaysWork {
  /** The most urgent first. */
  readonly revisions: readonly RevisionWork[];
  /** The most urgent first. */
  readonly answers: readonly AnswerToGive[];
  /** One per strategy, the soonest first. */
  readonly meetings: readonly MeetingToCome[];
}

export interface WorkServices {
  today(viewer: Viewer): Promise<TodaysWork>;
}
