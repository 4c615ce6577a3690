import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let testDatabase: TestDatabase;
let sql: Sql;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const opened = await openDatabase(testDatabase.url);
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
});

afterAll(async () => {
  await sql.end();
  await testDatabase.close();
});

describe('database', () => {
  test('[RUN1] the cluster is UTF-8 and sorts and classifies Japanese whatever LANG says', async () => {
    const [row] = await sql<{ encoding: string; letter: boolean }[]>`
      select pg_encoding_to_char(encoding) as encoding, '策' ~ '^[[:alpha:]]$' as letter
      from pg_database where datname = current_database()`;
    expect(row).toEqual({ encoding: 'UTF8', letter: true });
  });

  test('[RUN2] a migrated database is left as it is', async () => {
    expect(await migrate(sql)).toEqual({ ok: true, value: 0 });
  });

  test('[RUN2] a database of a newer build is refused and not touched', async () => {
    await sql`insert into schema_migrations (version, name) values (900, 'of-the-future')`;
    const result = await migrate(sql, [{ version: 1, name: 'foundation', sql: 'drop table users' }]);
    expect(result).toEqual({ ok: false, error: { code: 'schemaTooNew', database: 900, build: 1 } });
    await sql`delete from schema_migrations where version = 900`;
  });

  test('[RUN2] a migration that fails leaves nothing of itself and of its companions', async () => {
    const broken = [
      { version: 901, name: 'good', sql: 'create table half (id int)' },
      { version: 902, name: 'bad', sql: 'create table half (id int)' },
    ];
    await expect(migrate(sql, broken)).rejects.toThrow('already exists');
    expect(await sql`select to_regclass('half') as half`).toEqual([{ half: null }]);
  });

  test('[RUN2] two servers that migrate at once apply each migration once', async () => {
    const step = [{ version: 903, name: 'once', sql: 'create table once_only (id int)' }];
    const both = await Promise.all([migrate(sql, step), migrate(sql, step)]);
    expect(both.map((result) => result.ok && result.value).sort()).toEqual([0, 1]);
  });

  test('[RUN3] a database that does not answer is named without its password', async () => {
    const result = await openDatabase('postgres://someone:secret@127.0.0.1:1/town');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'databaseUnreachable', where: '127.0.0.1:1/town' },
    });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});
