import { type DocumentId, type MeetingId, type ThreadId, threadId } from '#shared/ids.ts';
import type { Transaction } from './database.ts';

/** Threads that were written under one revision of a strategy's threads, and the revision before it. */
interface ReleasedThreads {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly ThreadId[];
}

/** Takes a meeting off all threads that refer to it. Null: none does. The strategy's row must be locked. */
export async function releaseThreads(
  sql: Transaction,
  document: DocumentId,
  meeting: MeetingId,
): Promise<ReleasedThreads | null> {
  const rows = await sql<{ id: string; revision: number }[]>`
    update comment_threads set
      meeting_id = nullif(comment_threads.meeting_id, ${meeting}),
      due_meeting_id = nullif(comment_threads.due_meeting_id, ${meeting}),
      revision = strategies.comment_revision + 1
    from strategies
    where strategies.document_id = ${document} and comment_threads.document_id = ${document}
      and ${meeting} in (comment_threads.meeting_id, comment_threads.due_meeting_id)
    returning comment_threads.id, comment_threads.revision`;
  const [first] = rows;
  if (first === undefined) return null;
  await sql`update strategies set comment_revision = ${first.revision} where document_id = ${document}`;
  return { from: first.revision - 1, to: first.revision, ids: rows.map(({ id }) => threadId(id)) };
}
