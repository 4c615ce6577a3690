import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createDocumentStore, DOCUMENT_SETTINGS } from '#server/db/document-store.ts';
import { MemoryStore } from '#server/sync/memory-store.ts';
import type { DocumentBatch, DocumentStore } from '#server/sync/store.ts';
import { type DocumentId, documentId, type UserId, userId } from '#shared/ids.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

const ALICE = userId('00000000-0000-4000-8000-00000000000a');
const BOB = userId('00000000-0000-4000-8000-00000000000b');
const bytes = (...values: number[]) => Uint8Array.from(values);

interface Setting {
  readonly store: DocumentStore;
  /** Makes an empty document of generation 1, whose rows nobody reads one by one. */
  create(id: DocumentId): Promise<void>;
  /** From now on someone does, and has got to `seq`. */
  readRows(id: DocumentId, seq: number): Promise<void>;
  rewrite(id: DocumentId): Promise<void>;
}

describe('memory', () => {
  contract(async () => {
    const store = new MemoryStore();
    return {
      store,
      create: async (id) => store.create(id),
      readRows: async (id, seq) => store.readRows(id, seq),
      rewrite: async (id) => store.rewrite(id),
    };
  });
});

describe('Postgres', () => {
  let database: TestDatabase;
  let sql: Sql;
  let organisation: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const opened = await openDatabase(database.url, { settings: DOCUMENT_SETTINGS });
    if (!opened.ok) throw new Error(opened.error.reason);
    sql = opened.value;
    const [row] = await sql<{ id: string }[]>`insert into organisations (name) values ('町') returning id`;
    organisation = row?.id ?? '';
    for (const id of [ALICE, BOB]) {
      await sql`insert into users (id, organisation_id, email, display_name, password_hash)
        values (${id}, ${organisation}, ${`${id}@example.jp`}, '委員', '')`;
    }
  });
  afterAll(async () => {
    await sql.end();
    await database.close();
  });

  contract(async () => ({
    store: createDocumentStore(sql),
    create: async (id) => {
      await sql`insert into documents (id, organisation_id, schema_version) values (${id}, ${organisation}, 1)`;
      await sql`insert into activity_cursors (document_id, organisation_id, generation, seq)
        values (${id}, ${organisation}, 1, ${Number.MAX_SAFE_INTEGER})`;
    },
    readRows: async (id, seq) => {
      await sql`update activity_cursors set seq = ${seq} where document_id = ${id}`;
    },
    rewrite: async (id) => {
      await sql`update documents set generation = generation + 1 where id = ${id}`;
    },
  }));

  test('[SYNC10] two writers who name the same documents in other orders do not deadlock', async () => {
    const store = createDocumentStore(sql);
    const ids = Array.from({ length: 12 }, (_, at) => documentId(`order-${at}`));
    for (const id of ids) {
      await sql`insert into documents (id, organisation_id, schema_version) values (${id}, ${organisation}, 1)`;
    }
    const backwards = ids.toReversed();
    await Promise.all(
      Array.from({ length: 120 }, (_, at) =>
        store.commit((at % 2 === 0 ? ids : backwards).map((id) => batch(id, [at]))),
      ),
    );
    for (const id of ids) {
      const stored = await store.load(id);
      expect(stored?.tail.map((update) => update.seq)).toEqual(
        Array.from({ length: 120 }, (_, at) => at + 1),
      );
    }
  });

  test('[SYNC10] a commit says when, and by whom, the document was last changed', async () => {
    const store = createDocumentStore(sql);
    await sql`insert into documents (id, organisation_id, schema_version) values ('dated', ${organisation}, 1)`;
    await store.commit([batch(documentId('dated'), [1], [2])]);
    const [row] =
      await sql`select changed_at is not null as dated, changed_by from documents where id = 'dated'`;
    expect(row).toEqual({ dated: true, changed_by: ALICE });
  });
});

function batch(id: DocumentId, ...updates: number[][]): DocumentBatch {
  return {
    documentId: id,
    generation: 1,
    updates: updates.map((values) => ({ bytes: Uint8Array.from(values), userId: ALICE })),
    bindings: [],
  };
}

function contract(open: () => Promise<Setting>): void {
  let setting: Setting;
  let store: DocumentStore;
  let made = 0;

  beforeEach(async () => {
    setting = await open();
    store = setting.store;
  });

  async function document(): Promise<DocumentId> {
    made += 1;
    const id = documentId(`document-${made}`);
    await setting.create(id);
    return id;
  }

  async function bind(id: DocumentId, clientId: number, user: UserId | null): Promise<void> {
    const bindings = [{ clientId, userId: user }];
    await store.commit([
      { documentId: id, generation: 1, updates: [{ bytes: bytes(0), userId: user }], bindings },
    ]);
  }

  test('[SYNC10] an unknown document loads as null, and has no head and no tail', async () => {
    const unknown = documentId('unknown');
    expect(await store.load(unknown)).toBeNull();
    expect(await store.head(unknown)).toBeNull();
    expect(await store.readTail(unknown, 0)).toEqual({ updates: [], bindings: [] });
  });

  test('[SYNC10] a new document is empty', async () => {
    const id = await document();
    expect(await store.load(id)).toEqual({
      generation: 1,
      schemaVersion: 1,
      head: 0,
      snapshot: null,
      tail: [],
      bindings: [],
      compactUpTo: expect.any(Number),
    });
  });

  test('[SYNC10] updates are numbered from 1 in the order in which they were committed', async () => {
    const id = await document();
    expect(await store.commit([batch(id, [1], [2])])).toEqual(new Map([[id, 2]]));
    expect(await store.commit([batch(id, [3])])).toEqual(new Map([[id, 3]]));
    const stored = await store.load(id);
    expect(stored?.head).toBe(3);
    expect(stored?.tail.map(({ seq, bytes }) => [seq, ...bytes])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(await store.head(id)).toEqual({ generation: 1, head: 3 });
  });

  test('[SYNC10] one commit appends to many documents', async () => {
    const [one, two] = [await document(), await document()];
    await store.commit([batch(two, [1])]);
    expect(await store.commit([batch(two, [2], [3]), batch(one, [4])])).toEqual(
      new Map([
        [two, 3],
        [one, 1],
      ]),
    );
  });

  test('[SYNC10] commits that run at once leave no gap and no double', async () => {
    const id = await document();
    const heads = await Promise.all(
      Array.from({ length: 30 }, (_, at) => store.commit([batch(id, [at], [at])])),
    );
    expect(heads.map((head) => head.get(id)).toSorted((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, at) => 2 * (at + 1)),
    );
    const { updates: tail } = await store.readTail(id, 0);
    expect(tail.map((update) => update.seq)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    for (let at = 0; at < 60; at += 2) expect(tail[at]?.bytes).toEqual(tail[at + 1]?.bytes);
  });

  test('[SYNC10] a document that is gone or was rewritten is left out of a commit; the others are in', async () => {
    const [kept, rewritten] = [await document(), await document()];
    await setting.rewrite(rewritten);
    const heads = await store.commit([
      batch(documentId('gone'), [1]),
      batch(kept, [1]),
      batch(rewritten, [1]),
    ]);
    expect(heads).toEqual(new Map([[kept, 1]]));
    expect((await store.load(rewritten))?.head).toBe(0);
    expect((await store.load(rewritten))?.tail).toEqual([]);
  });

  test('[SYNC10] a batch that is committed twice is there twice', async () => {
    const id = await document();
    await store.commit([batch(id, [1], [2])]);
    expect(await store.commit([batch(id, [1], [2])])).toEqual(new Map([[id, 4]]));
  });

  test('[SYNC10] bytes of every value and an empty update come back as they were', async () => {
    const id = await document();
    const all = Array.from({ length: 256 }, (_, at) => at);
    await store.commit([batch(id, all, [], [0x5c, 0x22, 0x2c, 0x7b, 0x7d, 0])]);
    const { updates: tail } = await store.readTail(id, 0);
    expect(tail.map((update) => [...update.bytes])).toEqual([all, [], [0x5c, 0x22, 0x2c, 0x7b, 0x7d, 0]]);
  });

  test('[SYNC10] readTail answers what comes after a seq', async () => {
    const id = await document();
    await store.commit([batch(id, [1], [2], [3])]);
    expect((await store.readTail(id, 2)).updates.map((update) => update.seq)).toEqual([3]);
    expect((await store.readTail(id, 3)).updates).toEqual([]);
  });

  test('[SYNC13] a client id belongs to the first who wrote with it, also after a commit by another', async () => {
    const id = await document();
    await bind(id, 4_294_967_295, ALICE);
    await bind(id, 4_294_967_295, BOB);
    await bind(id, 5, null);
    const bindings = [
      { clientId: 5, userId: null },
      { clientId: 4_294_967_295, userId: ALICE },
    ];
    const byId = (a: { clientId: number }, b: { clientId: number }) => a.clientId - b.clientId;
    expect((await store.load(id))?.bindings.toSorted(byId)).toEqual(bindings);
    expect((await store.readTail(id, 99)).bindings.toSorted(byId)).toEqual(bindings);
  });

  test('[SYNC12] a snapshot takes the place of the updates that it holds, and of no other', async () => {
    const id = await document();
    await store.commit([batch(id, [1], [2], [3])]);
    expect(await store.compact(id, 1, { seq: 2, bytes: bytes(9) })).toBe(true);
    const stored = await store.load(id);
    expect(stored?.head).toBe(3);
    expect(stored?.snapshot?.seq).toBe(2);
    expect([...(stored?.snapshot?.bytes ?? [])]).toEqual([9]);
    expect(stored?.tail.map((update) => update.seq)).toEqual([3]);
    expect((await store.readTail(id, 0)).updates.map((update) => update.seq)).toEqual([3]);
    expect(await store.commit([batch(id, [4])])).toEqual(new Map([[id, 4]]));
  });

  test('[SYNC12] a snapshot ahead of the log, of another generation or no newer than the last is refused', async () => {
    const id = await document();
    await store.commit([batch(id, [1], [2])]);
    expect(await store.compact(id, 1, { seq: 3, bytes: bytes(1) })).toBe(false);
    expect(await store.compact(id, 2, { seq: 2, bytes: bytes(1) })).toBe(false);
    expect(await store.compact(documentId('gone'), 1, { seq: 1, bytes: bytes(1) })).toBe(false);
    expect(await store.compact(id, 1, { seq: 2, bytes: bytes(1) })).toBe(true);
    expect(await store.compact(id, 1, { seq: 2, bytes: bytes(2) })).toBe(false);
    expect(await store.compact(id, 1, { seq: 1, bytes: bytes(2) })).toBe(false);
    expect([...((await store.load(id))?.snapshot?.bytes ?? [])]).toEqual([1]);
  });

  test('[SYNC21] a snapshot beyond rows that are still to be read one by one is refused', async () => {
    const id = await document();
    await store.commit([batch(id, [1], [2], [3])]);
    await setting.readRows(id, 2);
    expect((await store.load(id))?.compactUpTo).toBe(2);
    expect(await store.compact(id, 1, { seq: 3, bytes: bytes(9) })).toBe(false);
    expect((await store.readTail(id, 0)).updates).toHaveLength(3);
    expect(await store.compact(id, 1, { seq: 2, bytes: bytes(9) })).toBe(true);
    expect((await store.load(id))?.tail.map(({ seq }) => seq)).toEqual([3]);
  });
}
