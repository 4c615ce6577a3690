import type { RoleName } from '#shared/access/roles.ts';
import type {
  Anchor,
  Comment,
  CommentKind,
  CommentPerson,
  Mention,
  Outcome,
  Rivals,
  Thread,
} from '#shared/comments/model.ts';
import type { NodeField } from '#shared/document/schema.ts';
import {
  changeId,
  commentId,
  type DocumentId,
  meetingId,
  nodeId,
  revisionId,
  type ThreadId,
  threadId,
  type UserId,
  userId,
} from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { threadIsSeenBy } from './revision-sight.ts';

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

interface CommentRow {
  readonly id: string;
  readonly author: PersonRow;
  readonly body: string;
  readonly mentions: readonly Mention[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  readonly hiddenReason: string | null;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: RoleName;
}

interface ThreadRow {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly kind: CommentKind;
  readonly target: Anchor['target'];
  readonly node_id: string | null;
  readonly revision_id: string | null;
  readonly change_id: string | null;
  readonly field: NodeField | null;
  readonly item_title: string;
  readonly quote: string;
  readonly block_id: string | null;
  readonly before_quote: string | null;
  readonly after_quote: string | null;
  readonly start_position: string | null;
  readonly end_position: string | null;
  readonly rivals: Rivals | null;
  readonly meeting_id: string | null;
  readonly due_meeting_id: string | null;
  readonly outcome: Outcome | null;
  readonly rationale: string;
  readonly resolved_at: Date | null;
  readonly resolver: PersonRow | null;
  readonly assignee: PersonRow | null;
  readonly endorsers: readonly PersonRow[];
  readonly comments: readonly CommentRow[];
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

function threadOf(row: ThreadRow): Thread {
  return {
    id: threadId(row.id),
    number: row.number,
    revision: row.revision,
    kind: row.kind,
    anchor: anchorOf(row),
    comments: row.comments.map(commentOf),
    endorsers: row.endorsers.map(personOf),
    meetingId: row.meeting_id === null ? null : meetingId(row.meeting_id),
    assignee: row.assignee === null ? null : personOf(row.assignee),
    dueMeetingId: row.due_meeting_id === null ? null : meetingId(row.due_meeting_id),
    resolution:
      row.resolved_at === null || row.resolver === null
        ? null
        : {
            outcome: row.outcome,
            rationale: row.rationale,
            by: personOf(row.resolver),
            at: row.resolved_at.toISOString(),
          },
  };
}

function anchorOf(row: ThreadRow): Anchor {
  const words = { itemTitle: row.item_title, quote: row.quote };
  if (row.target === 'change') {
    if (row.revision_id === null) throw new Error(`thread ${row.id} has no revision`);
    const change = row.change_id === null ? null : changeId(row.change_id);
    return { target: 'change', revisionId: revisionId(row.revision_id), changeId: change, ...words };
  }
  if (row.node_id === null) throw new Error(`thread ${row.id} has no item`);
  const then = { nodeId: nodeId(row.node_id), ...words };
  if (row.target === 'node') return { target: 'node', ...then };
  if (row.target === 'field') {
    if (row.field === null) throw new Error(`thread ${row.id} has no field`);
    return { target: 'field', ...then, field: row.field };
  }
  return {
    target: 'range',
    ...then,
    blockId: row.block_id ?? '',
    before: row.before_quote ?? '',
    after: row.after_quote ?? '',
    start: row.start_position ?? '',
    end: row.end_position ?? '',
    rivals: row.rivals,
  };
}

function commentOf(row: CommentRow): Comment {
  return {
    id: commentId(row.id),
    author: personOf(row.author),
    body: row.body,
    mentions: row.mentions,
    // As Postgres writes moments in JSON; the rest of the product knows one form.
    createdAt: new Date(row.createdAt).toISOString(),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt).toISOString(),
    state: row.isDeleted
      ? { kind: 'deleted' }
      : row.hiddenReason !== null
        ? { kind: 'hidden', reason: row.hiddenReason }
        : { kind: 'shown' },
  };
}

function personOf({ id, name, role }: PersonRow): CommentPerson {
  return { id: userId(id), name, role };
}
