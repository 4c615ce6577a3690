/** What a strategy's screens, and those of a revision's fork, start from. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { DirectEditing, RoleName, Stage } from '#shared/access/roles.ts';
import type { Actual } from '#shared/actuals/model.ts';
import type { BodyJson } from '#shared/document/body.ts';
import type { StrategyReading } from '#shared/document/read.ts';
import type { DepartmentId, DocumentId, NodeId, RevisionId } from '#shared/ids.ts';
import type { MeetingBrief } from '#shared/meetings/model.ts';
import type { RevisionState } from '#shared/revision/model.ts';
import type { StrategyKind } from '#shared/strategy/model.ts';
import type { OpenComments } from './comments.ts';

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
  /** May propose changes of this strategy; never inside of a revision. */
  readonly canOpenRevision: boolean;
  readonly canReadAudit: boolean;
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
