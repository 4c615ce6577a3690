import { type MeetingId, nodeId } from '#shared/ids.ts';
import type { MeetingContent } from '#shared/meetings/draft.ts';
import type { AgendaItem } from '#shared/meetings/model.ts';
import type { Sql, Transaction } from './database.ts';

/** 次第 of a meeting in its order. */
export async function findAgenda(sql: Sql | Transaction, meeting: MeetingId): Promise<readonly AgendaItem[]> {
  const rows = await sql<{ id: string; title: string; note: string; node_id: string | null }[]>`
    select id, title, note, node_id from meeting_agenda_items where meeting_id = ${meeting} order by position`;
  return rows.map(({ id, title, note, node_id }) => ({
    id,
    title,
    note,
    nodeId: node_id === null ? null : nodeId(node_id),
  }));
}

/**
 * Makes these rows the agenda of a meeting. A row that names an item of this meeting stays that item; with any
 * other id, or none, it is a new one.
 */
export async function writeAgenda(
  sql: Transaction,
  meeting: MeetingId,
  organisationId: string,
  rows: MeetingContent['agenda'],
): Promise<void> {
  const known = new Set((await findAgenda(sql, meeting)).map(({ id }) => id));
  // A form made by hand may name one twice.
  const kept = rows.map(({ id }) => (known.delete(id) ? id : null));
  await sql`
    delete from meeting_agenda_items
    where meeting_id = ${meeting} and id <> all(${kept.filter((id) => id !== null)}::uuid[])`;
  for (const [position, { title, note, nodeId: node }] of rows.entries()) {
    await sql`
      insert into meeting_agenda_items (id, organisation_id, meeting_id, position, title, note, node_id)
      values (coalesce(${kept[position] ?? null}::uuid, gen_random_uuid()), ${organisationId}, ${meeting},
        ${position}, ${title}, ${note}, ${node})
      on conflict (id) do update
        set position = excluded.position, title = excluded.title, note = excluded.note,
          node_id = excluded.node_id`;
  }
}
