import { type DocumentId, type MeetingId, meetingId, revisionId, type UserId } from '#shared/ids.ts';
import type { MeetingContent } from '#shared/meetings/draft.ts';
import type { MeetingBrief, MeetingSummary } from '#shared/meetings/model.ts';
import type { Sql, Transaction } from './database.ts';

/** A meeting's own row. */
export interface MeetingRow extends MeetingBrief {
  readonly place: string;
  readonly note: string;
  readonly changedAt: string;
}

/** A strategy's meetings by date, as comments, deadlines and filters name them. */
export async function meetingsOf(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly MeetingBrief[]> {
  const rows = await sql<RawBrief[]>`
    select id, round, title, starts_at, ends_at, ${revisionIds(sql)} from meetings
    where document_id = ${document} order by starts_at, round`;
  return rows.map(brief);
}

/** The same with what the list of meetings shows. */
export async function findMeetings(sql: Sql, document: DocumentId): Promise<readonly MeetingSummary[]> {
  const rows = await sql<(RawBrief & { place: string; materials: number })[]>`
    select id, round, title, starts_at, ends_at, place, ${revisionIds(sql)},
      (select count(*)::int from meeting_materials where meeting_id = meetings.id) as materials
    from meetings where document_id = ${document} order by starts_at, round`;
  return rows.map((row) => ({ ...brief(row), place: row.place, materialCount: row.materials }));
}

/** One meeting of a strategy, or null. */
export async function findMeeting(
  sql: Sql | Transaction,
  document: DocumentId,
  id: MeetingId,
): Promise<MeetingRow | null> {
  const [row] = await sql<(RawBrief & { place: string; note: string; changed_at: Date })[]>`
    select id, round, title, starts_at, ends_at, place, note, changed_at, ${revisionIds(sql)} from meetings
    where document_id = ${document} and id = ${id}`;
  if (row === undefined) return null;
  return { ...brief(row), place: row.place, note: row.note, changedAt: row.changed_at.toISOString() };
}

/** How many threads of comments were raised for a meeting, or are to be answered by it. */
export async function countComments(sql: Sql, id: MeetingId): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from comment_threads
    where (meeting_id = ${id} or due_meeting_id = ${id}) and removed_at is null`;
  return row?.count ?? 0;
}

/** Lets one transaction at a time change the meetings of a strategy; until its end. */
export async function lockMeetings(sql: Transaction, document: DocumentId): Promise<void> {
  await sql`select from strategies where document_id = ${document} for no key update`;
}

/** The meeting of a strategy that has this round, or null. */
export async function findRound(
  sql: Transaction,
  document: DocumentId,
  round: number,
): Promise<MeetingId | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from meetings where document_id = ${document} and round = ${round}`;
  return row === undefined ? null : meetingId(row.id);
}

/** What a meeting's row is made of. */
export type MeetingFields = Omit<MeetingContent, 'agenda' | 'invited'>;

/** Who changes what, and when. */
export interface Change {
  readonly organisationId: string;
  readonly by: UserId | null;
  readonly at: Date;
}

/** Makes a meeting; `id` is for the sample, whose meetings have the same ids everywhere. */
export async function insertMeeting(
  sql: Transaction,
  document: DocumentId,
  fields: MeetingFields,
  { organisationId, by, at }: Change,
  id?: MeetingId,
): Promise<MeetingId> {
  const [row] = await sql<{ id: string }[]>`
    insert into meetings
      (id, organisation_id, document_id, round, title, starts_at, ends_at, place, note, created_by, created_at,
        changed_at)
    values (coalesce(${id ?? null}, gen_random_uuid()), ${organisationId}, ${document}, ${fields.round},
      ${fields.title}, ${fields.startsAt}, ${fields.endsAt}, ${fields.place}, ${fields.note}, ${by}, ${at}, ${at})
    returning id`;
  if (row === undefined) throw new Error('the new meeting has no id');
  return meetingId(row.id);
}

/** Changes a meeting's own row. */
export async function updateMeeting(
  sql: Transaction,
  id: MeetingId,
  fields: MeetingFields,
  at: Date,
): Promise<void> {
  await sql`
    update meetings set round = ${fields.round}, title = ${fields.title}, starts_at = ${fields.startsAt},
      ends_at = ${fields.endsAt}, place = ${fields.place}, note = ${fields.note}, changed_at = ${at}
    where id = ${id}`;
}

/** Takes a meeting away with all that hangs on it. */
export async function deleteMeeting(sql: Transaction, id: MeetingId): Promise<void> {
  await sql`delete from meetings where id = ${id}`;
}

interface RawBrief {
  id: string;
  round: number;
  title: string;
  starts_at: Date;
  ends_at: Date | null;
  revision_ids: string[];
}

function revisionIds(sql: Sql | Transaction): ReturnType<Sql> {
  return sql`array(select revision_id from meeting_agenda_items
    where meeting_id = meetings.id and revision_id is not null order by position) as revision_ids`;
}

function brief({ id, round, title, starts_at, ends_at, revision_ids }: RawBrief): MeetingBrief {
  return {
    id: meetingId(id),
    round,
    title,
    startsAt: starts_at.toISOString(),
    endsAt: ends_at?.toISOString() ?? null,
    revisionIds: revision_ids.map(revisionId),
  };
}
