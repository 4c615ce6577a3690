import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { type Cluster, type ClusterOptions, ensureDatabase, startCluster } from '#server/postgres/cluster.ts';
import { processIdentity } from '#server/postgres/process-identity.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the cluster's maintenance database. */
    clusterUrl: string;
    /** Database with the schema and nothing else; tests copy it, nobody connects to it. */
    templateDatabase: string;
    /** Prefix of this run's databases. */
    databasePrefix: string;
    /** Folder for files that are gone after the run. */
    runDirectory: string;
  }
}

const CACHE = join(import.meta.dirname, '../../.cache/test');

/** One Postgres for the whole run, kept warm in .cache; parallel runs share it. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return prepareRun(project, {
    dataDirectory: CACHE,
    // Tests kill servers, never the machine: nothing here has to survive a power cut.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
  });
}

/** Starts or joins a Postgres and provides what the tests inject; resolves to the end of the run. */
export async function prepareRun(
  project: TestProject,
  options: ClusterOptions,
): Promise<() => Promise<void>> {
  const cluster = await startCluster(options);
  await dropDatabases(cluster, isLeftOver);
  removeLeftOverDirectories();
  const prefix = `test_${process.pid}_`;
  const template = `${prefix}template`;
  await ensureDatabase(cluster, template);
  await prepareTemplate(cluster.url(template));
  project.provide('clusterUrl', cluster.url('postgres'));
  project.provide('templateDatabase', template);
  project.provide('databasePrefix', prefix);
  const runDirectory = freshDirectory(join(options.dataDirectory, `run-${process.pid}`));
  project.provide('runDirectory', runDirectory);
  return async () => {
    rmSync(runDirectory, { recursive: true, force: true });
    await dropDatabases(cluster, (name) => name.startsWith(prefix));
    await cluster.close();
  };
}

function freshDirectory(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

async function prepareTemplate(url: string): Promise<void> {
  const database = await openDatabase(url, { max: 1 });
  if (!database.ok) throw new Error(database.error.reason);
  const migrated = await migrate(database.value);
  await database.value.end();
  if (!migrated.ok) throw new Error(migrated.error.code);
}

function removeLeftOverDirectories(): void {
  for (const name of readdirSync(CACHE)) {
    if (isLeftOver(name)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

/** A run that was killed leaves databases and a folder; the pid of their run is in their name. */
function isLeftOver(name: string): boolean {
  const pid = /^(?:test_|run-)(\d+)(?:_|$)/.exec(name)?.[1];
  return pid !== undefined && (Number(pid) === process.pid || processIdentity(Number(pid)) === null);
}

async function dropDatabases(cluster: Cluster, which: (name: string) => boolean): Promise<void> {
  const database = await openDatabase(cluster.url('postgres'), { max: 1 });
  if (!database.ok) throw new Error(database.error.reason);
  const sql = database.value;
  const rows = await sql<
    { datname: string }[]
  >`select datname from pg_database where datname like 'test\\_%'`;
  for (const { datname } of rows) {
    if (which(datname)) await sql`drop database if exists ${sql(datname)} with (force)`;
  }
  await sql.end();
}
