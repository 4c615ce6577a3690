import type { DocumentId, UserId } from '#shared/ids.ts';
import type { Sql } from './database.ts';

/** What a person had seen of a strategy at the end of the visit before this one. */
export interface PreviousVisit {
  readonly at: Date;
  /** Row of the log. */
  readonly seq: number;
  /** The note on what came since was put away in this visit. */
  readonly dismissed: boolean;
}

interface Presence {
  readonly documentId: DocumentId;
  readonly organisationId: string;
  readonly userId: UserId;
  readonly now: Date;
  /** A visit is over when nothing was seen of the person for longer (ms). */
  readonly pause: number;
}

interface VisitRow {
  readonly previous_at: Date | null;
  readonly previous_seq: number | null;
  readonly dismissed: boolean;
}

/**
 * Notes that a person is at a strategy now and sees all of it; after a pause a new visit begins, and the end of the
 * last one becomes the previous. Answers that, null in a first visit.
 */
export async function recordVisit(
  sql: Sql,
  { documentId, organisationId, userId, now, pause }: Presence,
): Promise<PreviousVisit | null> {
  const over = sql`visit.seen_at < ${new Date(now.getTime() - pause)}`;
  const [row] = await sql<VisitRow[]>`
    insert into strategy_visits as visit (document_id, user_id, organisation_id, seen_at, seen_seq)
    select id, ${userId}, ${organisationId}, ${now}, head from documents where id = ${documentId}
    on conflict (document_id, user_id) do update set
      previous_at = case when ${over} then visit.seen_at else visit.previous_at end,
      previous_seq = case when ${over} then visit.seen_seq else visit.previous_seq end,
      dismissed = case when ${over} then false else visit.dismissed end,
      seen_at = greatest(visit.seen_at, excluded.seen_at),
      seen_seq = greatest(visit.seen_seq, excluded.seen_seq)
    returning previous_at, previous_seq, dismissed`;
  return previousOf(row);
}

/** The visit before the present one, null if there was none. */
export async function findPreviousVisit(
  sql: Sql,
  documentId: DocumentId,
  userId: UserId,
): Promise<PreviousVisit | null> {
  const [row] = await sql<VisitRow[]>`
    select previous_at, previous_seq, dismissed from strategy_visits
    where document_id = ${documentId} and user_id = ${userId}`;
  return previousOf(row);
}

/** Puts the note on what came since the previous visit away, until the next one. */
export async function dismissSinceVisit(sql: Sql, documentId: DocumentId, userId: UserId): Promise<void> {
  await sql`
    update strategy_visits set dismissed = true where document_id = ${documentId} and user_id = ${userId}`;
}

function previousOf(row: VisitRow | undefined): PreviousVisit | null {
  if (row === undefined || row.previous_at === null || row.previous_seq === null) return null;
  return { at: row.previous_at, seq: row.previous_seq, dismissed: row.dismissed };
}
