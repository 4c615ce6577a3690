import { type DocumentId, type RevisionId, revisionId } from '#shared/ids.ts';
import type { AgendaRevision } from '#shared/meetings/model.ts';
import type { RevisionState } from '#shared/revision/model.ts';
import type { Sql, Transaction } from './database.ts';

/** States in which a revision waits for a meeting. */
const FOR_A_MEETING: readonly RevisionState[] = ['submitted', 'underReview', 'continued'];

/** Revisions of a strategy that a meeting can have on its agenda, by number. */
export async function findAgendaRevisions(
  sql: Sql,
  document: DocumentId,
): Promise<readonly AgendaRevision[]> {
  const rows = await sql<RawRevision[]>`
    select id, number, title, state from revisions
    where document_id = ${document} and submitted_at is not null and state = any(${[...FOR_A_MEETING]}::text[])
    order by number`;
  return rows.map(agendaRevision);
}

/** Of these ids those of revisions of the strategy that everyone in it may see. */
export async function findSubmitted(
  sql: Transaction,
  document: DocumentId,
  ids: readonly string[],
): Promise<ReadonlySet<RevisionId>> {
  if (ids.length === 0) return new Set();
  const rows = await sql<{ id: string }[]>`
    select id from revisions
    where document_id = ${document} and submitted_at is not null and id::text = any(${[...ids]}::text[])`;
  return new Set(rows.map(({ id }) => revisionId(id)));
}

/** A check constraint keeps the state to the union that it is read as. */
export interface RawRevision {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
}

/** A revision as an agenda names it. */
export function agendaRevision({ id, number, title, state }: RawRevision): AgendaRevision {
  return { id: revisionId(id), number, title, state };
}
