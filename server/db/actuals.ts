import type { RoleName } from '#shared/access/roles.ts';
import type { Actual, ActualStatus } from '#shared/actuals/model.ts';
import { type DocumentId, nodeId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** The actuals of a strategy by indicator and year, oldest year first. */
export async function readActuals(sql: Sql | Transaction, document: DocumentId): Promise<readonly Actual[]> {
  const rows = await sql<RawActual[]>`
    select actuals.node_id, actuals.fiscal_year, actuals.value, actuals.status, actuals.note,
      actuals.entered_by, actuals.entered_role, users.display_name as entered_name, actuals.entered_at
    from actuals left join users on users.id = actuals.entered_by
    where actuals.document_id = ${document}
    order by actuals.node_id, actuals.fiscal_year`;
  return rows.map(actualOf);
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
