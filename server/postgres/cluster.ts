import { mkdirSync, realpathSync } from 'node:fs';
import postgres from 'postgres';
import { postgresBinaries } from './binaries.ts';
import { clusterPassword, clusterPaths, initialise, SUPERUSER } from './initialise.ts';
import { releaseLease, takeLease } from './leases.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { withProcessLock } from './process-lock.ts';
import { postgresUser } from './system-user.ts';

/** What a start needs to know. */
export interface ClusterOptions {
  /** Folder that the cluster and its password live in; made when missing. */
  readonly dataDirectory: string;
  /** Extra server settings, e.g. `{ fsync: 'off' }` in tests; only for a server that is not running yet. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running Postgres of our own. */
export interface Cluster {
  /** True when a server that was already running is used. */
  readonly reused: boolean;
  /** Connection URL of one of its databases. */
  url(database: string): string;
  /** Ends this use; the last use stops the server. Safe to call twice. */
  close(): Promise<void>;
}

// duplicate_database, and unique_violation on its name when both statements ran at the same moment.
const MADE_MEANWHILE = ['42P04', '23505'];

let uses = 0;

/** Starts the Postgres of a data directory, or joins the one that already runs there. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(options.dataDirectory, { recursive: true });
  const directory = realpathSync(options.dataDirectory);
  const paths = clusterPaths(directory);
  uses += 1;
  const owner = `${process.pid}-${uses}`;
  const lock = `postgres ${directory}`;

  const { postmaster, reused, password } = await withProcessLock(lock, async () => {
    const user = postgresUser(paths.data);
    const binaries = postgresBinaries(user);
    await initialise(paths, binaries, user);
    const running = await findPostmaster(paths);
    const postmaster =
      running ?? (await startPostmaster(binaries.postgres, paths, user, options.settings ?? {}));
    takeLease(paths.leases, owner);
    return { postmaster, reused: running !== null, password: clusterPassword(paths) };
  });

  let closing: Promise<void> | null = null;
  return {
    reused,
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/${database}`,
    close() {
      closing ??= withProcessLock(lock, async () => {
        if (releaseLease(paths.leases, owner)) await stopPostmaster(postmaster.pid);
      });
      return closing;
    },
  };
}

/** Makes a database of the cluster unless it is there. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  const sql = postgres(cluster.url('postgres'), { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError && MADE_MEANWHILE.includes(error.code))) throw error;
  } finally {
    await sql.end();
  }
}
