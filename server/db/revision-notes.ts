import { BLANK_NOTE, type ChangeCategory, type ChangeNote, type ChangeNotes } from '#shared/diff/change.ts';
import { type ChangeId, changeId, type RevisionId, type UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** What people said of a revision's changes, also of those that are no longer among them. */
export async function findNotes(sql: Sql | Transaction, revision: RevisionId): Promise<ChangeNotes> {
  // What is written here was read as a category.
  const rows = await sql<
    {
      change_id: string;
      category: ChangeCategory | null;
      digital: boolean;
      reason: string;
      divergence_reason: string;
      remarks: string;
    }[]
  >`
    select change_id, category, digital, reason, divergence_reason, remarks
    from revision_change_notes where revision_id = ${revision} order by change_id`;
  return Object.fromEntries(
    rows.map(({ change_id, divergence_reason: divergenceReason, ...note }) => [
      changeId(change_id),
      { ...BLANK_NOTE, ...note, divergenceReason },
    ]),
  );
}

/** Writes what is said of one change. */
export async function writeNote(
  sql: Transaction,
  target: { readonly revision: RevisionId; readonly organisationId: string; readonly change: ChangeId },
  note: ChangeNote,
  by: { readonly userId: UserId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into revision_change_notes (revision_id, organisation_id, change_id, category, digital, reason,
      divergence_reason, remarks, changed_by, changed_at)
    values (${target.revision}, ${target.organisationId}, ${target.change}, ${note.category}, ${note.digital},
      ${note.reason}, ${note.divergenceReason}, ${note.remarks}, ${by.userId}, ${by.at})
    on conflict (revision_id, change_id) do update set category = excluded.category, digital = excluded.digital,
      reason = excluded.reason, divergence_reason = excluded.divergence_reason, remarks = excluded.remarks,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
}

/** Gives what is said of these changes to another revision. */
export async function moveNotes(
  sql: Transaction,
  from: RevisionId,
  to: RevisionId,
  changes: readonly ChangeId[],
): Promise<void> {
  await sql`
    update revision_change_notes set revision_id = ${to}
    where revision_id = ${from} and change_id = any(${[...changes]}::text[])`;
}
