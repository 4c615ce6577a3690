/** What Remix's routes may ask of the server; composed in server/index.ts, typed here for both sides. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { RoleName, Stage } from '#shared/access/roles.ts';
import type { ActivityEntry } from '#shared/activity/model.ts';
import type { StrategySnapshot } from '#shared/document/snapshot.ts';
import type { DepartmentId, DocumentId, NodeId, UserId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { StrategyKind } from '#shared/strategy/model.ts';
import type { ActivityServices } from './services/activity.ts';
import type { ActualServices } from './services/actuals.ts';
import type { AuditServices } from './services/audit.ts';
import type { CommentServices } from './services/comments.ts';
import type { ComparisonServices } from './services/comparison.ts';
import type { DocumentServices } from './services/documents.ts';
import type { FrameworkServices } from './services/frameworks.ts';
import type { MeetingServices } from './services/meetings.ts';
import type { NoticeServices } from './services/notices.ts';
import type { OpenStrategy, ReadStrategy } from './services/open-strategy.ts';
import type { RevisionMergeServices, RevisionServices } from './services/revisions.ts';
import type { TemplateServices } from './services/templates.ts';
import type { VersionServices } from './services/versions.ts';
import type { OpenRefusal, Viewer } from './services/viewer.ts';
import type { VotingRuleServices } from './services/voting-rule.ts';
import type { WorkServices } from './services/work.ts';

/** What the server knows about the other end of a request. */
export interface Client {
  /** Remote IP address, behind a trusted proxy the forwarded one. */
  readonly address: string;
  /** True on https; the session cookie is `Secure` exactly then. */
  readonly secure: boolean;
  /** The request's Cookie header, '' if it has none. */
  readonly cookie: string;
}

export type SignInRefusal =
  | { readonly code: 'wrongCredentials' }
  | { readonly code: 'tooManyAttempts'; readonly retryAt: Date }
  | { readonly code: 'disabled' };

export interface AccountServices {
  /** Opens a session; the value is the Set-Cookie header to answer with. */
  signIn(
    credentials: { readonly email: string; readonly password: string },
    client: Client,
  ): Promise<Result<{ readonly setCookie: string }, SignInRefusal>>;
  /** Ends this session (or all of the person's) and closes its sockets; answers the clearing Set-Cookie. */
  signOut(client: Client): Promise<{ readonly setCookie: string }>;
  signOutEverywhere(client: Client): Promise<{ readonly setCookie: string }>;
  /** One-click accounts for the sign-in page and the user menu; empty without the sample. */
  sampleAccounts(): Promise<readonly SampleAccount[]>;
}

export interface SampleAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: RoleName;
}

/** A strategy of the sample on the sign-in page. */
export interface SampleTown {
  readonly slug: string;
  readonly title: string;
  readonly edition: string;
  readonly stage: Stage;
}

/** One card of 総合戦略の一覧. */
export interface StrategyCard {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly kind: StrategyKind;
  readonly title: string;
  readonly municipality: string;
  readonly edition: string;
  /** As the strategy writes its years, e.g. 令和3年度～令和7年度; '' when blank. */
  readonly planPeriod: string;
  readonly stage: Stage;
  readonly canEdit: boolean;
  /** Those who have it open now, each person once. */
  readonly present: readonly { readonly userId: UserId; readonly name: string }[];
  /** Open threads of comments; null for those who may not read them. */
  readonly openThreads: number | null;
  /** Revisions that are under review. */
  readonly underReview: number;
  readonly lastChange: {
    readonly at: Date;
    readonly by: string | null;
    /** What it was; null where nothing is known but that there was a change. */
    readonly entry: ActivityEntry | null;
  } | null;
  /** What the town calls a baseline. */
  readonly baselineLabel: string;
  /** How much others changed since the viewer was last there (see SINCE_COUNTED_TO); null if they never were. */
  readonly changesSinceVisit: number | null;
}

export type AssignRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'unknownDepartment' }
  | { readonly code: 'unknownNode' };

export interface StrategyServices {
  /** The sample's strategies, frameworks left out; empty without the sample. */
  sampleTowns(): Promise<readonly SampleTown[]>;
  /** The strategies in which the viewer has a role, in the organisation's order. */
  list(viewer: Viewer): Promise<readonly StrategyCard[]>;
  open(viewer: Viewer, slug: string): Promise<Result<OpenStrategy, OpenRefusal>>;
  /** The same with the durable content of the document, for a page that shows it before the socket is there. */
  read(viewer: Viewer, slug: string): Promise<Result<ReadStrategy, OpenRefusal>>;
  /** What is durable of the strategy, for other programs. */
  snapshot(viewer: Viewer, slug: string): Promise<Result<StrategySnapshot, OpenRefusal>>;
  assignDepartment(
    viewer: Viewer,
    slug: string,
    nodeId: NodeId,
    departmentId: DepartmentId | null,
  ): Promise<Result<void, AssignRefusal>>;
}

export interface Services {
  readonly work: WorkServices;
  readonly activity: ActivityServices;
  readonly actuals: ActualServices;
  readonly audit: AuditServices;
  readonly comments: CommentServices;
  readonly accounts: AccountServices;
  readonly strategies: StrategyServices;
  readonly notices: NoticeServices;
  readonly meetings: MeetingServices;
  readonly versions: VersionServices;
  readonly comparison: ComparisonServices;
  readonly documents: DocumentServices;
  readonly templates: TemplateServices;
  readonly frameworks: FrameworkServices;
  readonly revisions: RevisionServices & RevisionMergeServices;
  readonly votingRule: VotingRuleServices;
}
