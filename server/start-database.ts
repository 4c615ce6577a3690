import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverMessages } from '#shared/i18n/ja/server.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Announce } from './announce.ts';
import {
  type DatabaseUnreachable,
  openDatabase,
  type PoolOptions,
  type Sql,
  withoutCredentials,
} from './db/database.ts';
import { DOCUMENT_SETTINGS } from './db/document-store.ts';
import { migrate, type SchemaTooNew } from './db/migrate.ts';
import type { Env } from './env.ts';
import type { Lifecycle } from './lifecycle.ts';
import { errorCode, errorReason } from './node-error.ts';
import { ensureDatabase, startCluster } from './postgres/cluster.ts';
import { clusterPaths } from './postgres/initialise.ts';

const DATABASE = 'sakutei';
const UNWRITABLE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'];

/** Why there is no database to work with. */
export type DatabaseRefusal =
  | { readonly code: 'dataDirectoryUnwritable'; readonly directory: string }
  | { readonly code: 'ownDatabaseFailed'; readonly reason: string; readonly log: string }
  | DatabaseUnreachable
  | SchemaTooNew;

/** Two pools on one database: a commit of the documents waits for no page's query. */
export interface Pools {
  readonly pages: Sql;
  readonly documents: Sql;
}

/** Our own Postgres or the given one, connected to and migrated; what it started belongs to `lifecycle`. */
export async function startDatabase(
  env: Env,
  lifecycle: Lifecycle,
  announce: Announce,
): Promise<Result<Pools, DatabaseRefusal>> {
  if (!isWritable(env.dataDirectory)) {
    return err({ code: 'dataDirectoryUnwritable', directory: env.dataDirectory });
  }
  const { phase } = serverMessages;
  if (env.databaseUrl === null) announce(phase.ownDatabase);
  else announce(phase.givenDatabase(withoutCredentials(env.databaseUrl)));
  const url =
    env.databaseUrl === null ? await ownDatabase(env.dataDirectory, lifecycle) : ok(env.databaseUrl);
  if (!url.ok) return url;
  const pages = await openPool(url.value, lifecycle, {});
  if (!pages.ok) return pages;

  announce(phase.migrate);
  const migrated = await migrate(pages.value);
  if (!migrated.ok) return migrated;
  const documents = await openPool(url.value, lifecycle, { max: 4, settings: DOCUMENT_SETTINGS });
  if (!documents.ok) return documents;
  return ok({ pages: pages.value, documents: documents.value });
}

/** There is no database yet in the data directory. */
export interface NoData {
  readonly code: 'noData';
  readonly directory: string;
}

/** The database as it is, for what only reads it, whether the server runs or not; nothing is made or migrated. */
export async function connectDatabase(
  { databaseUrl, dataDirectory }: Env,
  lifecycle: Lifecycle,
): Promise<Result<Sql, DatabaseRefusal | NoData>> {
  if (databaseUrl === null && !existsSync(clusterPaths(dataDirectory).data)) {
    return err({ code: 'noData', directory: dataDirectory });
  }
  const url = databaseUrl === null ? await ownDatabase(dataDirectory, lifecycle) : ok(databaseUrl);
  return url.ok ? openPool(url.value, lifecycle, { max: 1 }) : url;
}

async function openPool(
  url: string,
  lifecycle: Lifecycle,
  options: PoolOptions,
): Promise<Result<Sql, DatabaseUnreachable>> {
  const opened = await openDatabase(url, options);
  if (opened.ok) lifecycle.own('database connections', () => opened.value.end({ timeout: 5 }));
  return opened;
}

async function ownDatabase(
  dataDirectory: string,
  lifecycle: Lifecycle,
): Promise<Result<string, DatabaseRefusal>> {
  try {
    const cluster = await startCluster({ dataDirectory });
    lifecycle.own('Postgres', () => cluster.close());
    await ensureDatabase(cluster, DATABASE);
    return ok(cluster.url(DATABASE));
  } catch (error) {
    // Made by another account, or on a full disk.
    if (UNWRITABLE.includes(errorCode(error) ?? '')) {
      return err({ code: 'dataDirectoryUnwritable', directory: dataDirectory });
    }
    const log = join(dataDirectory, 'postgres/postgres.log');
    return err({ code: 'ownDatabaseFailed', reason: errorReason(error), log });
  }
}

function isWritable(directory: string): boolean {
  try {
    makeDirectory(directory);
    rmdirSync(mkdtempSync(join(directory, 'probe-')));
    return true;
  } catch {
    return false;
  }
}

/** Not mkdir's own `recursive`: under /proc, where every mkdir answers ENOENT, that one tries for ever. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another start was quicker.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
