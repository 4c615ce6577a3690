import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createDocumentStore, DOCUMENT_SETTINGS } from '#server/db/document-store.ts';
import type { Admit } from '#server/sync/admission.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { type DocumentId, documentId, userId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { Browser, type Served, serve } from './browser-socket.ts';
import { CountingMetrics, nobodyComments } from './world.ts';

const ALICE = userId('00000000-0000-4000-8000-00000000000a');
const BOB = userId('00000000-0000-4000-8000-00000000000b');

let database: TestDatabase;
let sql: Sql;
let documents: Sql;
let organisation: string;
let made = 0;
const opened: (() => void | Promise<void>)[] = [];

async function open(settings: Readonly<Record<string, string | number>> = {}): Promise<Sql> {
  const result = await openDatabase(database.url, { max: 4, settings });
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

beforeAll(async () => {
  database = await createTestDatabase();
  sql = await open();
  documents = await open({ ...DOCUMENT_SETTINGS, application_name: 'documents' });
  const [row] = await sql<{ id: string }[]>`insert into organisations (name) values ('町') returning id`;
  organisation = row?.id ?? '';
  for (const id of [ALICE, BOB]) {
    await sql`insert into users (id, organisation_id, email, display_name, password_hash)
      values (${id}, ${organisation}, ${`${id}@example.jp`}, '委員', '')`;
  }
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
afterAll(async () => {
  // The driver waits for ever for connections that the server dropped.
  await documents.end({ timeout: 1 });
  await sql.end();
  await database.close();
});

async function start(): Promise<{
  server: SyncServer;
  served: Served;
  id: DocumentId;
  metrics: CountingMetrics;
}> {
  made += 1;
  const id = documentId(`document-${made}`);
  await sql`insert into documents (id, organisation_id, schema_version) values (${id}, ${organisation}, 1)`;
  // Nobody reads its log row by row.
  await sql`insert into activity_cursors (document_id, organisation_id, generation, seq)
    values (${id}, ${organisation}, 1, ${Number.MAX_SAFE_INTEGER})`;
  const admit: Admit = async ({ headers }) =>
    ok({
      userId: userId(headers.cookie ?? ''),
      name: '委員',
      roleLabel: 'member',
      canWrite: true,
      canReadPresence: true,
      canReadComments: true,
      canWriteComments: true,
    });
  const write = () => undefined;
  const metrics = new CountingMetrics();
  const server = createSyncServer({
    store: createDocumentStore(documents),
    admit,
    takeComments: nobodyComments,
    allowsOrigin: () => true,
    log: { info: write, warn: write, error: write },
    metrics,
    limits: { compactRows: 50 },
  });
  const served = await serve(server);
  opened.push(() => served.close());
  return { server, served, id, metrics };
}

async function join(served: Served, id: DocumentId, user: typeof ALICE): Promise<Browser> {
  const browser = new Browser(served, id, new Y.Doc(), user);
  opened.push(() => browser.close());
  await browser.until(() => browser.isSaved);
  return browser;
}

const words = (browser: Browser) => browser.provider.doc.getText('words');

describe('on Postgres', () => {
  test('[SYNC6][SYNC7] a locked row holds back ack and broadcast; its release lets both go', async () => {
    const { served, id } = await start();
    const [alice, bob] = [await join(served, id, ALICE), await join(served, id, BOB)];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const locked = new Promise<void>((resolve, reject) => {
      sql
        .begin(async (transaction) => {
          await transaction`select 1 from documents where id = ${id} for update`;
          words(alice).insert(0, '待つ');
          await untilSomeoneWaits();
          expect([alice.isSaved, words(bob).toString()]).toEqual([false, '']);
          release();
          await held;
        })
        .then(() => resolve(), reject);
    });
    await locked;
    await alice.until(() => alice.isSaved);
    await bob.until(() => words(bob).toString() === '待つ');
  });

  test('[SYNC11] a lock that outlasts the patience gives the document up; its authors bring everything again', async () => {
    const { served, id, metrics } = await start();
    const [alice, bob] = [await join(served, id, ALICE), await join(served, id, BOB)];
    await sql.begin(async (transaction) => {
      await transaction`select 1 from documents where id = ${id} for update`;
      words(alice).insert(0, '残る');
      await alice.until(() => !alice.provider.wsconnected);
    });
    await alice.until(() => alice.isSaved);
    await bob.until(() => words(bob).toString() === '残る');
    expect(metrics.failures).toContain('refused');
  });

  test('[SYNC11] connections that the database drops are made anew, and nothing is lost', async () => {
    const { served, id, server } = await start();
    const alice = await join(served, id, ALICE);
    for (let step = 0; step < 20; step += 1) {
      words(alice).insert(0, `${step} `);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'documents'`;
    }
    await alice.until(() => alice.isSaved);
    const stored = await server.readDurable(id);
    expect(stored.getText('words').toString()).toBe(words(alice).toString());
  });

  test('[SYNC12][SYNC18] what was compacted and edited by the server reads the same', async () => {
    const { server, served, id } = await start();
    const alice = await join(served, id, ALICE);
    for (let step = 0; step < 100; step += 1) {
      await server.edit(id, BOB, (doc) => doc.getMap('nodes').set(`n${step % 50}`, step));
    }
    await alice.until(() => alice.provider.doc.getMap('nodes').get('n49') === 99);
    await untilRow(async () => {
      const [row] = await sql<{ kept: number }[]>`
        select count(*)::int as kept from document_snapshots where document_id = ${id}`;
      return row?.kept === 1;
    });
    const stored = await server.readDurable(id);
    expect(stored.getMap('nodes').toJSON()).toEqual(alice.provider.doc.getMap('nodes').toJSON());
  });
});

/** Polls the database, which tells of no event. */
async function untilRow(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(10);
}

function untilSomeoneWaits(): Promise<void> {
  return untilRow(async () => {
    const rows =
      await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    return rows.length > 0;
  });
}
