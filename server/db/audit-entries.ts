import type { RoleName } from '#shared/access/roles.ts';
import type { AuditAction, AuditDetail } from '#shared/audit/model.ts';
import { type DocumentId, type NodeId, nodeId, type RevisionId, revisionId, userId } from '#shared/ids.ts';
import type { AuditChoices, AuditRow } from '../services/audit.ts';
import type { Sql } from './database.ts';

/** Which entries are wanted; null: whatever it is. Moments: from the first to before the second. */
export interface AuditQuery {
  readonly documentId: DocumentId;
  readonly person: string | null;
  readonly item: NodeId | null;
  readonly revision: RevisionId | null;
  readonly action: AuditAction | null;
  readonly from: Date | null;
  readonly before: Date | null;
}

/** Entries with numbers up to `upTo` (null: all), newest first; `revision` is the id alone. */
export async function findAuditRows(
  sql: Sql,
  query: AuditQuery,
  upTo: number | null,
  limit: number,
): Promise<
  readonly (Omit<AuditRow, 'meeting'> & { readonly meeting: { round: number; title: string } | null })[]
> {
  // The commands write roles and actions of these unions only.
  const rows = await sql<RawRow[]>`
    select entries.seq, entries.at, entries.role, entries.action, users.display_name as person,
      meetings.round, meetings.title as meeting, entries.revision_id, revisions.number as revision_number,
      revisions.title as revision_title, details.detail
    from audit_entries as entries
      left join audit_details as details on details.entry_id = entries.id
      left join users on users.id = entries.user_id
      left join meetings on meetings.id = entries.meeting_id
      left join revisions on revisions.id = entries.revision_id
    where ${conditions(sql, query)} ${upTo === null ? sql`` : sql`and entries.seq <= ${upTo}`}
    order by entries.seq desc limit ${limit}`;
  return rows.map(rowOf);
}

/** How many entries there are. */
export async function countAuditRows(sql: Sql, query: AuditQuery): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*) as count from audit_entries as entries where ${conditions(sql, query)}`;
  return row?.count ?? 0;
}

/** Who and what the record of a strategy speaks of; items by id only, their titles are in the document. */
export async function findAuditChoices(
  sql: Sql,
  document: DocumentId,
): Promise<Omit<AuditChoices, 'items'> & { readonly items: readonly NodeId[] }> {
  const [people, actions, items, revisions] = await Promise.all([
    sql<{ id: string; name: string }[]>`
      select users.id, users.display_name as name from users
      where users.id in (select user_id from audit_entries where document_id = ${document})
      order by users.display_name`,
    sql<{ action: AuditAction }[]>`
      select distinct action from audit_entries where document_id = ${document} order by action`,
    sql<{ node_id: string }[]>`
      select distinct node_id from audit_entries where document_id = ${document} and node_id is not null`,
    sql<{ id: string; number: number | null; title: string }[]>`
      select id, number, title from revisions
      where id in (select revision_id from audit_entries where document_id = ${document})
      order by number desc nulls first, opened_at desc`,
  ]);
  return {
    people: people.map(({ id, name }) => ({ id: userId(id), name })),
    actions: actions.map(({ action }) => action),
    items: items.map((row) => nodeId(row.node_id)),
    revisions: revisions.map(({ id, number, title }) => ({ id: revisionId(id), number, title })),
  };
}

function conditions(sql: Sql, { documentId, person, item, revision, action, from, before }: AuditQuery) {
  return sql`entries.document_id = ${documentId}
    ${person === null ? sql`` : sql`and entries.user_id = ${person}`}
    ${item === null ? sql`` : sql`and entries.node_id = ${item}`}
    ${revision === null ? sql`` : sql`and entries.revision_id = ${revision}`}
    ${action === null ? sql`` : sql`and entries.action = ${action}`}
    ${from === null ? sql`` : sql`and entries.at >= ${from}`}
    ${before === null ? sql`` : sql`and entries.at < ${before}`}`;
}

interface RawRow {
  seq: number;
  at: Date;
  role: RoleName;
  action: AuditAction;
  person: string | null;
  round: number | null;
  meeting: string | null;
  revision_id: string | null;
  revision_number: number | null;
  revision_title: string | null;
  detail: AuditDetail | null;
}

function rowOf(row: RawRow) {
  const { seq, role, action, detail, round, meeting } = row;
  const { revision_id: id, revision_number: number, revision_title: title } = row;
  return {
    seq,
    at: row.at.toISOString(),
    person: row.person ?? '',
    role,
    action,
    meeting: round === null || meeting === null ? null : { round, title: meeting },
    revision: id === null || title === null ? null : { id: revisionId(id), number, title },
    detail,
  };
}
