import { type MeetingId, nodeId } from '#shared/ids.ts';
import type { MeetingContent } from '#shared/meetings/draft.ts';
import type { AgendaItem } from '#shared/meetings/model.ts';
import type { RevisionState } from '#shared/revision/model.ts';
import { agendaRevision } from './agenda-revisions.ts';
import type { Sql, Transaction } from './database.ts';

/** 次第 of a meeting in its order. */
export async function findAgenda(sql: Sql | Transaction, meeting: MeetingId): Promise<readonly AgendaItem[]> {
  const rows = await sql<RawItem[]>`
    select items.id, items.title, items.note, items.node_id, revisions.id as revision_id,
      revisions.number, revisions.title as revision_title, revisions.state
    from meeting_agenda_items as items left join revisions on revisions.id = items.revision_id
    where items.meeting_id = ${meeting} order by items.position`;
  return rows.map(({ id, title, note, node_id, revision_id, number, revision_title, state }) => ({
    id,
    title,
    note,
    nodeId: node_id === null ? null : nodeId(node_id),
    revision:
      revision_id === null || revision_title === null || state === null
        ? null
        : agendaRevision({ id: revision_id, number, title: revision_title, state }),
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
  for (const [position, { title, note, nodeId: node, revisionId: revision }] of rows.entries()) {
    await sql`
      insert into meeting_agenda_items (id, organisation_id, meeting_id, position, title, note, node_id,
        revision_id)
      values (coalesce(${kept[position] ?? null}::uuid, gen_random_uuid()), ${organisationId}, ${meeting},
        ${position}, ${title}, ${note}, ${node}, ${revision})
      on conflict (id) do update
        set position = excluded.position, title = excluded.title, note = excluded.note,
          node_id = excluded.node_id, revision_id = excluded.revision_id`;
  }
}

/** A check constraint keeps the state to the union that it is read as. */
interface RawItem {
  id: string;
  title: string;
  note: string;
  node_id: string | null;
  revision_id: string | null;
  number: number | null;
  revision_title: string | null;
  state: RevisionState | null;
}
