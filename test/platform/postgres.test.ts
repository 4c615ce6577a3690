import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { installedPackage, postgresBinaries } from '#server/postgres/binaries.ts';
import { type Cluster, ensureDatabase, startCluster } from '#server/postgres/cluster.ts';
import { isAlive } from '#server/postgres/process-identity.ts';
import { findAccount, postgresUser } from '#server/postgres/system-user.ts';

const clusters: Cluster[] = [];

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.close();
});

describe('our own Postgres', { timeout: 120_000 }, () => {
  test('[RUN4] two starts at once share one server, and the last to leave stops it', async () => {
    const directory = freshDirectory();
    const [first, second] = await Promise.all([start(directory), start(directory)]);
    const pid = postmasterPid(directory);
    expect([first.reused, second.reused].sort()).toEqual([false, true]);
    await first.close();
    expect(await answer(second)).toBe('ready');
    await second.close();
    expect(isAlive(pid)).toBe(false);
  });

  test('[RUN4] a user that was killed keeps no server alive', async () => {
    const directory = freshDirectory();
    const cluster = await start(directory);
    const pid = postmasterPid(directory);
    // A lease of a process that is gone: pid 1 with another start time.
    writeFileSync(join(directory, 'postgres/in-use-by/1-1'), '1:0');
    await cluster.close();
    expect(isAlive(pid)).toBe(false);
  });

  test('[RUN4] a pid file whose pid belongs to another program by now is no server', async () => {
    const directory = freshDirectory();
    await (await start(directory)).close();
    const lines = [process.pid, '/proc/self/cwd', 1, 5432, '', '127.0.0.1', '', 'ready   '];
    writeFileSync(join(directory, 'postgres/data/postmaster.pid'), `${lines.join('\n')}\n`);
    const cluster = await start(directory);
    expect([cluster.reused, await answer(cluster)]).toEqual([false, 'ready']);
  });

  test('[RUN4] an initialisation that was cut off is made anew', async () => {
    const directory = freshDirectory();
    mkdirSync(join(directory, 'postgres/data.unfinished/base'), { recursive: true });
    expect(await answer(await start(directory))).toBe('ready');
  });

  test('[RUN4] it starts in a project under a folder that only its owner may pass', async () => {
    const closed = freshDirectory();
    chmodSync(closed, 0o700);
    expect(await answer(await start(join(closed, 'project/.data')))).toBe('ready');
  });

  test('[RUN11] it does not run as root and shuts others out of its files', async () => {
    const directory = freshDirectory();
    await start(directory);
    const status = readFileSync(`/proc/${postmasterPid(directory)}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0);
    expect(mode(join(directory, 'postgres'))).toBe(0o700);
    expect(mode(join(directory, 'postgres-password'))).toBe(0o600);
  });

  test('[RUN11] it refuses a wrong password and listens on loopback only', async () => {
    const cluster = await start(freshDirectory());
    const url = new URL(cluster.url('postgres'));
    url.password = 'guess';
    const stranger = postgres(url.href, { max: 1 });
    await expect(stranger`select 1`).rejects.toThrow('password authentication failed');
    await stranger.end();
    const sql = postgres(cluster.url('postgres'), { max: 1 });
    const settings = await sql`
      select name, setting from pg_settings
      where name in ('listen_addresses', 'unix_socket_directories') order by name`;
    await sql.end();
    expect(settings.map(({ setting }) => setting)).toEqual(['127.0.0.1', '']);
  });

  test('[RUN4] a database is made once, whoever else makes it at the same moment', async () => {
    const cluster = await start(freshDirectory());
    await Promise.all([ensureDatabase(cluster, 'plans'), ensureDatabase(cluster, 'plans')]);
    const sql = postgres(cluster.url('plans'), { max: 1 });
    expect(await sql`select current_database() as name`).toEqual([{ name: 'plans' }]);
    await sql.end();
  });
});

describe('its programs', () => {
  test('[RUN4] run from an installation without links, under a folder that only its owner may pass', () => {
    const closed = freshDirectory();
    const copy = join(closed, 'linux-x64');
    cpSync(installedPackage(), copy, { recursive: true, verbatimSymlinks: true });
    const links = readdirSync(join(copy, 'native/lib')).filter((name) =>
      lstatSync(join(copy, 'native/lib', name)).isSymbolicLink(),
    );
    for (const name of links) rmSync(join(copy, 'native/lib', name));
    chmodSync(join(copy, 'native/bin/postgres'), 0o644);
    chmodSync(closed, 0o700);

    const user = postgresUser(join(closed, 'data'));
    const { postgres: program } = postgresBinaries(user, copy);
    expect(execFileSync(program, ['--version'], { ...user, encoding: 'utf8' })).toMatch(
      /^postgres \(PostgreSQL\) 18/,
    );
    expect(links.every((name) => existsSync(join(copy, 'native/lib', name)))).toBe(true);
  });

  test('[RUN11] an account that is root under another name does not count', () => {
    const passwd = 'root:x:0:0::/:/bin/sh\npostgres:x:0:0::/:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n';
    expect(findAccount(passwd, 'postgres')).toBeNull();
    expect(findAccount(passwd, 'nobody')).toEqual({ uid: 65_534, gid: 65_533 });
  });
});

async function start(directory: string): Promise<Cluster> {
  const cluster = await startCluster({ dataDirectory: directory, settings: { fsync: 'off' } });
  clusters.push(cluster);
  return cluster;
}

async function answer(cluster: Cluster): Promise<unknown> {
  const sql = postgres(cluster.url('postgres'), { max: 1 });
  const [row] = await sql`select 'ready' as answer`;
  await sql.end();
  return row?.answer;
}

function freshDirectory(): string {
  return mkdtempSync(join(inject('runDirectory'), 'cluster-'));
}

function postmasterPid(directory: string): number {
  return Number.parseInt(readFileSync(join(directory, 'postgres/data/postmaster.pid'), 'utf8'), 10);
}

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}
