import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { passwordFits } from '#server/commands/password.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { seedSample } from '#server/sample/seed.ts';
import { sampleStrategies } from '#server/sample/strategies.ts';
import { readStrategy } from '#shared/document/read.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { sampleDocument } from './documents.ts';

/** A Friday. */
const NOW = new Date('2026-11-20T03:00:00Z');

let database: TestDatabase;
let sql: Sql;

beforeEach(async () => {
  database = await createTestDatabase();
  const opened = await openDatabase(database.url, { max: 3 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
});

afterEach(async () => {
  await sql.end();
  await database.close();
});

/** Rows of every table that the sample writes. */
async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const [row] = await sql<Record<string, number>[]>`
    select (select count(*)::int from organisations) as organisations,
      (select count(*)::int from departments) as departments,
      (select count(*)::int from users) as users,
      (select count(*)::int from documents) as documents,
      (select count(*)::int from document_updates) as document_updates,
      (select count(*)::int from document_clients) as document_clients,
      (select count(*)::int from strategies) as strategies,
      (select count(*)::int from strategy_roles) as strategy_roles,
      (select count(*)::int from node_departments) as node_departments,
      (select count(*)::int from meetings) as meetings,
      (select count(*)::int from meeting_materials) as meeting_materials,
      (select count(*)::int from comparisons) as comparisons`;
  return { ...row };
}

const FULL = {
  organisations: 1,
  departments: 5,
  users: 12,
  // A revision's fork, the edits in it, and who wrote them beside the draft's writer.
  documents: 8,
  document_updates: 9,
  document_clients: 9,
  strategies: 7,
  strategy_roles: 77,
  node_departments: 0,
  meetings: 8,
  meeting_materials: 8,
  comparisons: 2,
};

const EMPTY = Object.fromEntries(Object.keys(FULL).map((table) => [table, 0]));

describe('loading the sample', () => {
  test('[SAMPLE] an empty database gets all of it', async () => {
    expect(await seedSample(sql, NOW)).toBe(true);
    expect(await rowCounts()).toEqual(FULL);
  });

  test('[SAMPLE] a second run does nothing', async () => {
    await seedSample(sql, NOW);
    const before = await sql`select id, email, password_hash from users order by email`;
    expect(await seedSample(sql, NOW)).toBe(false);
    expect(await rowCounts()).toEqual(FULL);
    expect(await sql`select id, email, password_hash from users order by email`).toEqual(before);
  });

  test('[SAMPLE] where a town has its own data, nothing is added', async () => {
    await sql`insert into organisations (name) values ('本物の町')`;
    expect(await seedSample(sql, NOW)).toBe(false);
    expect(await rowCounts()).toEqual({ ...EMPTY, organisations: 1 });
  });

  test('[SAMPLE] of two runs at once one loads it', async () => {
    const runs = await Promise.all([seedSample(sql, NOW), seedSample(sql, NOW)]);
    expect(runs.filter((loaded) => loaded)).toHaveLength(1);
    expect(await rowCounts()).toEqual(FULL);
  });

  test('[SAMPLE] a failure in the middle leaves nothing', async () => {
    const [first, ...rest] = sampleStrategies;
    const broken = rest.map((sample, index) =>
      index === 2 && first ? { ...sample, slug: first.slug } : sample,
    );
    await expect(seedSample(sql, NOW, first ? [first, ...broken] : broken)).rejects.toThrow(/duplicate key/);
    expect(await rowCounts()).toEqual(EMPTY);
  });
});

describe('what is stored', () => {
  beforeEach(() => seedSample(sql, NOW));

  test('[SAMPLE] each log folds to the document that was built', async () => {
    const rows = await sql<{ slug: string; bytes: Uint8Array; head: number }[]>`
      select strategies.slug, document_updates.bytes, documents.head from strategies
      join documents on documents.id = strategies.document_id
      join document_updates on document_updates.document_id = documents.id and seq = 1`;
    expect(rows).toHaveLength(sampleStrategies.length);
    for (const { slug, bytes, head } of rows) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bytes);
      expect(head, slug).toBe(1);
      expect(readStrategy(doc), slug).toEqual(readStrategy(sampleDocument(slug)));
    }
  });

  test('[SAMPLE] stages and direct editing are as the surfaces say', async () => {
    const rows = await sql`
      select slug, kind, stage, direct_editing from strategies order by position`;
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'koriyama-2020 strategy drafting allowed',
      'iizuka-next strategy drafting allowed',
      'iizuka-current strategy adopted inMeetings',
      'kamiichi-2 strategy drafting allowed',
      'isesaki-2 strategy deliberation inMeetings',
      'national-1 framework adopted inMeetings',
      'national-2 framework adopted inMeetings',
    ]);
  });

  test('[SAMPLE] twelve accounts, each with one role in every strategy, the administrator with none', async () => {
    const rows = await sql`
      select email, display_name, is_administrator, is_sample, string_agg(distinct role, ' ') as role,
        count(role)::int as strategies, string_agg(distinct departments.name, ' ') as department
      from users left join strategy_roles on user_id = users.id
      left join departments on departments.id = department_id
      group by users.id order by email`;
    expect(rows.map((row) => Object.values(row).join(' ').trimEnd())).toEqual([
      'admin@sakutei.example 管理者 true true  0',
      'auditor@sakutei.example 監査 false true auditor 7',
      'chair@sakutei.example 会長 false true chair 7',
      'department@sakutei.example 担当課 false true department 7 子育て支援課',
      'member1@sakutei.example 委員1 false true member 7',
      'member2@sakutei.example 委員2 false true member 7',
      'member3@sakutei.example 委員3 false true member 7',
      'member4@sakutei.example 委員4 false true member 7',
      'member5@sakutei.example 委員5 false true member 7',
      'observer@sakutei.example オブザーバー false true observer 7',
      'secretariat@sakutei.example 事務局 false true secretariat 7',
      'viewer@sakutei.example 庁内閲覧 false true viewer 7',
    ]);
  });

  test('[SAMPLE] everybody signs in with the one password', async () => {
    const [row] = await sql<{ password_hash: string }[]>`select password_hash from users limit 1`;
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(row?.password_hash ?? null, 'sakutei-sample')).toBe(true);
  });

  test('[MEETING12] each strategy that is being worked on has a meeting behind it and one before it', async () => {
    const rows = await sql<{ slug: string; round: number; at: string; title: string; invited: number }[]>`
      select strategies.slug, round, title, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at,
        (select count(*)::int from meeting_invitations where meeting_id = meetings.id) as invited
      from meetings join strategies using (document_id) order by strategies.slug, round`;
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual(
      ['iizuka-next', 'isesaki-2', 'kamiichi-2', 'koriyama-2020'].flatMap((slug) => [
        `${slug} 1 総合戦略委員会 2026-10-23 05:00 9`,
        `${slug} 2 総合戦略委員会 2026-12-04 05:00 9`,
      ]),
    );
  });

  test('[MEETING12] the agenda to come names an item that the strategy has', async () => {
    const rows = await sql<{ slug: string; node_id: string }[]>`
      select slug, node_id from meeting_agenda_items join meetings on meetings.id = meeting_id
      join strategies using (document_id) where node_id is not null`;
    expect(rows).toHaveLength(4);
    for (const { slug, node_id } of rows) {
      const { nodes } = readStrategy(sampleDocument(slug));
      expect(nodes.find(({ id }) => id === node_id)?.kind, slug).toBe('goal');
    }
  });
});
