import type { RoleName } from '#shared/access/roles.ts';
import { anchoredItem } from '#shared/comments/item-anchor.ts';
import type { Comment, CommentPerson, Thread } from '#shared/comments/model.ts';
import type { CommentOperation, CommentReply } from '#shared/comments/operations.ts';
import { type DocumentId, type MeetingId, meetingId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** Counters of a strategy's threads before a batch. */
export interface ThreadCounters {
  readonly organisationId: string;
  readonly revision: number;
  /** Of the last thread that was opened. */
  readonly number: number;
}

/** Where and in whose name threads are written. */
export interface ThreadWrite {
  readonly organisationId: string;
  readonly documentId: DocumentId;
  readonly person: CommentPerson;
  readonly at: Date;
  readonly revision: number;
}

/** The counters, locked: batches of one strategy are taken one after the other. Null: no such strategy. */
export async function lockThreads(sql: Transaction, document: DocumentId): Promise<ThreadCounters | null> {
  const [row] = await sql<ThreadCounters[]>`
    select organisation_id as "organisationId", comment_revision as revision, comment_number as number
    from strategies where document_id = ${document} for no key update`;
  return row ?? null;
}

/** What was answered when this batch was taken, or null. */
export async function findReply(
  sql: Transaction,
  user: UserId,
  batchId: string,
): Promise<CommentReply | null> {
  const [row] = await sql<{ reply: CommentReply }[]>`
    select reply from comment_batches where user_id = ${user} and id = ${batchId}`;
  return row?.reply ?? null;
}

/** How many operations the person has done since then, in all strategies. */
export async function countOperations(sql: Transaction, user: UserId, since: Date): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from comment_log where user_id = ${user} and at > ${since}`;
  return row?.count ?? 0;
}

/** Everyone who is called by name in a strategy: each person with the roles that they hold there. */
export async function findPeople(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly { readonly id: UserId; readonly name: string; readonly roles: readonly RoleName[] }[]> {
  const rows = await sql<{ id: string; name: string; roles: RoleName[] }[]>`
    select users.id, users.display_name as name, array_agg(role order by role) as roles
    from strategy_roles join users on users.id = strategy_roles.user_id
    where strategy_roles.document_id = ${document} and users.disabled_at is null
    group by users.id`;
  return rows.map((row) => ({ ...row, id: userId(row.id) }));
}

/** Ids of a strategy's meetings. */
export async function findMeetingIds(
  sql: Transaction,
  document: DocumentId,
): Promise<ReadonlySet<MeetingId>> {
  const rows = await sql<{ id: string }[]>`select id from meetings where document_id = ${document}`;
  return new Set(rows.map(({ id }) => meetingId(id)));
}

/** Writes what an operation made of a thread; `after` null: the thread is removed. */
export async function writeThread(
  sql: Transaction,
  write: ThreadWrite,
  operation: CommentOperation,
  after: Thread | null,
): Promise<void> {
  const { threadId } = operation;
  if (after === null) {
    await sql`
      update comment_threads set removed_at = ${write.at}, revision = ${write.revision} where id = ${threadId}`;
    await sql`update comments set deleted_at = coalesce(deleted_at, ${write.at}), body = '', mentions = '[]'
      where thread_id = ${threadId}`;
    return;
  }
  if (operation.type === 'open') await insertThread(sql, write, after);
  else await updateThread(sql, write, after);
  if (operation.type === 'endorse') await writeEndorsement(sql, write, operation);
  if ('commentId' in operation) {
    const position = after.comments.findIndex(({ id }) => id === operation.commentId);
    const comment = after.comments[position];
    if (comment !== undefined) await writeComment(sql, write, after, comment, position);
  }
}

async function insertThread(sql: Transaction, write: ThreadWrite, thread: Thread): Promise<void> {
  const { anchor } = thread;
  const range = anchor.target === 'range' ? anchor : null;
  const revision = anchor.target === 'change' ? anchor : null;
  await sql`
    insert into comment_threads (id, organisation_id, document_id, number, revision, kind, target, node_id,
      revision_id, change_id, field, item_title, quote, block_id, before_quote, after_quote, rivals, start_position, end_position, meeting_id,
      created_by, created_at)
    values (${thread.id}, ${write.organisationId}, ${write.documentId}, ${thread.number}, ${write.revision},
      ${thread.kind}, ${anchor.target}, ${anchoredItem(anchor)},
      ${revision?.revisionId ?? null}, ${revision?.changeId ?? null}, ${anchor.target === 'field' ? anchor.field : null},
      ${anchor.itemTitle}, ${anchor.quote}, ${range?.blockId ?? null}, ${range?.before ?? null},
      ${range?.after ?? null}, ${range?.rivals == null ? null : sql.json({ ...range.rivals })}, ${range?.start ?? null}, ${range?.end ?? null},
      ${thread.meetingId}, ${write.person.id}, ${write.at})`;
}

async function updateThread(sql: Transaction, write: ThreadWrite, thread: Thread): Promise<void> {
  const { assignee, resolution } = thread;
  await sql`
    update comment_threads set revision = ${write.revision}, assignee_id = ${assignee?.id ?? null},
      assignee_role = ${assignee?.role ?? null}, due_meeting_id = ${thread.dueMeetingId},
      outcome = ${resolution?.outcome ?? null}, rationale = ${resolution?.rationale ?? ''},
      resolved_at = ${resolution?.at ?? null}, resolved_by = ${resolution?.by.id ?? null},
      resolved_role = ${resolution?.by.role ?? null}
    where id = ${thread.id}`;
}

async function writeComment(
  sql: Transaction,
  write: ThreadWrite,
  thread: Thread,
  comment: Comment,
  position: number,
): Promise<void> {
  const { state } = comment;
  const hiddenReason = state.kind === 'hidden' ? state.reason : null;
  await sql`
    insert into comments (id, organisation_id, document_id, thread_id, position, author_id, author_role, body,
      mentions, created_at)
    values (${comment.id}, ${write.organisationId}, ${write.documentId}, ${thread.id}, ${position},
      ${comment.author.id}, ${comment.author.role}, ${comment.body}, ${sql.json(mentionsJson(comment))},
      ${comment.createdAt})
    on conflict (id) do update set body = excluded.body, mentions = excluded.mentions,
      edited_at = ${comment.editedAt}, deleted_at = ${state.kind === 'deleted' ? write.at : null},
      hidden_at = ${hiddenReason === null ? null : write.at}, hidden_reason = ${hiddenReason}
    where comments.thread_id = excluded.thread_id`;
}

/** A copy whose properties the driver's type takes for JSON. */
function mentionsJson({ mentions }: Comment) {
  return mentions.map((mention) => ({ ...mention }));
}

async function writeEndorsement(
  sql: Transaction,
  { organisationId, person, at }: ThreadWrite,
  { threadId, endorsed }: Extract<CommentOperation, { type: 'endorse' }>,
): Promise<void> {
  if (endorsed) {
    await sql`
      insert into comment_endorsements (thread_id, organisation_id, user_id, role, created_at)
      values (${threadId}, ${organisationId}, ${person.id}, ${person.role}, ${at})
      on conflict do nothing`;
  } else {
    await sql`delete from comment_endorsements where thread_id = ${threadId} and user_id = ${person.id}`;
  }
}

/** True if one of these comment ids is taken, in whatever thread. */
export async function areTaken(sql: Transaction, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const [row] = await sql`select 1 from comments where id in ${sql(ids)} limit 1`;
  return row !== undefined;
}

/** Adds to the log of who did what. */
export async function logOperation(
  sql: Transaction,
  write: ThreadWrite,
  operation: CommentOperation,
  words: { readonly before: string | null; readonly after: string | null },
): Promise<void> {
  await sql`
    insert into comment_log (organisation_id, document_id, thread_id, comment_id, user_id, role, at, what, before,
      after, reason)
    values (${write.organisationId}, ${write.documentId}, ${operation.threadId},
      ${'commentId' in operation ? operation.commentId : null}, ${write.person.id}, ${write.person.role},
      ${write.at}, ${operation.type}, ${words.before}, ${words.after},
      ${operation.type === 'hide' ? operation.reason : null})`;
}

/** Ends a batch: the strategy's counters go on, and the reply is kept for when the batch is sent again. */
export async function concludeBatch(
  sql: Transaction,
  write: ThreadWrite,
  reply: CommentReply,
  lastNumber: number,
): Promise<void> {
  await sql`
    update strategies set comment_revision = ${write.revision}, comment_number = ${lastNumber}
    where document_id = ${write.documentId}`;
  await sql`
    insert into comment_batches (user_id, id, organisation_id, document_id, reply)
    values (${write.person.id}, ${reply.id}, ${write.organisationId}, ${write.documentId},
      ${sql.json({ ...reply })})`;
}
