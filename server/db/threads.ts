import type { Thread } from '#shared/comments/model.ts';
import { type DocumentId, type ThreadId, threadId, type UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { threadIsSeenBy } from './revision-sight.ts';
import { type ThreadRow, threadOf } from './thread-rows.ts';

/** Threads that changed after a revision, whole, and what was removed, as of one moment. */
export interface StoredThreads {
  readonly revision: number;
  /** By number; words of deleted and hidden comments are still in them (see shownThread). */
  readonly threads: readonly Thread[];
  readonly removed: readonly ThreadId[];
}

/** Threads of a strategy that changed after `since` (0: all there are), as far as the person may see them. */
export async function readThreads(
  sql: Sql,
  document: DocumentId,
  reader: UserId,
  since: number,
): Promise<StoredThreads> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    const [strategy] = await transaction<{ revision: number }[]>`
      select comment_revision as revision from strategies where document_id = ${document}`;
    const revision = strategy?.revision ?? 0;
    if (revision <= since) return { revision, threads: [], removed: [] };
    const threads = await selectThreads(
      transaction,
      transaction`comment_threads.document_id = ${document} and comment_threads.revision > ${since}
        and comment_threads.removed_at is null and ${threadIsSeenBy(transaction, reader)}`,
    );
    const removed = await transaction<{ id: string }[]>`
      select id from comment_threads
      where document_id = ${document} and revision > ${since} and removed_at is not null`;
    return { revision, threads, removed: since === 0 ? [] : removed.map(({ id }) => threadId(id)) };
  });
}

/** The newest threads of a strategy by number that the person may see, for the first sight of it, and how many there are. */
export async function readNewestThreads(
  sql: Sql,
  document: DocumentId,
  reader: UserId,
  count: number,
): Promise<{ readonly revision: number; readonly threads: readonly Thread[]; readonly total: number }> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    const [facts] = await transaction<{ revision: number; total: number }[]>`
      select comment_revision as revision,
        (select count(*)::int from comment_threads
          where comment_threads.document_id = strategies.document_id and removed_at is null
            and ${threadIsSeenBy(transaction, reader)}) as total
      from strategies where document_id = ${document}`;
    const threads = await selectThreads(
      transaction,
      transaction`comment_threads.id in (
        select id from comment_threads where document_id = ${document} and removed_at is null
          and ${threadIsSeenBy(transaction, reader)}
        order by number desc limit ${count})`,
    );
    return { revision: facts?.revision ?? 0, threads, total: facts?.total ?? 0 };
  });
}

/** The threads with these ids, of whatever strategy, with the id of the strategy's document. */
export async function findThreads(
  sql: Transaction,
  ids: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, { readonly documentId: string; readonly thread: Thread | null }>> {
  const rows = await sql<{ id: string; document_id: string; is_removed: boolean }[]>`
    select id, document_id, removed_at is not null as is_removed from comment_threads where id in ${sql(ids)}`;
  const threads = await selectThreads(sql, sql`comment_threads.id in ${sql(ids)}`);
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  return new Map(
    rows.map(({ id, document_id, is_removed }) => [
      threadId(id),
      { documentId: document_id, thread: is_removed ? null : (byId.get(threadId(id)) ?? null) },
    ]),
  );
}

/** How many open threads each of these strategies has on its own text; revisions count theirs themselves. */
export async function countOpenThreads(
  sql: Sql,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, number>> {
  if (documents.length === 0) return new Map();
  const rows = await sql<{ document_id: DocumentId; count: number }[]>`
    select document_id, count(*)::int as count from comment_threads
    where document_id in ${sql(documents)} and removed_at is null and resolved_at is null
      and revision_id is null
    group by document_id`;
  return new Map(rows.map(({ document_id, count }) => [document_id, count]));
}

async function selectThreads(
  sql: Transaction,
  condition: ReturnType<Transaction>,
): Promise<readonly Thread[]> {
  const rows = await sql<ThreadRow[]>`
    select comment_threads.id, number, revision, kind, target, node_id, revision_id, change_id,
      field, item_title, quote, block_id,
      before_quote, after_quote, rivals, start_position, end_position, meeting_id, due_meeting_id, outcome,
      rationale, resolved_at,
      case when resolved_at is not null then json_build_object(
        'id', resolver.id, 'name', resolver.display_name, 'role', resolved_role) end as resolver,
      case when assignee.id is not null then json_build_object(
        'id', assignee.id, 'name', assignee.display_name, 'role', assignee_role) end as assignee,
      coalesce(endorsements.people, '[]'::json) as endorsers, words.comments
    from comment_threads
      left join users as resolver on resolver.id = resolved_by
      left join users as assignee on assignee.id = assignee_id
      left join lateral (
        select json_agg(json_build_object('id', users.id, 'name', users.display_name, 'role', role)
          order by comment_endorsements.created_at, users.id) as people
        from comment_endorsements join users on users.id = comment_endorsements.user_id
        where thread_id = comment_threads.id
      ) as endorsements on true
      cross join lateral (
        select json_agg(json_build_object(
          'id', comments.id,
          'author', json_build_object('id', users.id, 'name', users.display_name, 'role', author_role),
          'body', body, 'mentions', mentions,
          'createdAt', comments.created_at, 'editedAt', edited_at,
          'isDeleted', deleted_at is not null, 'hiddenReason', hidden_reason
        ) order by position) as comments
        from comments join users on users.id = comments.author_id
        where thread_id = comment_threads.id
      ) as words
    where ${condition}
    order by number`;
  return rows.map(threadOf);
}
