import type { DocumentId } from '#shared/ids.ts';
import type { ClientBinding, NewUpdate } from '../sync/store.ts';
import type { Transaction } from './database.ts';

/**
 * Holds back every other writer of these documents' logs until the transaction ends. They are locked in the order of
 * their ids, as the sync server does, or two writers deadlock.
 */
export async function lockDocuments(sql: Transaction, documents: readonly DocumentId[]): Promise<void> {
  await sql`
    select from documents where id = any(${[...documents]}::text[]) order by id for no key update`;
}

/**
 * Appends an update to a log that the transaction has locked, with the owners of client ids that are new in it;
 * answers its seq. Whoever has the document open learns of it when it is told to read the log.
 */
export async function appendUpdate(
  sql: Transaction,
  id: DocumentId,
  { bytes, userId }: NewUpdate,
  bindings: readonly ClientBinding[],
): Promise<number> {
  const [row] = await sql<{ head: number }[]>`
    with document as (
      update documents set head = head + 1, changed_at = now(), changed_by = ${userId}::uuid where id = ${id}
      returning id, organisation_id, head
    ),
    inserted as (
      insert into document_updates (document_id, organisation_id, seq, bytes, user_id)
      select id, organisation_id, head, ${Buffer.from(bytes)}, ${userId}::uuid from document
    ),
    bound as (
      insert into document_clients (document_id, organisation_id, client_id, user_id)
      select document.id, document.organisation_id, given.client_id, given.user_id
      from document, unnest(
        ${bindings.map(({ clientId }) => clientId)}::bigint[],
        ${bindings.map(({ userId: owner }) => owner)}::uuid[]
      ) as given (client_id, user_id)
      on conflict do nothing
    )
    select head from document`;
  if (row === undefined) throw new Error(`no document ${id}`);
  return row.head;
}
