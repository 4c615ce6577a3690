import {
  type DepartmentId,
  type DocumentId,
  departmentId,
  type NodeId,
  nodeId,
  type UserId,
  userId,
} from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** Departments of an organisation in its own order. */
export async function findDepartments(
  sql: Sql,
  organisationId: string,
): Promise<readonly { readonly id: DepartmentId; readonly name: string }[]> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from departments where organisation_id = ${organisationId} order by position, name`;
  return rows.map(({ id, name }) => ({ id: departmentId(id), name }));
}

/** Responsible department per node of a strategy. */
export async function findNodeDepartments(
  sql: Sql,
  document: DocumentId,
): Promise<Readonly<Record<NodeId, DepartmentId>>> {
  const rows = await sql<{ node_id: string; department_id: string }[]>`
    select node_id, department_id from node_departments where document_id = ${document}`;
  return Object.fromEntries(rows.map((row) => [nodeId(row.node_id), departmentId(row.department_id)]));
}

/** Name of a node's responsible department, '' if it has none; the assignment is locked until the transaction ends. */
export async function findDepartmentName(
  sql: Transaction,
  document: DocumentId,
  node: NodeId,
): Promise<string> {
  const [row] = await sql<{ name: string }[]>`
    select departments.name
    from node_departments join departments on departments.id = node_departments.department_id
    where node_departments.document_id = ${document} and node_departments.node_id = ${node}
    for update of node_departments`;
  return row?.name ?? '';
}

/** Gives a node a responsible department of the same organisation; false if there is no such department. */
export async function setNodeDepartment(
  sql: Transaction,
  assignment: {
    readonly documentId: DocumentId;
    readonly organisationId: string;
    readonly nodeId: NodeId;
    readonly departmentId: DepartmentId;
    readonly by: UserId;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await sql`
    insert into node_departments (document_id, organisation_id, node_id, department_id, assigned_by, assigned_at)
    select ${assignment.documentId}, ${assignment.organisationId}, ${assignment.nodeId}, departments.id,
      ${assignment.by}, ${assignment.at}
    from departments
    where departments.organisation_id = ${assignment.organisationId}
      and departments.id = ${assignment.departmentId}
    on conflict (document_id, node_id) do update
      set department_id = excluded.department_id, assigned_by = excluded.assigned_by,
        assigned_at = excluded.assigned_at
    returning node_id`;
  return rows.length > 0;
}

/** Takes a node's responsible department away. */
export async function clearNodeDepartment(
  sql: Transaction,
  document: DocumentId,
  node: NodeId,
): Promise<void> {
  await sql`delete from node_departments where document_id = ${document} and node_id = ${node}`;
}

/** Which of these items each person's department is responsible for. */
export async function findCharges(
  sql: Transaction,
  document: DocumentId,
  items: readonly NodeId[],
): Promise<ReadonlyMap<UserId, ReadonlySet<NodeId>>> {
  if (items.length === 0) return new Map();
  const rows = await sql<{ user_id: string; node_ids: string[] }[]>`
    select strategy_roles.user_id, array_agg(node_departments.node_id) as node_ids
    from node_departments
      join strategy_roles on strategy_roles.document_id = node_departments.document_id
        and strategy_roles.department_id = node_departments.department_id
    where node_departments.document_id = ${document} and node_departments.node_id = any(${[...items]}::text[])
    group by strategy_roles.user_id`;
  return new Map(rows.map((row) => [userId(row.user_id), new Set(row.node_ids.map(nodeId))]));
}
