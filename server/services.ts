/** What Remix's routes may ask of the server; composed in server/index.ts, typed here for both sides. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { DirectEditing, RoleName, Stage } from '#shared/access/roles.ts';
import type { ActivityEntry } from '#shared/activity/model.ts';
import type { Actual } from '#shared/actuals/model.ts';
import type { BodyJson } from '#shared/document/body.ts';
import type { StrategyReading } from '#shared/document/read.ts';
import type { StrategySnapshot } from '#shared/document/snapshot.ts';
import type { DepartmentId, DocumentId, NodeId, RevisionId, UserId } from '#shared/ids.ts';
import type { MeetingBrief } from '#shared/meetings/model.ts';
import type { Result } from '#shared/result.ts';
import type { RevisionState } from '#shared/revision/model.ts';
import type { StrategyKind } from '#shared/strategy/model.ts';
import type { ActivityServices } from './services/activity.ts';
import type { ActualServices } from './services/actuals.ts';
import type { CommentServices, OpenComments } from './services/comments.ts';
import type { DocumentServices } from './services/documents.ts';
import type { MeetingServices } from './services/meetings.ts';
import type { NoticeServices } from './services/notices.ts';
import type { VersionServices } from './services/versions.ts';
import type { OpenRefusal, Viewer } from './services/viewer.ts';
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

/** A strategy with its durable content. */
export interface ReadStrategy {
  readonly strategy: OpenStrategy;
  readonly reading: StrategyReading;
  /** Of the live sections, goals and measures. */
  readonly bodies: Readonly<Record<NodeId, BodyJson>>;
}

/** A revision that is being edited, as its workspace names it. */
export interface ForkOf {
  readonly revisionId: RevisionId;
  /** 第n号; null before it was submitted. */
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
}

/** What a strategy's screens start from. */
export interface OpenStrategy {
  /** Of the strategy's own document, or of a revision's fork. */
  readonly documentId: DocumentId;
  /** Of the strategy. */
  readonly slug: string;
  /** Address under which this document's views are: the strategy's, or that of the revision being edited. */
  readonly path: string;
  /** The revision whose fork this is; null: the strategy's own document. */
  readonly fork: ForkOf | null;
  readonly kind: StrategyKind;
  readonly title: string;
  readonly municipality: string;
  readonly edition: string;
  readonly stage: Stage;
  readonly stageSince: Date;
  readonly directEditing: DirectEditing;
  readonly generation: number;
  readonly schemaVersion: number;
  readonly roles: readonly RoleName[];
  readonly canEdit: boolean;
  /** Why it cannot be edited now; null exactly when `canEdit`. */
  readonly whyNot: RefusalCode | null;
  readonly canAssignDepartment: boolean;
  /** Departments of the organisation in their own order. */
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[];
  /** Departments that the viewer belongs to in this strategy. */
  readonly ownDepartments: readonly DepartmentId[];
  /** Responsible department per node. */
  readonly nodeDepartments: Readonly<Record<NodeId, DepartmentId>>;
  /** Null for those who may not read comments. */
  readonly comments: OpenComments | null;
  /** Its meetings by date. */
  readonly meetings: readonly MeetingBrief[];
  /** By indicator and year. */
  readonly actuals: readonly Actual[];
  /** The current one, in Japan: up to it actuals can be there. */
  readonly fiscalYear: number;
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
  readonly comments: CommentServices;
  readonly accounts: AccountServices;
  readonly strategies: StrategyServices;
  readonly notices: NoticeServices;
  readonly meetings: MeetingServices;
  readonly versions: VersionServices;
  readonly documents: DocumentServices;
}
