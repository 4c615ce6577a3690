import type { Change, ChangeNotes } from '#shared/diff/change.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** What stood in a revision when a ballot was opened. */
export interface RevisionRound {
  readonly round: number;
  readonly changes: readonly Change[];
  readonly notes: ChangeNotes;
}

/** Keeps what is voted on; of the same hash it is there already. */
export async function keepRound(
  sql: Transaction,
  target: {
    readonly revision: RevisionId;
    readonly organisationId: string;
    readonly hash: string;
    readonly at: Date;
  },
  { round, changes, notes }: RevisionRound,
): Promise<void> {
  await sql`
    insert into revision_rounds (revision_id, organisation_id, hash, round, changes, notes, at)
    values (${target.revision}, ${target.organisationId}, ${target.hash}, ${round}, ${sql.json(jsonOf(changes))},
      ${sql.json(jsonOf(notes))}, ${target.at})
    on conflict do nothing`;
}

/** What was voted on under this hash, or null. */
export async function findRound(
  sql: Sql | Transaction,
  revision: RevisionId,
  hash: string,
): Promise<RevisionRound | null> {
  const [row] = await sql<RevisionRound[]>`
    select round, changes, notes from revision_rounds where revision_id = ${revision} and hash = ${hash}`;
  return row ?? null;
}
