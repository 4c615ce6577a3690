import type { DocumentId } from '#shared/ids.ts';
import type { ClientBinding } from '../sync/store.ts';
import type { Transaction } from './database.ts';

/** A document with what it begins with: nothing but its settings, or all that another one held. */
export interface NewDocument {
  readonly id: DocumentId;
  readonly organisationId: string;
  readonly schemaVersion: number;
  /** The whole state as one Yjs update, V1: the log's first row. */
  readonly bytes: Uint8Array;
  /** To whom the client ids in it belong: nobody else can write under them here either. */
  readonly bindings: readonly ClientBinding[];
  readonly at: Date;
}

/**
 * Makes a document. Its activity begins behind the first row, which is no edit of anybody, so that what the
 * projector tells of it, and what compaction waits for, is what people do in it.
 */
export async function insertDocument(sql: Transaction, document: NewDocument): Promise<void> {
  const { id, organisationId, at } = document;
  await sql`
    insert into documents (id, organisation_id, schema_version, head, created_at)
    values (${id}, ${organisationId}, ${document.schemaVersion}, 1, ${at})`;
  await sql`
    insert into document_updates (document_id, organisation_id, seq, bytes)
    values (${id}, ${organisationId}, 1, ${Buffer.from(document.bytes)})`;
  await sql`
    insert into document_clients (document_id, organisation_id, client_id, user_id)
    select ${id}, ${organisationId}, given.client_id, given.user_id
    from unnest(
      ${document.bindings.map(({ clientId }) => clientId)}::bigint[],
      ${document.bindings.map(({ userId }) => userId)}::uuid[]
    ) as given (client_id, user_id)`;
  await sql`
    insert into activity_cursors (document_id, organisation_id, generation, seq)
    values (${id}, ${organisationId}, 1, 1)`;
}
