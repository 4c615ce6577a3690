/** The way of a revision, as data: which step leads from which state to which, and by what right. */
import type { Action } from '../access/actions.ts';
import type { RevisionState, RevisionStep } from './model.ts';

/** One step: where it may begin, where it may lead (several: the result decides), and the right that it needs. */
export interface Transition {
  readonly from: readonly RevisionState[];
  readonly to: readonly RevisionState[];
  readonly right: Action;
}

/** The workflow. A step that is not here does not exist; the table is the test's table, too. */
export const WORKFLOW = {
  /** 提出: numbered at the first time, and a new round after an amendment. */
  submit: { from: ['draft', 'returned'], to: ['submitted'], right: 'editRevision' },
  /** 取下げ, until the vote opens. */
  withdraw: {
    from: ['draft', 'submitted', 'returned', 'continued'],
    to: ['withdrawn'],
    right: 'editRevision',
  },
  /** 審議に付す: the voters are frozen and the fork is locked. */
  openBallot: { from: ['submitted', 'continued'], to: ['underReview'], right: 'screenRevision' },
  /** 差戻し, with a reason. */
  return: { from: ['submitted', 'continued'], to: ['returned'], right: 'screenRevision' },
  /** 修正する: the next round; votes for what it was become stale. */
  amend: { from: ['underReview', 'continued', 'conflicted'], to: ['returned'], right: 'screenRevision' },
  vote: { from: ['underReview'], to: ['underReview'], right: 'vote' },
  /** The chair closes the vote; at a tie the chair decides. */
  closeBallot: {
    from: ['underReview'],
    to: ['approved', 'rejected', 'continued', 'returned'],
    right: 'closeVote',
  },
  /** 異議なし, 挙手: taken in the room, recorded by the secretariat. */
  recordResult: {
    from: ['submitted', 'underReview', 'continued'],
    to: ['approved', 'rejected', 'continued', 'returned'],
    right: 'recordResult',
  },
  /** 反映: all of it, or nothing and 要調整. */
  apply: { from: ['approved'], to: ['applied', 'conflicted'], right: 'applyRevision' },
} as const satisfies Record<RevisionStep, Transition>;

/** States in which the authors may edit the fork, its reasons and its texts. */
export const EDITABLE_STATES: readonly RevisionState[] = ['draft', 'returned'];

/** States after which nothing follows. */
export const FINAL_STATES: readonly RevisionState[] = ['rejected', 'withdrawn', 'applied'];

/** True if the step may begin in this state. */
export function isPossible(step: RevisionStep, state: RevisionState): boolean {
  const { from }: Transition = WORKFLOW[step];
  return from.includes(state);
}
