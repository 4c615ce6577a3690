import type { DirectEditing, RoleName, Stage } from '#shared/access/roles.ts';
import { type DepartmentId, type DocumentId, departmentId, documentId, type UserId } from '#shared/ids.ts';
import type { StrategyKind } from '#shared/strategy/model.ts';
import type { Sql, Transaction } from './database.ts';

/** A strategy as one person meets it; without a role in it, `roles` is empty. */
export interface StrategyRow {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly kind: StrategyKind;
  readonly stage: Stage;
  readonly stageSince: Date;
  readonly directEditing: DirectEditing;
  readonly generation: number;
  readonly schemaVersion: number;
  /** seq of the last durable update: the content is the same as long as this is. */
  readonly head: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
  readonly roles: readonly RoleName[];
  readonly ownDepartments: readonly DepartmentId[];
}

/** Who asks; only strategies of the person's own organisation exist for them. */
interface Asker {
  readonly id: UserId;
  readonly organisationId: string;
}

/** The strategies in which the person has a role, in the organisation's order. */
export async function findStrategiesOf(sql: Sql, asker: Asker): Promise<readonly StrategyRow[]> {
  const rows = await selectStrategies(sql, asker, sql``);
  return rows.filter(({ roles }) => roles.length > 0);
}

/** The strategy with this slug, or null; the person need not have a role in it. */
export async function findStrategyBySlug(sql: Sql, asker: Asker, slug: string): Promise<StrategyRow | null> {
  const [row] = await selectStrategies(sql, asker, sql`and strategies.slug = ${slug}`);
  return row ?? null;
}

/** The strategy that is this document, or null; the person need not have a role in it. */
export async function findStrategyByDocument(
  sql: Sql | Transaction,
  asker: Asker,
  document: DocumentId,
): Promise<StrategyRow | null> {
  const [row] = await selectStrategies(sql, asker, sql`and strategies.document_id = ${document}`);
  return row ?? null;
}

/** Strategies in which accounts of the sample have a role, frameworks left out. */
export async function findSampleStrategies(
  sql: Sql,
): Promise<readonly { documentId: DocumentId; slug: string; stage: Stage; head: number }[]> {
  const rows = await sql<{ document_id: string; slug: string; stage: Stage; head: number }[]>`
    select strategies.document_id, strategies.slug, strategies.stage, documents.head
    from strategies join documents on documents.id = strategies.document_id
    where strategies.kind = 'strategy' and exists (
      select from strategy_roles join users on users.id = strategy_roles.user_id
      where strategy_roles.document_id = strategies.document_id and users.is_sample
        and users.disabled_at is null)
    order by strategies.position, strategies.slug`;
  return rows.map(({ document_id, slug, stage, head }) => ({
    documentId: documentId(document_id),
    slug,
    stage,
    head,
  }));
}

/** Names of a strategy's secretariat: those who can give access to it. */
export async function findSecretariatNames(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select users.display_name as name
    from strategy_roles join users on users.id = strategy_roles.user_id
    where strategy_roles.document_id = ${document} and strategy_roles.role = 'secretariat'
      and users.disabled_at is null
    order by users.display_name`;
  return rows.map(({ name }) => name);
}

interface RawRow {
  document_id: string;
  slug: string;
  kind: StrategyKind;
  stage: Stage;
  stage_since: Date;
  direct_editing: DirectEditing;
  generation: number;
  schema_version: number;
  head: number;
  changed_at: Date | null;
  changed_by: string | null;
  roles: RoleName[];
  departments: string[];
}

async function selectStrategies(
  sql: Sql | Transaction,
  { id, organisationId }: Asker,
  condition: ReturnType<Sql>,
): Promise<readonly StrategyRow[]> {
  // Check constraints keep kind, stage, direct_editing and role to the unions that they are read as.
  const rows = await sql<RawRow[]>`
    select strategies.document_id, strategies.slug, strategies.kind, strategies.stage, strategies.stage_since,
      strategies.direct_editing, documents.generation, documents.schema_version, documents.head,
      documents.changed_at, changer.display_name as changed_by,
      array(select role from strategy_roles
        where strategy_roles.document_id = strategies.document_id and user_id = ${id} order by role) as roles,
      array(select department_id from strategy_roles
        where strategy_roles.document_id = strategies.document_id and user_id = ${id}
          and department_id is not null) as departments
    from strategies
      join documents on documents.id = strategies.document_id
      left join users as changer on changer.id = documents.changed_by
    where strategies.organisation_id = ${organisationId} ${condition}
    order by strategies.position, strategies.slug`;
  return rows.map((row) => ({
    documentId: documentId(row.document_id),
    slug: row.slug,
    kind: row.kind,
    stage: row.stage,
    stageSince: row.stage_since,
    directEditing: row.direct_editing,
    generation: row.generation,
    schemaVersion: row.schema_version,
    head: row.head,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    roles: row.roles,
    ownDepartments: row.departments.map(departmentId),
  }));
}
