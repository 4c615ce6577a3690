import type { DocumentName } from '#shared/documents/names.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** What a town has decided about a document, by whom and when. */
export interface TemplateRow {
  readonly template: DocumentTemplate;
  /** The name of the person. */
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What the town has decided about a document of a strategy; null where it is as usual. */
export async function findTemplate(
  sql: Sql | Transaction,
  documentId: DocumentId,
  name: DocumentName,
): Promise<DocumentTemplate | null> {
  return (await findTemplateRow(sql, documentId, name))?.template ?? null;
}

/** The same with who decided it. */
export async function findTemplateRow(
  sql: Sql | Transaction,
  documentId: DocumentId,
  name: DocumentName,
): Promise<TemplateRow | null> {
  const [row] = await sql<{ template: DocumentTemplate; changed_at: Date; changed_by: string }[]>`
    select document_templates.template, document_templates.changed_at, users.display_name as changed_by
    from document_templates join users on users.id = document_templates.changed_by
    where document_templates.document_id = ${documentId} and document_templates.name = ${name}`;
  if (row === undefined) return null;
  return { template: row.template, changedBy: row.changed_by, changedAt: row.changed_at };
}

/** Until the transaction ends, nobody else changes a template of this strategy. */
export async function lockTemplates(sql: Transaction, documentId: DocumentId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`templates ${documentId}`}, 0))`;
}

/** Keeps a template in the place of the one that is there, if there is one. */
export async function writeTemplate(
  sql: Transaction,
  { documentId, organisationId }: { readonly documentId: DocumentId; readonly organisationId: string },
  { name, template }: { readonly name: DocumentName; readonly template: DocumentTemplate },
  { by, at }: { readonly by: UserId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into document_templates (document_id, organisation_id, name, template, changed_by, changed_at)
    values (${documentId}, ${organisationId}, ${name}, ${sql.json(jsonOf(template))}, ${by}, ${at})
    on conflict (document_id, name) do update
      set template = excluded.template, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
}

/** Goes back to the usual template. */
export async function deleteTemplate(
  sql: Transaction,
  documentId: DocumentId,
  name: DocumentName,
): Promise<void> {
  await sql`delete from document_templates where document_id = ${documentId} and name = ${name}`;
}
