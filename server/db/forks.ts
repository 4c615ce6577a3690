import type { DocumentId } from '#shared/ids.ts';
import type { ClientBinding } from '../sync/store.ts';
import type { Transaction } from './database.ts';

/** A document that begins as another one stood. */
export interface NewFork {
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
 * Makes a fork's document. Its activity begins behind the first row, which is no edit of anybody, so that what the
 * projector tells of it, and what compaction waits for, is what people do in the fork.
 */
export async function insertFork(sql: Transaction, fork: NewFork): Promise<void> {
  const { id, organisationId, at } = fork;
  await sql`
    insert into documents (id, organisation_id, schema_version, head, created_at)
    values (${id}, ${organisationId}, ${fork.schemaVersion}, 1, ${at})`;
  await sql`
    insert into document_updates (document_id, organisation_id, seq, bytes)
    values (${id}, ${organisationId}, 1, ${Buffer.from(fork.bytes)})`;
  await sql`
    insert into document_clients (document_id, organisation_id, client_id, user_id)
    select ${id}, ${organisationId}, given.client_id, given.user_id
    from unnest(
      ${fork.bindings.map(({ clientId }) => clientId)}::bigint[],
      ${fork.bindings.map(({ userId }) => userId)}::uuid[]
    ) as given (client_id, user_id)`;
  await sql`
    insert into activity_cursors (document_id, organisation_id, generation, seq)
    values (${id}, ${organisationId}, 1, 1)`;
}
