import { type RevisionId, type ThreadId, threadId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { revisionIsSeenBy } from './revision-sight.ts';

/** Who alone hears of threads that not all who read comments may see. */
export type ThreadSecrets = ReadonlyMap<ThreadId, ReadonlySet<UserId>>;

/** Of these threads those that hang on a revision which was never submitted, with who may see that. */
export async function findSecrets(
  sql: Sql | Transaction,
  threads: readonly ThreadId[],
): Promise<ThreadSecrets> {
  const rows = await sql<{ id: string; people: string[] }[]>`
    select comment_threads.id, array(select users.id from users
      where users.organisation_id = revisions.organisation_id
        and ${revisionIsSeenBy(sql, sql`users.id`)}) as people
    from comment_threads join revisions on revisions.id = comment_threads.revision_id
    where comment_threads.id = any(${[...threads]}::text[]) and revisions.submitted_at is null`;
  return new Map(rows.map(({ id, people }) => [threadId(id), new Set(people.map(userId))]));
}

/**
 * Counts all threads of a revision as changed now, so that who has come to see it gets them. Answers the revisions of
 * the strategy's threads before and after; null: there are none. The strategy's row must be locked.
 */
export async function touchThreadsOf(
  sql: Transaction,
  revision: RevisionId,
): Promise<{ readonly from: number; readonly to: number; readonly ids: readonly ThreadId[] } | null> {
  const rows = await sql<{ id: string; revision: number }[]>`
    update comment_threads set revision = strategies.comment_revision + 1
    from strategies
    where strategies.document_id = comment_threads.document_id and comment_threads.revision_id = ${revision}
      and removed_at is null
    returning comment_threads.id, comment_threads.revision`;
  const [first] = rows;
  if (first === undefined) return null;
  await sql`
    update strategies set comment_revision = ${first.revision}
    where document_id = (select document_id from revisions where id = ${revision})`;
  return { from: first.revision - 1, to: first.revision, ids: rows.map(({ id }) => threadId(id)) };
}
