/** What routes may ask about comments; changes travel over the document's socket instead. */
import type { CommentRights } from '#shared/comments/apply.ts';
import type { CommentPerson, Thread } from '#shared/comments/model.ts';
import type { ThreadChanges } from '#shared/comments/operations.ts';
import type { OpinionChoice, OpinionRow } from '#shared/comments/opinion-list.ts';
import type { Result } from '#shared/result.ts';
import type { Labels } from '#shared/strategy/model.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** What a strategy's screens start from when they show comments. */
export interface OpenComments {
  readonly revision: number;
  /** The newest by number, all of them when `isComplete`. */
  readonly threads: readonly Thread[];
  readonly isComplete: boolean;
  /** Who may be called by name, and be asked to answer: everyone who may read comments. */
  readonly people: readonly CommentPerson[];
  /** The viewer as their comments are signed; null if they only read. */
  readonly me: CommentPerson | null;
  readonly rights: CommentRights;
}

/** 意見と対応一覧 of a strategy. */
export interface OpinionList {
  /** Of the strategy. */
  readonly title: string;
  readonly labels: Pick<Labels, 'baseline'>;
  readonly rows: readonly OpinionRow[];
}

export interface CommentServices {
  /** Threads that changed after a revision; 0 asks for all. */
  changesSince(viewer: Viewer, slug: string, revision: number): Promise<Result<ThreadChanges, OpenRefusal>>;
  /** 意見と対応一覧 */
  opinions(viewer: Viewer, slug: string, choice: OpinionChoice): Promise<Result<OpinionList, OpenRefusal>>;
}
