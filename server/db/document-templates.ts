import type { DocumentName } from '#shared/documents/names.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Sql } from './database.ts';

/** What the town has decided about a document of a strategy; null where it is as usual. */
export async function findTemplate(
  sql: Sql,
  documentId: DocumentId,
  name: DocumentName,
): Promise<DocumentTemplate | null> {
  const [row] = await sql<{ template: DocumentTemplate }[]>`
    select template from document_templates where document_id = ${documentId} and name = ${name}`;
  return row?.template ?? null;
}
