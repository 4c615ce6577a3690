import { type DocumentId, documentId, type UserId, userId } from '#shared/ids.ts';
import {
  type ClientBinding,
  type DocumentBatch,
  type DocumentHead,
  type DocumentSnapshot,
  type DocumentStore,
  type LoggedUpdate,
  type LogTail,
  SNAPSHOTS_KEPT,
  type StoredDocument,
  StoreUnreachable,
} from '../sync/store.ts';
import { BYTEA_ARRAY } from './array-types.ts';
import type { Sql, Transaction } from './database.ts';

/**
 * Settings for the connections of a document store: nobody's lock holds up all documents for long, and what is
 * committed is on disk.
 */
export const DOCUMENT_SETTINGS = {
  lock_timeout: 2_000,
  statement_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  synchronous_commit: 'on',
} as const;

/**
 * The documents' logs in Postgres. `sql` should be a pool of its own, opened with `DOCUMENT_SETTINGS`: a commit
 * waits for no page's query.
 */
export function createDocumentStore(sql: Sql): DocumentStore {
  return {
    load: (id) => reached(() => loadDocument(sql, id)),
    readTail: (id, seq) => reached(() => readTail(sql, id, seq)),
    head: (id) => reached(() => readHead(sql, id)),
    commit: (batches) => reached(() => commitBatches(sql, batches)),
    compact: (id, generation, snapshot) => reached(() => compactDocument(sql, id, generation, snapshot)),
  };
}

/** All that a document is made of, in one statement: snapshot, tail and head belong together whatever commits. */
export async function loadDocument(sql: Sql | Transaction, id: DocumentId): Promise<StoredDocument | null> {
  const rows = await sql<LoadedRow[]>`
    with
      latest as (
        select seq, bytes from document_snapshots where document_id = ${id} order by seq desc limit 1
      ),
      parts as (
        select 'document' as part, generation::bigint as number, schema_version, head,
          coalesce((select seq from activity_cursors where document_id = ${id}), 0) as compact_up_to,
          null::bytea as bytes, null::uuid as user_id
        from documents where id = ${id}
        union all
        select 'snapshot', seq, null, null, null, bytes, null from latest
        union all
        select 'update', seq, null, null, null, bytes, null from document_updates
        where document_id = ${id} and seq > coalesce((select seq from latest), 0)
        union all
        select 'binding', client_id, null, null, null, null, user_id from document_clients
        where document_id = ${id}
      )
    select part, number, schema_version, head, compact_up_to, bytes, user_id from parts order by number`;
  const { document, ...parts } = sortOut(rows);
  if (document === null) return null;
  const { number: generation, schema_version: schemaVersion, head, compact_up_to: compactUpTo } = document;
  return { generation, schemaVersion, head, compactUpTo, ...parts };
}

interface DocumentRow {
  readonly part: 'document';
  /** The generation. */
  readonly number: number;
  readonly schema_version: number;
  readonly head: number;
  readonly compact_up_to: number;
}
interface SnapshotRow {
  readonly part: 'snapshot';
  readonly number: number;
  readonly bytes: Uint8Array;
}
interface UpdateRow {
  readonly part: 'update';
  readonly number: number;
  readonly bytes: Uint8Array;
}
interface BindingRow {
  readonly part: 'binding';
  /** The client id. */
  readonly number: number;
  readonly user_id: string | null;
}
type LoadedRow = DocumentRow | SnapshotRow | UpdateRow | BindingRow;

function sortOut(rows: readonly LoadedRow[]) {
  let document: DocumentRow | null = null;
  let snapshot: DocumentSnapshot | null = null;
  const tail: LoggedUpdate[] = [];
  const bindings: ClientBinding[] = [];
  for (const row of rows) {
    if (row.part === 'document') document = row;
    else if (row.part === 'snapshot') snapshot = { seq: row.number, bytes: row.bytes };
    else if (row.part === 'update') tail.push({ seq: row.number, bytes: row.bytes });
    else bindings.push({ clientId: row.number, userId: personOf(row.user_id) });
  }
  return { document, snapshot, tail, bindings };
}

function personOf(id: string | null): UserId | null {
  return id === null ? null : userId(id);
}

async function readTail(sql: Sql, id: DocumentId, seq: number): Promise<LogTail> {
  const rows = await sql<(UpdateRow | BindingRow)[]>`
    with parts as (
      select 'update' as part, seq as number, bytes, null::uuid as user_id from document_updates
      where document_id = ${id} and seq > ${seq}
      union all
      select 'binding', client_id, null, user_id from document_clients where document_id = ${id}
    )
    select part, number, bytes, user_id from parts order by number`;
  const { tail, bindings } = sortOut(rows);
  return { updates: tail, bindings };
}

async function readHead(sql: Sql, id: DocumentId): Promise<DocumentHead | null> {
  const [row] = await sql<DocumentHead[]>`select generation, head from documents where id = ${id}`;
  return row ?? null;
}

/**
 * One autocommit statement. The documents are locked in the order of their ids, or two writers deadlock; the
 * lock also makes `head` the newest one, so that seq is gapless and in the order of commits. It leaves the key
 * alone: rows elsewhere that refer to a document (activity, comments) need not wait for commits, nor these for them.
 */
async function commitBatches(
  sql: Sql,
  batches: readonly DocumentBatch[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const updates = batches.flatMap(({ documentId, updates }) =>
    updates.map((update, at) => ({ documentId, ordinal: at + 1, ...update })),
  );
  const bindings = batches.flatMap(({ documentId, bindings }) =>
    bindings.map((binding) => ({ documentId, ...binding })),
  );
  const rows = await sql<{ id: string; head: number }[]>`
    with
      locked as (
        select documents.id, documents.organisation_id, documents.head
        from documents
        join unnest(
          ${batches.map((batch) => batch.documentId)}::text[],
          ${batches.map((batch) => batch.generation)}::int[]
        ) as batch (id, generation) using (id, generation)
        order by documents.id
        for no key update of documents
      ),
      updates as (
        select locked.id, locked.organisation_id, locked.head + given.ordinal as seq, given.bytes, given.user_id
        from locked
        join unnest(
          ${updates.map((update) => update.documentId)}::text[],
          ${updates.map((update) => update.ordinal)}::int[],
          ${sql.typed(
            updates.map((update) => update.bytes),
            BYTEA_ARRAY,
          )},
          ${updates.map((update) => update.userId)}::uuid[]
        ) as given (document_id, ordinal, bytes, user_id) on given.document_id = locked.id
      ),
      inserted as (
        insert into document_updates (document_id, organisation_id, seq, bytes, user_id)
        select id, organisation_id, seq, bytes, user_id from updates
      ),
      bound as (
        insert into document_clients (document_id, organisation_id, client_id, user_id)
        select locked.id, locked.organisation_id, given.client_id, given.user_id
        from locked
        join unnest(
          ${bindings.map((binding) => binding.documentId)}::text[],
          ${bindings.map((binding) => binding.clientId)}::bigint[],
          ${bindings.map((binding) => binding.userId)}::uuid[]
        ) as given (document_id, client_id, user_id) on given.document_id = locked.id
        on conflict do nothing
      ),
      last as (
        select distinct on (id) id, seq, user_id from updates order by id, seq desc
      )
    update documents set head = last.seq, changed_at = now(), changed_by = last.user_id
    from last where documents.id = last.id
    returning documents.id, documents.head`;
  return new Map(rows.map((row) => [documentId(row.id), row.head]));
}

/** For so many days the last snapshot of each (in Japan) stays: what was there at one's last visit, or nearly. */
const DAYS_KEPT = 30;

async function compactDocument(
  sql: Sql,
  id: DocumentId,
  generation: number,
  { seq, bytes }: DocumentSnapshot,
): Promise<boolean> {
  return await sql.begin(async (transaction) => {
    const [document] = await transaction<{ organisation_id: string }[]>`
      select organisation_id from documents
      where id = ${id} and generation = ${generation} and head >= ${seq} for no key update`;
    const [newer] = await transaction`
      select seq from document_snapshots where document_id = ${id} and seq >= ${seq} limit 1`;
    const [read] = await transaction`
      select seq from activity_cursors where document_id = ${id} and seq >= ${seq}`;
    if (document === undefined || newer !== undefined || read === undefined) return false;
    await transaction`
      insert into document_snapshots (document_id, organisation_id, seq, bytes)
      values (${id}, ${document.organisation_id}, ${seq}, ${Buffer.from(bytes)})`;
    await transaction`delete from document_updates where document_id = ${id} and seq <= ${seq}`;
    await transaction`
      delete from document_snapshots where document_id = ${id} and seq not in (
        (select seq from document_snapshots where document_id = ${id} order by seq desc limit ${SNAPSHOTS_KEPT})
        union
        select max(seq) from document_snapshots
        where document_id = ${id} and created_at > now() - ${DAYS_KEPT} * interval '1 day'
        group by (created_at at time zone 'Asia/Tokyo')::date
      )`;
    return true;
  });
}

/** The driver's codes for a connection that cannot be made or broke. */
const BROKEN = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ENOENT',
]);
/** Connection exceptions; shut down, crashed, not yet up; too many connections. */
const UNREACHABLE_STATE = /^(08...|57P0[123]|53300)$/;

/** Tells a lost connection, after which nobody knows the outcome, from a refusal. */
async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!BROKEN.has(code) && !UNREACHABLE_STATE.test(code)) throw error;
    throw new StoreUnreachable(code, { cause: error });
  }
}
