import type { Resolution } from '#shared/diff/conflict.ts';
import type { RevisionId, UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** How a conflict was decided; `digest`: of what was decided about. */
export interface StoredResolution {
  readonly conflictId: string;
  readonly resolution: Resolution;
  readonly digest: string;
}

/** What was decided about a revision's conflicts, also about those that are gone or look different by now. */
export async function findResolutions(
  sql: Sql | Transaction,
  revision: RevisionId,
): Promise<readonly StoredResolution[]> {
  const rows = await sql<{ conflict_id: string; resolution: Resolution; digest: string }[]>`
    select conflict_id, resolution, digest from revision_resolutions
    where revision_id = ${revision} order by conflict_id`;
  return rows.map(({ conflict_id: conflictId, resolution, digest }) => ({ conflictId, resolution, digest }));
}

/** Keeps a decision in the place of an earlier one. */
export async function writeResolution(
  sql: Transaction,
  target: { readonly revision: RevisionId; readonly organisationId: string },
  { conflictId, resolution, digest }: StoredResolution,
  by: { readonly userId: UserId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into revision_resolutions (revision_id, organisation_id, conflict_id, resolution, digest, decided_by,
      decided_at)
    values (${target.revision}, ${target.organisationId}, ${conflictId}, ${sql.json(jsonOf(resolution))}, ${digest},
      ${by.userId}, ${by.at})
    on conflict (revision_id, conflict_id) do update set resolution = excluded.resolution,
      digest = excluded.digest, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
}

/** Leaves a conflict undecided again. */
export async function removeResolution(
  sql: Transaction,
  revision: RevisionId,
  conflictId: string,
): Promise<void> {
  await sql`delete from revision_resolutions where revision_id = ${revision} and conflict_id = ${conflictId}`;
}
