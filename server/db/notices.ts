import type { DocumentId, RevisionId, ThreadId, UserId } from '#shared/ids.ts';
import type { NoticeFor } from '#shared/notices/notices-of.ts';
import type { RevisionNoticeFor } from '#shared/notices/revision-notices.ts';
import type { Sql, Transaction } from './database.ts';
import { ENOUGH, type NoticeRow, noticeRow, type RawNotice } from './notice-rows.ts';
import { revisionIsSeenBy, threadIsSeenBy } from './revision-sight.ts';

/** One moment in one strategy. */
interface Occasion {
  readonly documentId: DocumentId;
  readonly by: { readonly id: UserId; readonly organisationId: string };
  readonly at: Date;
}

/** Writes notices of threads. */
export async function insertNotices(
  sql: Transaction,
  notices: readonly NoticeFor[],
  occasion: Occasion,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ threadId: thread, commentId: comment, ...notice }) => ({
    ...columns(notice, occasion),
    thread_id: thread,
    comment_id: comment,
  }));
  await sql`insert into notices ${sql(rows)}`;
}

/** Writes notices of a revision. */
export async function insertRevisionNotices(
  sql: Transaction,
  notices: readonly RevisionNoticeFor[],
  revision: RevisionId,
  occasion: Occasion,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({ ...columns(notice, occasion), revision_id: revision }));
  await sql`insert into notices ${sql(rows)}`;
}

function columns(
  { userId, kind }: { readonly userId: UserId; readonly kind: string },
  { documentId: document, by, at }: Occasion,
) {
  return {
    organisation_id: by.organisationId,
    user_id: userId,
    document_id: document,
    kind,
    by_id: by.id,
    at,
  };
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

/** Marks a person's notices up to `upTo` as read, or only those of one thread, or of a revision itself. */
export async function markNoticesRead(
  sql: Sql,
  user: UserId,
  which: { readonly upTo: number } | { readonly threadId: ThreadId } | { readonly revisionId: RevisionId },
  at: Date,
): Promise<void> {
  const condition =
    'upTo' in which
      ? sql`id <= ${which.upTo}`
      : 'threadId' in which
        ? sql`thread_id = ${which.threadId}`
        : sql`revision_id = ${which.revisionId}`;
  await sql`
    update notices set read_at = ${at} where user_id = ${user} and read_at is null and ${condition}`;
}

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
      coalesce(notices.revision_id, comment_threads.revision_id) as revision_id,
      revisions.number, revisions.title,
      revisions.given_back ->> 'reason' as reason,
      case when ballots.result is null then ballots.deadline end as deadline, ballots.result, ballots.rule,
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
      left join comment_threads on comment_threads.id = notices.thread_id
      left join revisions on revisions.id = notices.revision_id
      left join revision_ballots as ballots on ballots.revision_id = revisions.id
        and ballots.number = revisions.ballot
      left join comments on comments.id = coalesce(notices.comment_id, (
        select first.id from comments as first
        where first.thread_id = notices.thread_id order by first.position limit 1))
      join users as author on author.id = notices.by_id
    where notices.user_id = ${user} and notices.document_id = any(${[...documents]}::text[])
      and comment_threads.removed_at is null and ${isSeen(sql, user)} ${rest}`;
  return rows.map(noticeRow);
}

/** Condition on rows of `notices` and `comment_threads`: the person may see what the notice is about. */
export function isSeen(sql: Sql | Transaction, user: UserId | ReturnType<Sql>): ReturnType<Sql> {
  return sql`(${threadIsSeenBy(sql, user)} and (notices.revision_id is null or exists (
    select from revisions where revisions.id = notices.revision_id and ${revisionIsSeenBy(sql, user)})))`;
}
