import type { Outcome } from '#shared/comments/model.ts';
import type { NodeField } from '#shared/document/schema.ts';
import {
  type DocumentId,
  documentId,
  type RevisionId,
  revisionId,
  type ThreadId,
  threadId,
} from '#shared/ids.ts';
import type { RevisionNoticeKind, ThreadNoticeKind } from '#shared/notices/model.ts';
import {
  type BallotResult,
  DEFAULT_VOTING_RULE,
  type RevisionOutcome,
  type VotingRule,
} from '#shared/revision/model.ts';

/** A notice with what its thread or revision says now. */
export type NoticeRow = AnyRow & (AboutThread | AboutRevision);

interface AnyRow {
  readonly id: number;
  readonly at: Date;
  readonly isRead: boolean;
  readonly by: string;
  readonly documentId: DocumentId;
  readonly slug: string;
  /** seq of the document's last durable update. */
  readonly head: number;
}

interface AboutThread {
  readonly about: 'thread';
  readonly kind: ThreadNoticeKind;
  readonly threadId: ThreadId;
  readonly revisionId: RevisionId | null;
  readonly itemTitle: string;
  readonly field: NodeField | null;
  readonly outcome: Outcome | null;
  /** The beginning of 考え方; '' while the thread is open. */
  readonly rationale: string;
  /** The beginning of the comment, or of the thread's first; '' if it is deleted or hidden. */
  readonly body: string;
  readonly isDeleted: boolean;
  /** Null unless it is hidden. */
  readonly hiddenReason: string | null;
}

interface AboutRevision {
  readonly about: 'revision';
  readonly kind: RevisionNoticeKind;
  readonly revisionId: RevisionId;
  readonly number: number | null;
  readonly title: string;
  readonly deadline: Date | null;
  readonly outcome: RevisionOutcome | null;
  readonly approvedLabel: string;
  /** The beginning of what was said to the result, and why it was given back last; ''. */
  readonly note: string;
  readonly reason: string;
}

/** Beginning of a text that is long enough for an excerpt of it. */
export const ENOUGH = 400;

/** The notice that a row holds. */
export function noticeRow(row: RawNotice): NoticeRow {
  return {
    id: row.id,
    at: row.at,
    isRead: row.read_at !== null,
    by: row.by,
    documentId: documentId(row.document_id),
    slug: row.slug,
    head: row.head,
    ...(row.thread_id === null ? aboutRevision(row) : aboutThread(row, row.thread_id)),
  };
}

function aboutThread(row: RawNotice, thread: string): AboutThread {
  return {
    about: 'thread',
    kind: row.kind as ThreadNoticeKind, // a check constraint keeps it so
    threadId: threadId(thread),
    revisionId: row.revision_id === null ? null : revisionId(row.revision_id),
    itemTitle: row.item_title ?? '',
    field: row.field,
    outcome: row.outcome,
    rationale: row.rationale ?? '',
    body: row.body,
    isDeleted: row.is_deleted,
    hiddenReason: row.hidden_reason,
  };
}

function aboutRevision(row: RawNotice): AboutRevision {
  return {
    about: 'revision',
    kind: row.kind as RevisionNoticeKind, // as above
    revisionId: revisionId(row.revision_id ?? ''),
    number: row.number,
    title: row.title ?? '',
    deadline: row.deadline,
    outcome: row.result?.outcome ?? null,
    approvedLabel: (row.rule ?? DEFAULT_VOTING_RULE).approvedLabel,
    note: (row.result?.note ?? '').slice(0, ENOUGH),
    reason: (row.reason ?? '').slice(0, ENOUGH),
  };
}

/** Check constraints, and the boundary that took the anchor, keep these to the unions that they are read as. */
export interface RawNotice {
  id: number;
  kind: ThreadNoticeKind | RevisionNoticeKind;
  at: Date;
  read_at: Date | null;
  by: string;
  document_id: string;
  slug: string;
  head: number;
  thread_id: string | null;
  revision_id: string | null;
  item_title: string | null;
  field: NodeField | null;
  outcome: Outcome | null;
  rationale: string | null;
  body: string;
  is_deleted: boolean;
  hidden_reason: string | null;
  number: number | null;
  title: string | null;
  reason: string | null;
  deadline: Date | null;
  result: BallotResult | null;
  rule: VotingRule | null;
}
