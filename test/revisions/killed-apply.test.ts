import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { RevisionRecord } from '#server/services/revisions.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { contentOf } from '#shared/diff/content.ts';
import { setField } from '#shared/document/edit.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { joinDocument } from '../bench/participant.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { done, indicatorOf } from './chamber.ts';

const SLUG = 'koriyama-2020';
const DRAFT = sampleDocumentId(SLUG);
const TEXT = '反映された出典';
let server: TestServer;
let sql: Sql;
/** Holds what applying waits for. */
let holder: postgres.Sql;
let revision: string;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  const opened = await openDatabase(server.databaseUrl, { max: 2 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
  holder = postgres(server.databaseUrl, { max: 1, connection: { application_name: 'holder' } });
  cookie = await visitorOf(server.url).signIn('secretariat');
  revision = await approvedRevision();
}, 180_000);
afterAll(async () => {
  await holder.end();
  await sql.end();
  await server.close();
});

/** A form of the secretariat's, as the page sends it; answers the JSON. */
async function send(path: string, form: Record<string, string>) {
  const answer = await visitorOf(server.url).post(path, form, { cookie, origin: server.url });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { readonly opened: string | null };
}

const act = (what: Record<string, unknown>) =>
  send(`/revisions/${revision}/act`, { act: JSON.stringify(what) });

async function record(): Promise<RevisionRecord> {
  const answer = await visitorOf(server.url).get(`/revisions/${revision}.json`, cookie);
  return (await answer.json()) as RevisionRecord;
}

/** Opened, edited, submitted and approved, all through the server. */
async function approvedRevision(): Promise<string> {
  revision = (await send(`/strategies/${SLUG}/revisions.json`, { title: '出典' })).opened ?? '';
  const { forkId } = await record();
  const address = `${server.url.replace('http', 'ws')}/sync`;
  const fork = await joinDocument({ server: address, room: forkId, cookie, acknowledged: true });
  done(setField(fork.doc, 'test', indicatorOf(fork.doc), 'sourceStatistic', TEXT));
  await until(async () => (await record()).changes.length === 1);
  fork.close();
  const [change] = (await record()).changes;
  await act({ do: 'note', change: change?.id, note: { reason: '統計が改められたため。' } });
  await act({ do: 'submit' });
  const { hash } = await record();
  const result = { outcome: 'approved', method: 'noObjection', counts: null, note: '', meetingId: null };
  await act({ do: 'recordResult', hash, ...result });
  return revision;
}

/** What there is of applying: in the document, the revision, the versions and the audit log. */
async function found() {
  const stored = await createDocumentStore(sql).load(DRAFT);
  const document = stored === null ? null : foldDocument(stored);
  const isInDocument = document !== null && JSON.stringify(contentOf(document)).includes(TEXT);
  const [row] = await sql<{ state: string; versions: number; audit: number }[]>`
    select state,
      (select count(*)::int from versions where revision_id = revisions.id) as versions,
      (select count(*)::int from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
        where revision_id = revisions.id and action in ('revisionApplied', 'changeApplied')) as audit
    from revisions where id = ${revision}`;
  return { isInDocument, ...row };
}

const NOTHING = { isInDocument: false, state: 'approved', versions: 0, audit: 0 };
const ALL = { isInDocument: true, state: 'applied', versions: 1, audit: 2 };

/** However long it takes on a busy machine. */
function until(holds: () => Promise<boolean>): Promise<void> {
  return vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 60_000, interval: 20 });
}

async function waiting(): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

/** The killed server's connections that have not yet found out. */
async function orphans(): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'sakutei' and xact_start is not null
      and pid <> pg_backend_pid()`;
  return row?.count ?? 0;
}

test.each([
  ['the document', (tx: postgres.TransactionSql) => tx`select from documents where id = ${DRAFT} for update`],
  ['its log', (tx: postgres.TransactionSql) => tx`lock table document_updates in share mode`],
  ['the version', (tx: postgres.TransactionSql) => tx`lock table versions in share mode`],
  ['the audit log', (tx: postgres.TransactionSql) => tx`lock table audit_details in share mode`],
] as const)(
  '[REV32] a server that is killed while it waits for %s has applied nothing',
  async (_, hold) => {
    const answer = await holder.begin(async (tx) => {
      await hold(tx);
      const asked = act({ do: 'apply' }).then(
        () => 'answered',
        () => 'broken off',
      );
      await until(async () => (await waiting()) > 0);
      await server.kill();
      return asked;
    });
    expect(answer).toBe('broken off');
    await until(async () => (await orphans()) === 0);
    expect(await found()).toEqual(NOTHING);
    await server.start();
  },
  120_000,
);

test('[REV32] a server that is killed as soon as it is applied has applied all of it, once', async () => {
  const asked = act({ do: 'apply' }).catch(() => undefined);
  await until(async () => (await found()).state === 'applied');
  await server.kill();
  await asked;
  expect(await found()).toEqual(ALL);
  await server.start();
  await expect(act({ do: 'apply' })).rejects.toThrow(/notNow/);
  expect(await found()).toEqual(ALL);
}, 120_000);
