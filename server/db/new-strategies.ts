import type { DocumentId } from '#shared/ids.ts';
import type { Transaction } from './database.ts';

/** A framework's address, 1 or higher: the first that no strategy of the installation has. */
export async function freeFrameworkSlug(sql: Transaction): Promise<string> {
  // Two that are added at once do not get one address.
  await sql`select pg_advisory_xact_lock(hashtextextended('framework slugs', 0))`;
  const rows = await sql<{ slug: string }[]>`select slug from strategies where slug like 'framework-%'`;
  const taken = new Set(rows.map(({ slug }) => slug));
  let number = 1;
  while (taken.has(`framework-${number}`)) number++;
  return `framework-${number}`;
}

/** Makes a framework in stage drafting of a document that is there, last in the organisation's order. */
export async function insertFramework(
  sql: Transaction,
  framework: {
    readonly documentId: DocumentId;
    readonly organisationId: string;
    readonly slug: string;
    readonly at: Date;
  },
): Promise<void> {
  const { documentId, organisationId, slug, at } = framework;
  await sql`
    insert into strategies (document_id, organisation_id, slug, kind, stage_since, created_at, position)
    select ${documentId}, ${organisationId}, ${slug}, 'framework', ${at}, ${at}, coalesce(max(position), -1) + 1
    from strategies where organisation_id = ${organisationId}`;
}

/** Gives everybody in the one strategy the same roles in the other. */
export async function copyRoles(sql: Transaction, from: DocumentId, to: DocumentId): Promise<void> {
  await sql`
    insert into strategy_roles (document_id, organisation_id, user_id, role, department_id)
    select ${to}, organisation_id, user_id, role, department_id
    from strategy_roles where document_id = ${from}`;
}
