import type { Stage } from '#shared/access/roles.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Transaction } from './database.ts';

/** The strategy's stage, which nobody else changes until the transaction ends. */
export async function lockStage(sql: Transaction, document: DocumentId): Promise<Stage> {
  const [row] = await sql<{ stage: Stage }[]>`
    select stage from strategies where document_id = ${document} for no key update`;
  if (row === undefined) throw new Error(`no strategy ${document}`);
  return row.stage;
}

/** Changes the stage as of a moment. */
export async function writeStage(
  sql: Transaction,
  document: DocumentId,
  stage: Stage,
  at: Date,
): Promise<void> {
  await sql`
    update strategies set stage = ${stage}, stage_since = ${at} where document_id = ${document}`;
}
