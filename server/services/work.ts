/** What routes may ask of 今日の仕事. */
import type { NodeField } from '#shared/document/schema.ts';
import type { MeetingId, ThreadId } from '#shared/ids.ts';
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

/** What waits for one person over all their strategies. */
export interface TodaysWork {
  /** The most urgent first. */
  readonly answers: readonly AnswerToGive[];
  /** One per strategy, the soonest first. */
  readonly meetings: readonly MeetingToCome[];
}

export interface WorkServices {
  today(viewer: Viewer): Promise<TodaysWork>;
}
