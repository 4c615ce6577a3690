import type { Comparison } from '#shared/comparison/model.ts';
import { type DocumentId, documentId, type UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** What people have put beside each other for a strategy; null if nobody has yet. */
export async function findComparison(
  sql: Sql | Transaction,
  strategy: DocumentId,
): Promise<Comparison | null> {
  const [row] = await sql<RawComparison[]>`
    select framework_id, current_id, rows, edition from comparisons where document_id = ${strategy}`;
  if (row === undefined) return null;
  return {
    documentId: strategy,
    frameworkId: row.framework_id === null ? null : documentId(row.framework_id),
    currentId: row.current_id === null ? null : documentId(row.current_id),
    rows: row.rows,
    edition: row.edition,
  };
}

/**
 * Puts a comparison in the place of the edition that the person looked at (0: of none). False, and nothing written, if
 * there is another one by now.
 */
export async function writeComparison(
  sql: Transaction,
  { documentId: strategy, frameworkId, currentId, rows, edition }: Comparison,
  { organisationId, by, at }: ComparisonChange,
): Promise<boolean> {
  const written =
    edition === 0
      ? await sql`
          insert into comparisons (document_id, organisation_id, framework_id, current_id, rows, changed_by,
            changed_at)
          values (${strategy}, ${organisationId}, ${frameworkId}, ${currentId}, ${sql.json(jsonOf(rows))}, ${by},
            ${at})
          on conflict (document_id) do nothing returning document_id`
      : await sql`
          update comparisons
          set framework_id = ${frameworkId}, current_id = ${currentId}, rows = ${sql.json(jsonOf(rows))},
            edition = edition + 1, changed_by = ${by}, changed_at = ${at}
          where document_id = ${strategy} and edition = ${edition} returning document_id`;
  return written.length === 1;
}

interface ComparisonChange {
  readonly organisationId: string;
  /** Null: it came with the sample. */
  readonly by: UserId | null;
  readonly at: Date;
}

interface RawComparison {
  framework_id: string | null;
  current_id: string | null;
  rows: Comparison['rows'];
  edition: number;
}
