import {
  type ActivityChange,
  type ActivityEntry,
  type ActivityKind,
  type ActivityText,
  SINCE_COUNTED_TO,
} from '#shared/activity/model.ts';
import { type DocumentId, documentId, nodeId, type UserId, userId } from '#shared/ids.ts';
import type { NodeKind } from '#shared/strategy/model.ts';
import type { RecordedPlaces } from '../activity/activity-record.ts';
import type { Sql } from './database.ts';

/** Where a page of entries ends: below the entry with this seq and id. */
export interface ActivityBound {
  readonly seq: number;
  readonly id: number;
}

/** Which entries of a document. */
interface Selection {
  readonly nodeId: string | null;
  readonly field: string | null;
  readonly before: ActivityBound | null;
  readonly limit: number;
}

/** Entries of a document, newest first. */
export async function findActivity(
  sql: Sql,
  document: DocumentId,
  { nodeId: node, field, before, limit }: Selection,
): Promise<readonly ActivityEntry[]> {
  const ofNode = node === null ? sql`` : sql`and node_id = ${node}`;
  const ofField = field === null ? sql`` : sql`and (field = ${field} or kind = 'added')`;
  const below = before === null ? sql`` : sql`and (last_seq, activity.id) < (${before.seq}, ${before.id})`;
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(sql)} from activity left join users on users.id = user_id
    where document_id = ${document} ${ofNode} ${ofField} ${below}
    order by last_seq desc, activity.id desc limit ${limit}`;
  return rows.map(entryOf);
}

/** The newest entry of each document, their beginnings left out. */
export async function findLastChanges(
  sql: Sql,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, ActivityEntry>> {
  const rows = await sql<(EntryRow & { document_id: string })[]>`
    select activity.document_id, ${entryColumns(sql)}
    from unnest(${documents}::text[]) as wanted (id)
      cross join lateral (
        select * from activity where document_id = wanted.id and kind <> 'created'
        order by last_seq desc, id desc limit 1
      ) as activity
      left join users on users.id = activity.user_id`;
  return new Map(rows.map((row) => [documentId(row.document_id), entryOf(row)]));
}

/** Where "since" begins: after a row of the log, or after a moment. */
export type Since = { readonly seq: number } | { readonly at: Date };

/** Entries of an item since then. */
export interface ItemChanges {
  readonly nodeId: string | null;
  readonly count: number;
  readonly entries: readonly ActivityEntry[];
}

/** Bounds of what is shown since a moment. */
const SHOWN = { items: 50, entriesOfItem: 3 };

/** What others than this person changed since then, by item; at most 50 items with their three newest entries. */
export async function findChangesSince(
  sql: Sql,
  document: DocumentId,
  person: UserId,
  since: Since,
): Promise<readonly ItemChanges[]> {
  const rows = await sql<(EntryRow & { changes: number })[]>`
    select ${entryColumns(sql)}, changes from (
      select *, count(*) over item as changes, max(last_seq) over item as newest,
        row_number() over (item order by last_seq desc, id desc) as rank
      from activity where document_id = ${document} and ${byOthers(sql, person, since)}
      window item as (partition by node_id)
    ) as activity left join users on users.id = user_id
    where rank <= ${SHOWN.entriesOfItem}
    order by newest desc, node_id, last_seq desc, activity.id desc
    limit ${SHOWN.items * SHOWN.entriesOfItem}`;
  const items = new Map<string | null, { nodeId: string | null; count: number; entries: ActivityEntry[] }>();
  for (const row of rows) {
    const known = items.get(row.node_id) ?? { nodeId: row.node_id, count: row.changes, entries: [] };
    known.entries.push(entryOf(row));
    items.set(row.node_id, known);
  }
  return Array.from(items.values()).slice(0, SHOWN.items);
}

/** How many entries of others there are since then, counted up to SINCE_COUNTED_TO. */
export async function countChangesSince(
  sql: Sql,
  document: DocumentId,
  person: UserId,
  since: Since,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (
      select from activity where document_id = ${document} and ${byOthers(sql, person, since)}
      limit ${SINCE_COUNTED_TO}
    ) as found`;
  return row?.count ?? 0;
}

/** The same for every strategy that the person has visited, since they were there last. */
export async function countChangesSinceVisits(
  sql: Sql,
  person: UserId,
): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await sql<{ document_id: string; count: number }[]>`
    select visit.document_id, found.count
    from strategy_visits as visit cross join lateral (
      select count(*)::int as count from (
        select from activity
        where document_id = visit.document_id and last_seq > visit.seen_seq
          and user_id is distinct from visit.user_id and kind <> 'created'
        limit ${SINCE_COUNTED_TO}
      ) as counted
    ) as found
    where visit.user_id = ${person}`;
  return new Map(rows.map((row) => [documentId(row.document_id), row.count]));
}

function byOthers(sql: Sql, person: UserId, since: Since) {
  const later = 'seq' in since ? sql`last_seq > ${since.seq}` : sql`at > ${since.at}`;
  return sql`${later} and user_id is distinct from ${person} and kind <> 'created'`;
}

interface EntryRow {
  readonly id: number;
  readonly last_seq: number;
  readonly at: Date;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly kind: ActivityKind;
  readonly node_id: string | null;
  readonly node_kind: NodeKind | null;
  readonly title: string;
  readonly field: string | null;
  readonly block_id: string | null;
  readonly before: string;
  readonly after: string;
  readonly before_length: number | null;
  readonly after_length: number | null;
  readonly places: RecordedPlaces | null;
}

function entryColumns(sql: Sql) {
  return sql`activity.id, last_seq, at, user_id, users.display_name as user_name, kind, node_id, node_kind, title,
    field, block_id, before, after, before_length, after_length, places`;
}

function entryOf(row: EntryRow): ActivityEntry {
  const { user_id: by, user_name: name } = row;
  return {
    id: row.id,
    seq: row.last_seq,
    at: row.at.toISOString(),
    by: by === null || name === null ? null : { id: userId(by), name },
    nodeId: row.node_id === null ? null : nodeId(row.node_id),
    nodeKind: row.node_kind,
    title: row.title,
    change: changeOf(row),
  };
}

function changeOf(row: EntryRow): ActivityChange {
  const { kind, field, block_id: blockId } = row;
  const { from, to } = row.places ?? {};
  if ((kind === 'added' || kind === 'restored') && to !== undefined) return { kind, to };
  if (kind === 'binned' && from !== undefined) return { kind, from };
  if (kind === 'moved' && from !== undefined && to !== undefined) return { kind, from, to };
  if (kind === 'field' && field !== null) return { kind, field, ...textsOf(row) };
  if (kind === 'settings' && field !== null) return { kind, field };
  if (kind === 'text' && blockId !== null) return { kind, blockId, ...textsOf(row) };
  return { kind: kind === 'created' ? kind : 'unreadable' };
}

function textsOf(row: EntryRow): { readonly from: ActivityText; readonly to: ActivityText } {
  return {
    from: { text: row.before, wholeLength: row.before_length },
    to: { text: row.after, wholeLength: row.after_length },
  };
}
