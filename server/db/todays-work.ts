import type { NodeField } from '#shared/document/schema.ts';
import {
  type DocumentId,
  documentId,
  type MeetingId,
  meetingId,
  type RevisionId,
  revisionId,
  type ThreadId,
  threadId,
  type UserId,
} from '#shared/ids.ts';
import type { Sql } from './database.ts';
import { threadIsSeenBy } from './revision-sight.ts';

/** An open thread that someone is to answer. */
export interface ThreadToAnswer {
  readonly documentId: DocumentId;
  readonly threadId: ThreadId;
  readonly revisionId: RevisionId | null;
  readonly itemTitle: string;
  readonly field: NodeField | null;
  /** The meeting by which it is to be answered. */
  readonly due: { readonly round: number; readonly startsAt: Date } | null;
}

/** Open threads of these strategies that the person is to answer, the most urgent first. */
export async function findThreadsToAnswer(
  sql: Sql,
  user: UserId,
  documents: readonly DocumentId[],
): Promise<readonly ThreadToAnswer[]> {
  const rows = await sql<
    {
      document_id: string;
      id: string;
      revision_id: string | null;
      item_title: string;
      field: NodeField | null;
      round: number | null;
      starts_at: Date | null;
    }[]
  >`
    select comment_threads.document_id, comment_threads.id, comment_threads.revision_id, item_title, field, meetings.round, meetings.starts_at
    from comment_threads left join meetings on meetings.id = comment_threads.due_meeting_id
    where comment_threads.document_id = any(${[...documents]}::text[]) and assignee_id = ${user}
      and resolved_at is null and removed_at is null and ${threadIsSeenBy(sql, user)}
    order by meetings.starts_at nulls last, comment_threads.created_at, comment_threads.id`;
  return rows.map(({ document_id, id, revision_id, item_title, field, round, starts_at }) => ({
    documentId: documentId(document_id),
    threadId: threadId(id),
    revisionId: revision_id === null ? null : revisionId(revision_id),
    itemTitle: item_title,
    field,
    due: round === null || starts_at === null ? null : { round, startsAt: starts_at },
  }));
}

/** A meeting that has not begun. */
export interface NextMeeting {
  readonly documentId: DocumentId;
  readonly id: MeetingId;
  readonly round: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string;
}

/** The next meeting of each of these strategies, the soonest first. */
export async function findNextMeetings(
  sql: Sql,
  documents: readonly DocumentId[],
  now: Date,
): Promise<readonly NextMeeting[]> {
  const rows = await sql<
    { document_id: string; id: string; round: number; title: string; starts_at: Date; place: string }[]
  >`
    select document_id, id, round, title, starts_at, place from (
      select distinct on (document_id) document_id, id, round, title, starts_at, place from meetings
      where document_id = any(${[...documents]}::text[]) and starts_at >= ${now}
      order by document_id, starts_at
    ) as next
    order by starts_at, document_id`;
  return rows.map(({ document_id, id, starts_at, ...meeting }) => ({
    ...meeting,
    documentId: documentId(document_id),
    id: meetingId(id),
    startsAt: starts_at,
  }));
}
