import {
  type DepartmentId,
  type DocumentId,
  departmentId,
  type NodeId,
  nodeId,
  type UserId,
} from '#shared/ids.ts';
import type { Sql } from './database.ts';

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

/** Gives a node a responsible department of the same organisation; false if there is no such department. */
export async function setNodeDepartment(
  sql: Sql,
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
export async function clearNodeDepartment(sql: Sql, document: DocumentId, node: NodeId): Promise<void> {
  await sql`delete from node_departments where document_id = ${document} and node_id = ${node}`;
}
