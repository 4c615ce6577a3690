/** Revisions (変更案): sets of changes that are deliberated and decided as one. Rules: shared/SPEC.md, REV. */
import type { RoleName } from '../access/roles.ts';
import type { MeetingId, NodeId, RevisionId, ThreadId, UserId, VersionId } from '../ids.ts';

/** 下書き / 提出 / 審議中 / 承認 / 差戻し / 継続審議 / 否決 / 取下げ / 反映済 / 要調整 */
export const REVISION_STATES = [
  'draft',
  'submitted',
  'underReview',
  'approved',
  'returned',
  'continued',
  'rejected',
  'withdrawn',
  'applied',
  'conflicted',
] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Someone in the role in which they acted. */
export interface ActingPerson {
  readonly id: UserId;
  readonly name: string;
  readonly role: RoleName;
}

/** Why a revision went back to its authors (差戻し, 修正). */
export interface GivenBack {
  readonly by: ActingPerson;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
}

/** What a revision was opened from. */
export type RevisionOrigin =
  | { readonly from: 'strategy' }
  | { readonly from: 'node'; readonly nodeId: NodeId; readonly field: string | null }
  | { readonly from: 'comment'; readonly threadId: ThreadId }
  | { readonly from: 'version'; readonly versionId: VersionId }
  | { readonly from: 'split'; readonly revisionId: RevisionId };

/** 賛成 / 反対 / 棄権 */
export const VOTE_CHOICES = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** How a ballot is held: 電子投票 in the product, or 書面決議 until a deadline. */
export const BALLOT_METHODS = ['electronic', 'written'] as const;
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** How a result came about; 異議なし and 挙手 are recorded by the secretariat. */
export const RESULT_METHODS = ['electronic', 'written', 'noObjection', 'showOfHands'] as const;
export type ResultMethod = (typeof RESULT_METHODS)[number];

/** 承認 / 差戻し / 継続審議 / 否決 */
export const OUTCOMES = ['approved', 'returned', 'continued', 'rejected'] as const;
export type RevisionOutcome = (typeof OUTCOMES)[number];

/** How many of the eligible must take part: more than half, at least half, at least two thirds. */
export const QUORUMS = ['moreThanHalf', 'half', 'twoThirds'] as const;
/** At a tie of 賛成 and 反対: the chair decides, or it is rejected. */
export const TIES = ['chair', 'rejected'] as const;

/** How a committee decides, a setting of the strategy. */
export interface VotingRule {
  readonly quorum: (typeof QUORUMS)[number];
  readonly tie: (typeof TIES)[number];
  /** What 承認 is called: 承認, 了承. */
  readonly approvedLabel: string;
}

export const DEFAULT_VOTING_RULE: VotingRule = {
  quorum: 'moreThanHalf',
  tie: 'chair',
  approvedLabel: '承認',
};

/** A vote; the latest of a person in a ballot is theirs. It counts only while `hash` is what is voted on. */
export interface Vote {
  readonly voter: ActingPerson;
  readonly ballot: number;
  /** 第n版 of the revision that was voted on. */
  readonly round: number;
  readonly choice: VoteChoice;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null: by the person; else who recorded it from paper. */
  readonly recordedBy: ActingPerson | null;
}

/** Counts of a ballot by its rule. */
export interface Tally {
  readonly eligible: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Eligible people without a vote that counts. */
  readonly missing: number;
  /** How many must take part, and whether they do. */
  readonly quorum: number;
  readonly hasQuorum: boolean;
  /** What the votes say: null without a quorum. */
  readonly verdict: 'approved' | 'rejected' | 'tie' | null;
}

/** A vote that was opened, and how it ended. */
export interface Ballot {
  /** From 1 within the revision. */
  readonly number: number;
  readonly round: number;
  /** What is voted on: see shared/revision/hash.ts. */
  readonly hash: string;
  /** 異議なし and 挙手 where none was open: the result was recorded at once. */
  readonly method: ResultMethod;
  readonly rule: VotingRule;
  readonly openedAt: string;
  readonly openedBy: ActingPerson;
  /** ISO 8601, UTC; after it no vote is taken. Null: until it is closed. */
  readonly deadline: string | null;
  readonly meetingId: MeetingId | null;
  /** Frozen when it was opened. */
  readonly eligible: readonly ActingPerson[];
  readonly result: BallotResult | null;
}

export interface BallotResult {
  readonly outcome: RevisionOutcome;
  readonly method: ResultMethod;
  /** Null where nobody counted (異議なし). */
  readonly counts: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  readonly by: ActingPerson;
  readonly at: string;
  /** What is to be done, why it goes back; '' if nothing was said. */
  readonly note: string;
  /** The chair decided at a tie. */
  readonly tieBroken: boolean;
}

/** The four tables of 改訂の概要: 取組 / 出典 / 目標値 / 数値目標及びKPI. */
export const OVERVIEW_TABLES = ['initiatives', 'sources', 'targets', 'indicators'] as const;
export type OverviewTable = (typeof OVERVIEW_TABLES)[number];

/** Words that people give one table of the overview; '' where the usual ones do. */
export interface OverviewTableTexts {
  /** In the table of contents, where it differs from the heading. */
  readonly contents: string;
  readonly heading: string;
  readonly lead: string;
  /** ※ under the heading */
  readonly note: string;
}

/** Texts of a revision's overview (改訂の概要). */
export interface RevisionTexts {
  /** Title of the overview; '': made from the strategy's. */
  readonly title: string;
  /** The sentence over 主な変更点. */
  readonly lead: string;
  /** 主な変更点: numbered headings with paragraphs, one per line. */
  readonly summary: readonly { readonly heading: string; readonly body: string }[];
  readonly tables: Readonly<Record<OverviewTable, OverviewTableTexts>>;
}

const BLANK_TABLE: OverviewTableTexts = { contents: '', heading: '', lead: '', note: '' };

export const BLANK_TEXTS: RevisionTexts = {
  title: '',
  lead: '',
  summary: [],
  tables: { initiatives: BLANK_TABLE, sources: BLANK_TABLE, targets: BLANK_TABLE, indicators: BLANK_TABLE },
};

/** One line of the list of revisions. */
export interface RevisionSummary {
  readonly id: RevisionId;
  /** 第n号; null until it is submitted for the first time. */
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
  /** 第n版 */
  readonly round: number;
  readonly openedBy: ActingPerson;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly submittedAt: string | null;
  /** ISO 8601, UTC: the running ballot's deadline. */
  readonly deadline: string | null;
  /** The one next step of this person, if there is one. */
  readonly next: RevisionStep | null;
}

/** Bounds, in UTF-16 code units and entries. */
export const REVISION_LIMITS = {
  title: 200,
  reason: 4_000,
  text: 4_000,
  heading: 400,
  summary: 20,
  openPerStrategy: 200,
} as const;

/** What moves a revision from state to state; see workflow.ts. */
export const REVISION_STEPS = [
  'submit',
  'withdraw',
  'openBallot',
  'return',
  'amend',
  'vote',
  'closeBallot',
  'recordResult',
  'apply',
] as const;
export type RevisionStep = (typeof REVISION_STEPS)[number];
