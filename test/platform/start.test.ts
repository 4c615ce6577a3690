import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '#server/db/database.ts';
import { isAlive } from '#server/postgres/process-identity.ts';
import { builtServer } from '../setup/built-server.ts';
import { createTestDatabase } from '../setup/database.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';
import { freshDataDirectory, launchStart, launchStarted, postmasterPid } from '../setup/start-process.ts';

beforeAll(async () => {
  await builtServer();
});

// Whole starts, each with an initdb, on a machine that may be busy.
describe('npm start', { timeout: 120_000 }, () => {
  test('[RUN3] a taken port is answered with a command that works', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const refusal = await refused({ PORT: String(port) });
    other.close();
    const free = Number(/PORT=(\d+) npm start/.exec(refusal)?.[1]);
    expect(refusal).toContain(`ポート ${port} は`);
    expect(free).toBeGreaterThan(port);
  });

  test('[RUN3] an unusable variable is answered with what it must look like', async () => {
    expect(await refused({ PORT: 'web' })).toBe(
      'PORT=web は使えません。1 から 65535 までの番号を指定してください。\n',
    );
  });

  test.each([
    ['below a file', () => join(inject('runDirectory'), 'a-file/data')],
    ['where nobody can make one', () => '/proc/sakutei'],
  ])('[RUN3] a data directory %s is named', async (_where, path) => {
    writeFileSync(join(inject('runDirectory'), 'a-file'), '');
    const directory = path();
    expect(await refused({ DATA_DIR: directory })).toContain(
      `データの保存先 ${directory} に書き込めません。`,
    );
  });

  test('[RUN3] a database that does not answer is named, without its password', async () => {
    const refusal = await refused({ DATABASE_URL: 'postgres://town:secret@127.0.0.1:1/plans' });
    expect(refusal).toContain('データベース 127.0.0.1:1/plans に接続できません');
    expect(refusal).not.toContain('secret');
  });

  test('[RUN3] a database of a newer build is refused', async () => {
    const database = await createTestDatabase();
    const opened = await openDatabase(database.url, { max: 1 });
    if (!opened.ok) throw new Error(opened.error.reason);
    await opened.value`insert into schema_migrations (version, name) values (900, 'of-the-future')`;
    await opened.value.end();
    expect(await refused({ DATABASE_URL: database.url })).toContain(
      'データベースはより新しい版の策定のものです',
    );
    await database.close();
  });

  test('[RUN12] a public bind does not load the sample unasked', async () => {
    const database = await createTestDatabase();
    const refusal = await refused({ HOST: '0.0.0.0', DATABASE_URL: database.url });
    expect(refusal).toContain('SAMPLE=1');
    await database.close();
  });

  test('[RUN12] a public bind does not open a sample that is there already', async () => {
    const database = await createSampleDatabase();
    const refusal = await refused({ HOST: '0.0.0.0', SAMPLE: '0', DATABASE_URL: database.url });
    expect(refusal).toContain('SAMPLE=1');
    await database.close();
  });

  test('[RUN9] Ctrl-C, even twice, ends it with code 0 and leaves no process behind', async () => {
    const data = freshDataDirectory();
    const start = await launchStarted({ DATA_DIR: data });
    const postgres = postmasterPid(data);
    // A terminal signals the whole group, and npm passes it on.
    process.kill(-(start.child.pid ?? 0), 'SIGINT');
    start.child.kill('SIGINT');
    expect(await start.exit).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(start.errors()).toBe('');
  });

  test('[RUN4] after kill -9 the next start uses the Postgres that was left, and stops it', async () => {
    const data = freshDataDirectory();
    const killed = await launchStarted({ DATA_DIR: data });
    const postgres = postmasterPid(data);
    killed.child.kill('SIGKILL');
    await killed.exit;
    expect(isAlive(postgres)).toBe(true);

    const next = await launchStarted({ DATA_DIR: data });
    expect(postmasterPid(data)).toBe(postgres);
    expect(next.output()).toContain('これまでのデータを使います');
    next.child.kill('SIGTERM');
    expect(await next.exit).toBe(0);
    expect(isAlive(postgres)).toBe(false);
  });
});

/** Runs a start that must fail, and answers what it said. */
async function refused(env: Record<string, string>): Promise<string> {
  const start = await launchStart({ DATA_DIR: freshDataDirectory(), ...env });
  expect(await start.exit, start.output()).toBe(1);
  expect(start.errors()).not.toMatch(/^\s+at /m);
  expect(start.errors().trim().split('\n')).toHaveLength(1);
  return start.errors();
}
