import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '#server/audit/verify-chains.ts';
import { appendAudit } from '#server/db/audit-log.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { projectRoot } from '#server/project-root.ts';
import { type DocumentId, documentId, userId } from '#shared/ids.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
let sql: Sql;
let organisationId: string;
let made = 0;
let chain: DocumentId;

beforeAll(async () => {
  database = await createTestDatabase();
  const opened = await openDatabase(database.url, { max: 6 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
  const [row] = await sql<{ id: string }[]>`insert into organisations (name) values ('市') returning id`;
  organisationId = row?.id ?? '';
});
afterAll(async () => {
  await sql.end();
  await database.close();
});
beforeEach(async () => {
  // Chains of other tests are broken by intent; this one is looked at alone.
  made += 1;
  chain = documentId(`chain-${made}`);
  for (const word of ['一', '二', '三', '四']) await append(word);
});

function append(subject: string): Promise<void> {
  return sql.begin((tx) =>
    appendAudit(tx, [
      {
        organisationId,
        documentId: chain,
        at: new Date('2026-11-20T05:00:00.123Z'),
        userId: userId('00000000-0000-4000-8000-000000000001'),
        role: 'secretariat',
        action: 'stageChanged',
        detail: { subject },
      },
    ]),
  );
}

/** As someone does who owns the database. */
async function tamper(act: (tx: Sql) => Promise<unknown>): Promise<void> {
  await sql`alter table audit_entries disable trigger user`;
  await act(sql);
  await sql`alter table audit_entries enable trigger user`;
}

async function report() {
  const reports = await verifyChains(sql);
  return reports.find((each) => each.documentId === chain);
}

test('[AUDIT2] entries are neither changed nor removed, by anyone who is not past the trigger', async () => {
  for (const statement of [
    sql`update audit_entries set role = 'chair' where document_id = ${chain}`,
    sql`delete from audit_entries where document_id = ${chain}`,
    sql`truncate audit_entries cascade`,
  ]) {
    await expect(statement).rejects.toThrow('only ever added');
  }
});

test('[AUDIT3] the chain holds as it was written, also by many at once', async () => {
  await Promise.all(['五', '六', '七', '八'].map(append));
  expect(await report()).toMatchObject({ count: 8, erased: 0, broken: null });
});

test('[AUDIT3] what Postgres does not hold is replaced, and the chain holds', async () => {
  await append('名\0称\ud800');
  expect(await report()).toMatchObject({ count: 5, broken: null });
});

test('[AUDIT3] a changed entry is named', async () => {
  await tamper((tx) => tx`update audit_entries set role = 'chair' where document_id = ${chain} and seq = 2`);
  expect(await report()).toMatchObject({ count: 1, broken: { seq: 2, fault: 'link' } });
});

test('[AUDIT3] a removed entry is named by its number', async () => {
  await tamper(async (tx) => {
    await tx`delete from audit_details where entry_id = (
      select id from audit_entries where document_id = ${chain} and seq = 3)`;
    await tx`delete from audit_entries where document_id = ${chain} and seq = 3`;
  });
  expect(await report()).toMatchObject({ count: 2, broken: { seq: 3, fault: 'missing' } });
});

test('[AUDIT3] two entries that were exchanged are named', async () => {
  await tamper(async (tx) => {
    await tx`update audit_entries set seq = 99 where document_id = ${chain} and seq = 2`;
    await tx`update audit_entries set seq = 2 where document_id = ${chain} and seq = 3`;
    await tx`update audit_entries set seq = 3 where document_id = ${chain} and seq = 99`;
  });
  expect(await report()).toMatchObject({ count: 1, broken: { seq: 2, fault: 'order' } });
});

test('[AUDIT3] changed words are named', async () => {
  await sql`update audit_details set detail = jsonb_set(detail, '{after}', '"決定"') where entry_id = (
    select id from audit_entries where document_id = ${chain} and seq = 4)`;
  expect(await report()).toMatchObject({ count: 3, broken: { seq: 4, fault: 'detail' } });
});

test('[AUDIT3] erased words are counted, and the chain still holds', async () => {
  await sql`delete from audit_details where entry_id = (
    select id from audit_entries where document_id = ${chain} and seq = 2)`;
  expect(await report()).toMatchObject({ count: 4, erased: 1, broken: null });
});

/** `npm run verify-audit`, without npm. */
async function run(url: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/verify-audit.ts'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATABASE_URL: url },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('[AUDIT4] the check says so in words, and ends with 1 at the first bad link of any chain', async () => {
  const other = await createTestDatabase();
  expect(await run(other.url)).toEqual({ code: 0, said: '操作記録はまだありません。\n' });
  await other.close();
  await tamper((tx) => tx`update audit_entries set role = 'chair' where document_id = ${chain} and seq = 2`);
  const { code, said } = await run(database.url);
  expect(code).toBe(1);
  expect(said).toContain(`（${chain}）: 2件目（2026年11月20日(金) 14:00）の記録が書き換えられています。`);
});
