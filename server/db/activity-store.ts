import { type DocumentId, documentId, userId } from '#shared/ids.ts';
import type { ActivityRecord, RecordChanges, RecordedPlaces } from '../activity/activity-record.ts';
import type { ActivityStore, HeldLog, LogBase, LoggedRow } from '../activity/activity-store.ts';
import type { DocumentHead } from '../sync/store.ts';
import type { Sql, Transaction } from './database.ts';

/** The activity in Postgres: rows of a document and its cursor move in one transaction, one projector at a time. */
export function createActivityStore(sql: Sql): ActivityStore {
  return {
    behind: () => findBehind(sql),
    hold: (id, work) =>
      sql.begin(async (transaction) => {
        const cursor = await holdCursor(transaction, id);
        return cursor === 'busy' || cursor === null ? cursor : work(heldLog(transaction, id, cursor));
        // postgres.js types what a transaction answers as if it were a list of queries.
      }) as Promise<never>,
  };
}

async function findBehind(sql: Sql): Promise<readonly DocumentId[]> {
  const rows = await sql<{ id: string }[]>`
    select documents.id from documents left join activity_cursors on activity_cursors.document_id = documents.id
    where documents.head > coalesce(activity_cursors.seq, 0)
      or documents.generation <> activity_cursors.generation
    order by documents.id`;
  return rows.map(({ id }) => documentId(id));
}

interface CursorRow {
  readonly organisation_id: string;
  readonly generation: number;
  readonly seq: number;
}

interface HeldCursor extends CursorRow {
  readonly head: number;
}

/** Without one yet, the log begins at its newest snapshot: what that holds is gone as rows. */
async function holdCursor(sql: Transaction, id: DocumentId): Promise<HeldCursor | 'busy' | null> {
  const [document] = await sql<DocumentHead[]>`select generation, head from documents where id = ${id}`;
  if (document === undefined) return null;
  await sql`
    insert into activity_cursors (document_id, organisation_id, generation, seq)
    select id, organisation_id, generation,
      coalesce((select max(seq) from document_snapshots where document_id = ${id}), 0)
    from documents where id = ${id}
    on conflict do nothing`;
  const [cursor] = await sql<CursorRow[]>`
    select organisation_id, generation, seq from activity_cursors
    where document_id = ${id} for update skip locked`;
  if (cursor === undefined) return 'busy';
  const held = { ...cursor, head: document.head };
  return cursor.generation === document.generation ? held : beginAnew(sql, id, held, document);
}

/** A document that was rewritten is read on from where it stands now: what led there are no edits of people. */
async function beginAnew(
  sql: Transaction,
  id: DocumentId,
  cursor: HeldCursor,
  { generation, head }: DocumentHead,
): Promise<HeldCursor> {
  await sql`
    update activity_cursors set generation = ${generation}, seq = ${head} where document_id = ${id}`;
  return { ...cursor, generation, seq: head };
}

function heldLog(sql: Transaction, id: DocumentId, cursor: HeldCursor): HeldLog {
  const { generation, head, seq, organisation_id: organisation } = cursor;
  return {
    generation,
    cursor: seq,
    head,
    base: () => readBase(sql, id, seq),
    nextRows: () => readRows(sql, id, seq),
    latest: (since, most) => readLatest(sql, id, since, most),
    write: (changes) => writeRecords(sql, { id, organisation }, changes),
    async moveCursor(to) {
      await sql`update activity_cursors set seq = ${to} where document_id = ${id}`;
    },
  };
}

async function readBase(sql: Transaction, id: DocumentId, cursor: number): Promise<LogBase> {
  const [snapshot] = await sql<{ seq: number; bytes: Uint8Array }[]>`
    select seq, bytes from document_snapshots where document_id = ${id} and seq <= ${cursor}
    order by seq desc limit 1`;
  const updates = await sql<{ bytes: Uint8Array }[]>`
    select bytes from document_updates
    where document_id = ${id} and seq > ${snapshot?.seq ?? 0} and seq <= ${cursor} order by seq`;
  return { snapshot: snapshot?.bytes ?? null, updates: updates.map(({ bytes }) => bytes) };
}

/** Bounds of one reading: rows, and bytes unless a single row has more. */
const PAGE = { rows: 500, bytes: 8_000_000 };

async function readRows(sql: Transaction, id: DocumentId, cursor: number): Promise<readonly LoggedRow[]> {
  const rows = await sql<{ seq: number; bytes: Uint8Array; user_id: string | null; created_at: Date }[]>`
    select seq, bytes, user_id, created_at from (
      select seq, bytes, user_id, created_at,
        sum(octet_length(bytes)) over (order by seq) - octet_length(bytes) as before
      from (
        select seq, bytes, user_id, created_at from document_updates
        where document_id = ${id} and seq > ${cursor} order by seq limit ${PAGE.rows}
      ) as page
    ) as counted
    where before < ${PAGE.bytes} order by seq`;
  return rows.map(({ seq, bytes, user_id, created_at }) => ({
    seq,
    bytes,
    userId: user_id === null ? null : userId(user_id),
    at: created_at,
  }));
}

interface RecordRow {
  readonly id: number;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly started_at: Date;
  readonly at: Date;
  readonly user_id: string | null;
  readonly kind: ActivityRecord['kind'];
  readonly node_id: string | null;
  readonly node_kind: ActivityRecord['nodeKind'];
  readonly title: string;
  readonly field: string | null;
  readonly block_id: string | null;
  readonly before: string;
  readonly after: string;
  readonly excerpt_from: number;
  readonly before_length: number | null;
  readonly after_length: number | null;
  readonly before_digest: string | null;
  readonly after_digest: string | null;
  readonly places: RecordedPlaces | null;
}

async function readLatest(
  sql: Transaction,
  id: DocumentId,
  since: Date,
  most: number,
): Promise<readonly ActivityRecord[]> {
  // Check constraints keep kind and node_kind to the unions that they are read as.
  const rows = await sql<RecordRow[]>`
    select id, first_seq, last_seq, started_at, at, user_id, kind, node_id, node_kind, title, field, block_id,
      before, after, excerpt_from, before_length, after_length, before_digest, after_digest, places
    from activity where document_id = ${id} and at >= ${since}
    order by last_seq desc, id desc limit ${most}`;
  return rows.map(recordOf).reverse();
}

function recordOf(row: RecordRow): ActivityRecord {
  return {
    id: row.id,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    startedAt: row.started_at,
    at: row.at,
    userId: row.user_id === null ? null : userId(row.user_id),
    kind: row.kind,
    nodeId: row.node_id,
    nodeKind: row.node_kind,
    title: row.title,
    field: row.field,
    blockId: row.block_id,
    before: { text: row.before, wholeLength: row.before_length, digest: row.before_digest },
    after: { text: row.after, wholeLength: row.after_length, digest: row.after_digest },
    excerptFrom: row.excerpt_from,
    places: row.places,
  };
}

/** As many rows as one statement has room for their values. */
const INSERTED_AT_ONCE = 500;

async function writeRecords(
  sql: Transaction,
  { id, organisation }: { readonly id: DocumentId; readonly organisation: string },
  { added, changed, removed }: RecordChanges,
): Promise<readonly number[]> {
  if (removed.length > 0) await sql`delete from activity where id = any (${[...removed]}::bigint[])`;
  await Promise.all(
    changed.map((record) => sql`update activity set ${sql(columnsOf(sql, record))} where id = ${record.id}`),
  );
  const ids: number[] = [];
  for (let at = 0; at < added.length; at += INSERTED_AT_ONCE) {
    const values = added
      .slice(at, at + INSERTED_AT_ONCE)
      .map((record) => ({ document_id: id, organisation_id: organisation, ...columnsOf(sql, record) }));
    const rows = await sql<{ id: number }[]>`insert into activity ${sql(values)} returning id`;
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

function columnsOf(sql: Transaction, record: ActivityRecord) {
  const { places } = record;
  return {
    first_seq: record.firstSeq,
    last_seq: record.lastSeq,
    started_at: record.startedAt,
    at: record.at,
    user_id: record.userId,
    kind: record.kind,
    node_id: record.nodeId,
    node_kind: record.nodeKind,
    title: record.title,
    field: record.field,
    block_id: record.blockId,
    before: record.before.text,
    after: record.after.text,
    excerpt_from: record.excerptFrom,
    before_length: record.before.wholeLength,
    after_length: record.after.wholeLength,
    before_digest: record.before.digest,
    after_digest: record.after.digest,
    // Made of strings and numbers: JSON as it stands.
    places: places === null ? null : sql.json(places as Parameters<typeof sql.json>[0]),
  };
}
