import type { RefusalCode } from '#shared/access/policy.ts';
import {
  type Ballot,
  REVISION_STEPS,
  type RevisionStep,
  type Tally,
  type Vote,
} from '#shared/revision/model.ts';
import { countingVotes, tallyOf } from '#shared/revision/tally.ts';
import { isPossible, WORKFLOW } from '#shared/revision/workflow.ts';
import type { RevisionRecord } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type EnteredRevision, revisionRefusal } from './enter-revision.ts';

/** Ballots of a revision and the votes of all of them, the latest last. */
export interface Voting {
  readonly ballots: readonly Ballot[];
  readonly votes: readonly Vote[];
}

/** Where a revision stands, for one person. */
export interface Situation {
  readonly entered: EnteredRevision;
  /** The running ballot with its count; null if none runs. */
  readonly running: { readonly ballot: Ballot; readonly tally: Tally } | null;
  /** The viewer's vote in the running ballot counts. */
  readonly hasVoted: boolean;
  /** Nothing is missing that would keep it from being submitted. */
  readonly isComplete: boolean;
  readonly now: Date;
}

/** The situation of one person; `standing`: hash of what stands in the revision. */
export function situationOf(
  viewer: Viewer,
  entered: EnteredRevision,
  { ballots, votes }: Voting,
  {
    standing,
    isComplete,
    now,
  }: { readonly standing: string; readonly isComplete: boolean; readonly now: Date },
): Situation {
  const ballot = runningBallot(ballots);
  const running = ballot === null ? null : { ballot, tally: tallyOf(ballot, votes, standing) };
  const hasVoted = ballot !== null && countingVotes(ballot, votes, standing).has(viewer.id);
  return { entered, running, hasVoted, isComplete, now };
}

/** The ballot that has been opened and not closed, or null. */
export function runningBallot(ballots: readonly Ballot[]): Ballot | null {
  const last = ballots.at(-1);
  return last === undefined || last.result !== null ? null : last;
}

/** Why the viewer may not do each step that is possible now; null: they may. */
export function stepsOf(viewer: Viewer, situation: Situation): RevisionRecord['steps'] {
  const { revision } = situation.entered;
  const possible = REVISION_STEPS.filter(
    (step) => isPossible(step, revision.state) && isPossibleNow(step, situation),
  );
  return Object.fromEntries(possible.map((step) => [step, stepRefusal(viewer, step, situation)]));
}

/** The one step that the revision waits for this person to do, or null. */
export function nextStep(viewer: Viewer, situation: Situation): RevisionStep | null {
  const steps = stepsOf(viewer, situation);
  return WAITED_FOR.find((step) => steps[step] === null && isWaitedFor(step, situation)) ?? null;
}

/** True once a ballot's deadline has passed: no vote is taken any more. */
export function isPastDeadline({ deadline }: Pick<Ballot, 'deadline'>, now: Date): boolean {
  return deadline !== null && Date.parse(deadline) <= now.getTime();
}

/** True if a ballot can bring no more votes: all have voted, or the deadline has passed. */
export function isOver({ ballot, tally }: NonNullable<Situation['running']>, now: Date): boolean {
  return tally.missing === 0 || isPastDeadline(ballot, now);
}

/** Beyond the state: a vote needs a ballot that still takes votes, and 書面決議 is closed when it is over. */
function isPossibleNow(step: RevisionStep, { running, now }: Situation): boolean {
  if (step === 'vote') return running !== null && !isPastDeadline(running.ballot, now);
  if (step !== 'closeBallot') return true;
  return running !== null && (running.ballot.method !== 'written' || isOver(running, now));
}

function stepRefusal(viewer: Viewer, step: RevisionStep, situation: Situation): RefusalCode | null {
  const reason = revisionRefusal(viewer, WORKFLOW[step].right, situation.entered);
  if (reason !== null || step !== 'vote') return reason;
  const isEligible = situation.running?.ballot.eligible.some(({ id }) => id === viewer.id) === true;
  return isEligible ? null : 'notEligible';
}

/** The more pressing first: somebody who votes and closes votes first. */
const WAITED_FOR = ['vote', 'closeBallot', 'apply', 'openBallot', 'amend', 'submit'] as const;

function isWaitedFor(step: (typeof WAITED_FOR)[number], situation: Situation): boolean {
  const { entered, running, hasVoted, isComplete, now } = situation;
  switch (step) {
    case 'vote':
      return !hasVoted;
    case 'closeBallot':
      return running !== null && isOver(running, now);
    case 'amend':
      return entered.revision.state === 'conflicted';
    case 'submit':
      return entered.isAuthor && isComplete;
    case 'apply':
    case 'openBallot':
      return true;
  }
}
