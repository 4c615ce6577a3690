import type { Outcome } from '#shared/comments/model.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { type DocumentId, documentId, type ThreadId, threadId, type UserId } from '#shared/ids.ts';
import type { NoticeKind } from '#shared/notices/model.ts';
import type { NoticeFor } from '#shared/notices/notices-of.ts';
import type { Sql, Transaction } from './database.ts';

/** Writes notices of one moment and one strategy. */
export async function insertNotices(
  sql: Transaction,
  notices: readonly NoticeFor[],
  occasion: {
    readonly documentId: DocumentId;
    readonly by: { readonly id: UserId; readonly organisationId: string };
    readonly at: Date;
  },
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({
    organisation_id: occasion.by.organisationId,
    user_id: notice.userId,
    document_id: occasion.documentId,
    thread_id: notice.threadId,
    comment_id: notice.commentId,
    kind: notice.kind,
    by_id: occasion.by.id,
    at: occasion.at,
  }));
  await sql`insert into notices ${sql(rows)}`;
}

/** A notice with what its thread says now. */
export interface NoticeRow {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly isRead: boolean;
  readonly by: string;
  readonly documentId: DocumentId;
  readonly slug: string;
  /** seq of the document's last durable update. */
  readonly head: number;
  readonly threadId: ThreadId;
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

/** A person's notices of these strategies, the newest first; `before` pages on. */
export async function findNotices(
  sql: Sql,
  user: UserId,
  documents: readonly DocumentId[],
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly NoticeRow[]> {
  const page = before === null ? sql`` : sql`and notices.id < ${before}`;
  return selectNotices(sql, user, documents, sql`${page} order by notices.id desc limit ${limit}`);
}

/** Marks a person's notices up to `upTo` as read, or only those of one thread. */
export async function markNoticesRead(
  sql: Sql,
  user: UserId,
  which: { readonly upTo: number } | { readonly threadId: ThreadId },
  at: Date,
): Promise<void> {
  const condition = 'upTo' in which ? sql`id <= ${which.upTo}` : sql`thread_id = ${which.threadId}`;
  await sql`
    update notices set read_at = ${at} where user_id = ${user} and read_at is null and ${condition}`;
}

/** Beginning of a text that is long enough for an excerpt of it. */
const ENOUGH = 400;

/** Notices of these strategies under a further condition and order. */
export async function selectNotices(
  sql: Sql | Transaction,
  user: UserId,
  documents: readonly DocumentId[],
  rest: ReturnType<Sql>,
): Promise<readonly NoticeRow[]> {
  const rows = await sql<RawNotice[]>`
    select notices.id, notices.kind, notices.at, notices.read_at, author.display_name as by,
      notices.document_id, strategies.slug, documents.head, notices.thread_id,
      comment_threads.item_title, comment_threads.field, comment_threads.outcome,
      case when comment_threads.resolved_at is null then ''
        else left(comment_threads.rationale, ${ENOUGH}) end as rationale,
      case when comments.deleted_at is null and comments.hidden_at is null
        then left(comments.body, ${ENOUGH}) else '' end as body,
      comments.deleted_at is not null as is_deleted,
      case when comments.hidden_at is null then null else coalesce(comments.hidden_reason, '') end
        as hidden_reason
    from notices
      join strategies on strategies.document_id = notices.document_id
      join documents on documents.id = notices.document_id
      join comment_threads on comment_threads.id = notices.thread_id
      join comments on comments.id = coalesce(notices.comment_id, (
        select first.id from comments as first
        where first.thread_id = notices.thread_id order by first.position limit 1))
      join users as author on author.id = notices.by_id
    where notices.user_id = ${user} and notices.document_id = any(${[...documents]}::text[])
      and comment_threads.removed_at is null ${rest}`;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    isRead: row.read_at !== null,
    by: row.by,
    documentId: documentId(row.document_id),
    slug: row.slug,
    head: row.head,
    threadId: threadId(row.thread_id),
    itemTitle: row.item_title,
    field: row.field,
    outcome: row.outcome,
    rationale: row.rationale,
    body: row.body,
    isDeleted: row.is_deleted,
    hiddenReason: row.hidden_reason,
  }));
}

/** Check constraints, and the boundary that took the anchor, keep these to the unions that they are read as. */
interface RawNotice {
  id: number;
  kind: NoticeKind;
  at: Date;
  read_at: Date | null;
  by: string;
  document_id: string;
  slug: string;
  head: number;
  thread_id: string;
  item_title: string;
  field: NodeField | null;
  outcome: Outcome | null;
  rationale: string;
  body: string;
  is_deleted: boolean;
  hidden_reason: string | null;
}
