import type { RoleName } from '#shared/access/roles.ts';
import type { Actual, ActualEntry, ActualPlace, ActualStatus } from '#shared/actuals/model.ts';
import { type DocumentId, nodeId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** The actuals of a strategy by indicator and year, oldest year first. */
export async function readActuals(sql: Sql | Transaction, document: DocumentId): Promise<readonly Actual[]> {
  const rows = await select(sql, document, sql``);
  return rows.map(actualOf);
}

/** The actual of one indicator in one fiscal year, or null. */
export async function findActual(
  sql: Sql | Transaction,
  document: DocumentId,
  { nodeId: node, fiscalYear }: ActualPlace,
): Promise<Actual | null> {
  const [row] = await select(
    sql,
    document,
    sql`and actuals.node_id = ${node} and actuals.fiscal_year = ${fiscalYear}`,
  );
  return row === undefined ? null : actualOf(row);
}

/** Until the transaction ends, nobody else changes an actual of this strategy. */
export async function lockActuals(sql: Transaction, document: DocumentId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`actuals ${document}`}, 0))`;
}

/** Puts an actual in the place of the one that is there, if there is one. */
export async function writeActual(
  sql: Transaction,
  actual: ActualPlace &
    ActualEntry & {
      readonly organisationId: string;
      readonly documentId: DocumentId;
      readonly by: { readonly id: UserId; readonly role: RoleName };
      readonly at: Date;
    },
): Promise<void> {
  await sql`
    insert into actuals (document_id, organisation_id, node_id, fiscal_year, value, status, note, entered_by,
      entered_role, entered_at)
    values (${actual.documentId}, ${actual.organisationId}, ${actual.nodeId}, ${actual.fiscalYear},
      ${actual.value}, ${actual.status}, ${actual.note}, ${actual.by.id}, ${actual.by.role}, ${actual.at})
    on conflict (document_id, node_id, fiscal_year) do update
      set value = excluded.value, status = excluded.status, note = excluded.note,
        entered_by = excluded.entered_by, entered_role = excluded.entered_role,
        entered_at = excluded.entered_at`;
}

/** Takes an actual away. */
export async function deleteActual(
  sql: Transaction,
  document: DocumentId,
  { nodeId: node, fiscalYear }: ActualPlace,
): Promise<void> {
  await sql`
    delete from actuals
    where document_id = ${document} and node_id = ${node} and fiscal_year = ${fiscalYear}`;
}

interface RawActual {
  node_id: string;
  fiscal_year: number;
  value: string;
  status: ActualStatus;
  note: string;
  entered_by: string | null;
  entered_role: RoleName | null;
  entered_name: string | null;
  entered_at: Date;
}

function select(sql: Sql | Transaction, document: DocumentId, condition: ReturnType<Sql>) {
  // Check constraints and the commands keep status and role to the unions that they are read as.
  return sql<RawActual[]>`
    select actuals.node_id, actuals.fiscal_year, actuals.value, actuals.status, actuals.note,
      actuals.entered_by, actuals.entered_role, users.display_name as entered_name, actuals.entered_at
    from actuals left join users on users.id = actuals.entered_by
    where actuals.document_id = ${document} ${condition}
    order by actuals.node_id, actuals.fiscal_year`;
}

function actualOf(row: RawActual): Actual {
  const { entered_by: id, entered_role: role, entered_name: name } = row;
  return {
    nodeId: nodeId(row.node_id),
    fiscalYear: row.fiscal_year,
    value: row.value,
    status: row.status,
    note: row.note,
    enteredBy: id === null || role === null || name === null ? null : { id: userId(id), name, role },
    enteredAt: row.entered_at.toISOString(),
  };
}
