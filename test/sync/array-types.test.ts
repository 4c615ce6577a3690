import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  const opened = await openDatabase(database.url, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
});
afterAll(async () => {
  await sql.end();
  await database.close();
});

const TEXTS = ['', 'a', '策定、①', 'a,b', '"', '\\', '{}', 'null', 'NULL', ' ', 'a\nb', '\\"'];

test('[SYNC10] arrays of every text go to the database and come back', async () => {
  const [row] = await sql<{ texts: string[] }[]>`select ${TEXTS}::text[] as texts`;
  expect(row?.texts).toEqual(TEXTS);
});

test('[SYNC10] so do numbers, ids, nothing, and none', async () => {
  const id = '00000000-0000-4000-8000-00000000000a';
  const [row] = await sql`
    select ${[1, -2]}::int[] as ints, ${[2 ** 40]}::bigint[] as bigints, ${[id, null]}::uuid[] as ids,
      ${[] as string[]}::text[] as none, array['x', null] as nulls, array_agg(n) as counted
    from generate_series(1, 3) as n`;
  expect(row).toEqual({
    ints: [1, -2],
    bigints: [2 ** 40],
    ids: [id, null],
    none: [],
    nulls: ['x', null],
    counted: [1, 2, 3],
  });
});
