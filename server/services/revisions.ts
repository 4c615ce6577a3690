import type { RefusalCode } from '#shared/access/policy.ts';
import type { Change, ChangeNeed, ChangeNote, ChangeNotes } from '#shared/diff/change.ts';
import type { Conflict, Resolution, Resolutions } from '#shared/diff/conflict.ts';
import type { ChangeId, DocumentId, MeetingId, NodeId, RevisionId, UserId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type {
  ActingPerson,
  Ballot,
  BallotMethod,
  GivenBack,
  RevisionOrigin,
  RevisionOutcome,
  RevisionStep,
  RevisionSummary,
  RevisionTexts,
  Tally,
  Vote,
  VoteChoice,
  VotingRule,
} from '#shared/revision/model.ts';
import type { ReadStrategy } from './open-strategy.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** Why something was not done with a revision; nothing has changed then. */
export type RevisionRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  /** The state does not allow the step: somebody was quicker. */
  | { readonly code: 'notNow' }
  | { readonly code: 'tooLong'; readonly field: string }
  | { readonly code: 'tooMany' }
  | { readonly code: 'blank'; readonly field: string }
  /** What is missing before it can be submitted. */
  | { readonly code: 'incomplete'; readonly missing: readonly MissingPart[] }
  /** What was voted or decided on is no longer what stands there. */
  | { readonly code: 'changedMeanwhile' }
  | { readonly code: 'notEligible' }
  | { readonly code: 'deadlinePassed' }
  | { readonly code: 'noQuorum' }
  /** The votes say something else than the result; at a tie: the chair has to say which. */
  | { readonly code: 'againstVotes' }
  | { readonly code: 'tie' }
  | { readonly code: 'openConflicts'; readonly count: number }
  | { readonly code: 'unknownChange' }
  | { readonly code: 'clientClash' };

/** One entry of the completeness list. `change` null: the revision as a whole (no change at all, no title). */
export interface MissingPart {
  readonly change: ChangeId | null;
  readonly need: ChangeNeed | 'anyChange' | 'title' | 'openConflict';
  /** A reminder, which does not keep it from being submitted. */
  readonly isReminder: boolean;
}

/** What was voted on then and is now: to be read before voting again. */
export interface ChangedSince {
  readonly round: number;
  /** Changes that are new, differ or are gone, in themselves or in their reasons. */
  readonly changes: readonly ChangeId[];
}

/** Everything that the page of one revision shows. */
export interface RevisionRecord extends RevisionSummary {
  readonly strategy: {
    readonly documentId: DocumentId;
    readonly slug: string;
    readonly title: string;
  };
  readonly forkId: DocumentId;
  readonly origin: RevisionOrigin;
  readonly authors: readonly ActingPerson[];
  /** Why it lies with its authors again; null unless its state is 差戻し. */
  readonly givenBack: GivenBack | null;
  /** In document order, with the category as corrected. */
  readonly changes: readonly Change[];
  readonly notes: ChangeNotes;
  readonly texts: RevisionTexts;
  readonly missing: readonly MissingPart[];
  /** With the draft as it is now; those that are decided have a resolution. */
  readonly conflicts: readonly Conflict[];
  readonly resolutions: Resolutions;
  /** Changes of other open revisions at the same places. */
  readonly collisions: readonly Collision[];
  /** True if the draft has changed since the fork or the last take-in. */
  readonly isBehind: boolean;
  /** Of what stands there now; a vote counts only for it. */
  readonly hash: string;
  readonly rule: VotingRule;
  /** The latest last; of a running one the result is null. */
  readonly ballots: readonly Ballot[];
  /** Of all ballots, stale ones included, the newest last. */
  readonly votes: readonly Vote[];
  /** Of the latest ballot. */
  readonly tally: Tally | null;
  /** The viewer's own stale vote: what has changed since. */
  readonly changedSinceVote: ChangedSince | null;
  /** Why this person may not do a step now; a step that is possible and allowed is null, an impossible one left out. */
  readonly steps: Readonly<Partial<Record<RevisionStep, RefusalCode | null>>>;
  readonly canEdit: boolean;
  /** Actuals of the indicators among the changes, newest year first: a target reset quotes them. */
  readonly actuals: Readonly<
    Record<NodeId, readonly { readonly fiscalYear: number; readonly value: string }[]>
  >;
}

/** Another open revision that changes the same places. */
export interface Collision {
  readonly revision: { readonly id: RevisionId; readonly number: number | null; readonly title: string };
  readonly change: ChangeId;
  /** Both propose the same. */
  readonly isSame: boolean;
}

export interface RecordedResult {
  readonly outcome: RevisionOutcome;
  readonly method: 'noObjection' | 'showOfHands';
  readonly counts: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  readonly note: string;
  readonly meetingId: MeetingId | null;
}

export interface RevisionServices {
  /** Those of a strategy that the viewer may see, the newest first. */
  list(viewer: Viewer, slug: string): Promise<Result<readonly RevisionSummary[], OpenRefusal>>;
  /** Forks the draft; `title` '' gets one from what it was opened from. */
  open(
    viewer: Viewer,
    slug: string,
    given: { readonly title: string; readonly origin: RevisionOrigin },
  ): Promise<Result<RevisionId, RevisionRefusal>>;
  read(viewer: Viewer, id: RevisionId): Promise<Result<RevisionRecord, OpenRefusal>>;
  /** The fork as a document to open in the workspace, by the right to edit this revision. */
  fork(viewer: Viewer, id: RevisionId): Promise<Result<ReadStrategy, OpenRefusal>>;
  rename(viewer: Viewer, id: RevisionId, title: string): Promise<Result<void, RevisionRefusal>>;
  share(viewer: Viewer, id: RevisionId, userIds: readonly UserId[]): Promise<Result<void, RevisionRefusal>>;
  note(
    viewer: Viewer,
    id: RevisionId,
    change: ChangeId,
    note: Partial<ChangeNote>,
  ): Promise<Result<void, RevisionRefusal>>;
  /** The parts that are given take the place of those that are there. */
  write(
    viewer: Viewer,
    id: RevisionId,
    texts: Partial<RevisionTexts>,
  ): Promise<Result<void, RevisionRefusal>>;
  submit(viewer: Viewer, id: RevisionId): Promise<Result<void, RevisionRefusal>>;
  withdraw(viewer: Viewer, id: RevisionId): Promise<Result<void, RevisionRefusal>>;
  return(viewer: Viewer, id: RevisionId, reason: string): Promise<Result<void, RevisionRefusal>>;
  amend(viewer: Viewer, id: RevisionId, reason: string): Promise<Result<void, RevisionRefusal>>;
  openBallot(
    viewer: Viewer,
    id: RevisionId,
    ballot: {
      readonly method: BallotMethod;
      readonly deadline: Date | null;
      readonly meetingId: MeetingId | null;
    },
  ): Promise<Result<void, RevisionRefusal>>;
  /** `hash`: what the voter has seen; another one is refused, not counted for something else. */
  vote(
    viewer: Viewer,
    id: RevisionId,
    vote: { readonly choice: VoteChoice; readonly hash: string },
  ): Promise<Result<void, RevisionRefusal>>;
  /** A paper vote of 書面決議, recorded by the secretariat. */
  recordVote(
    viewer: Viewer,
    id: RevisionId,
    vote: { readonly voter: UserId; readonly choice: VoteChoice; readonly hash: string },
  ): Promise<Result<void, RevisionRefusal>>;
  /** The result follows from the votes; at a tie `outcome` is the chair's decision. */
  closeBallot(
    viewer: Viewer,
    id: RevisionId,
    close: { readonly outcome: RevisionOutcome; readonly note: string; readonly hash: string },
  ): Promise<Result<void, RevisionRefusal>>;
  recordResult(
    viewer: Viewer,
    id: RevisionId,
    result: RecordedResult & { readonly hash: string },
  ): Promise<Result<void, RevisionRefusal>>;
}

/** What brings a revision and its draft together. */
export interface RevisionMergeServices {
  /** The draft's later changes come into the fork. */
  takeIn(viewer: Viewer, id: RevisionId): Promise<Result<void, RevisionRefusal>>;
  resolve(
    viewer: Viewer,
    id: RevisionId,
    conflictId: string,
    resolution: Resolution | null,
  ): Promise<Result<void, RevisionRefusal>>;
  /** Moves changes into a revision of their own. */
  splitOff(
    viewer: Viewer,
    id: RevisionId,
    changes: readonly ChangeId[],
  ): Promise<Result<RevisionId, RevisionRefusal>>;
  /** All of it, or nothing: then the state is 要調整 and the refusal says why. */
  apply(viewer: Viewer, id: RevisionId): Promise<Result<void, RevisionRefusal>>;
}
