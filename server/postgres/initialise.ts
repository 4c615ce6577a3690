import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { SystemUser } from './system-user.ts';

/** The one database role of the cluster. */
export const SUPERUSER = 'sakutei';

/**
 * How the programs are told their data directory: their own working directory. A path would have to be
 * traversed by the database user, who may not pass a 0700 folder above the project; a working directory that
 * we open for them need not be.
 */
export const WORKING_DIRECTORY = '/proc/self/cwd';

// Without these, an unset LANG makes the cluster SQL_ASCII; without the lc-ctype pg_trgm finds no Japanese.
const LOCALE = [
  '--encoding=UTF8',
  '--no-locale',
  '--lc-ctype=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Where a cluster keeps its parts; `home` belongs to the database user, `passwordFile` to us (0600). */
export interface ClusterPaths {
  readonly home: string;
  readonly data: string;
  readonly leases: string;
  readonly log: string;
  readonly passwordFile: string;
}

/** Lays out a cluster under a data directory. */
export function clusterPaths(dataDirectory: string): ClusterPaths {
  const home = join(dataDirectory, 'postgres');
  return {
    home,
    data: join(home, 'data'),
    leases: join(home, 'in-use-by'),
    log: join(home, 'postgres.log'),
    passwordFile: join(dataDirectory, 'postgres-password'),
  };
}

/** Makes the cluster unless it is there; one that was interrupted half-way is made anew. */
export async function initialise(
  paths: ClusterPaths,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<void> {
  for (const directory of [paths.home, paths.leases]) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    give(directory, user);
  }
  if (existsSync(paths.data)) return;
  const unfinished = `${paths.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, user);
  const handover = join(paths.home, 'initial-password');
  writeFileSync(handover, `${clusterPassword(paths)}\n`, { mode: 0o600 });
  give(handover, user);
  try {
    await runInitdb(binaries.initdb, unfinished, user);
  } finally {
    rmSync(handover, { force: true });
  }
  renameSync(unfinished, paths.data);
}

/** The cluster's password; made on first use, kept for the owner of the data directory only. */
export function clusterPassword(paths: ClusterPaths): string {
  if (!existsSync(paths.passwordFile)) {
    if (existsSync(paths.data)) throw new Error(`${paths.passwordFile} is missing, and the cluster is not`);
    writeFileSync(paths.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(paths.passwordFile, 'utf8').trim();
}

function give(path: string, user: SystemUser | null): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

function runInitdb(initdb: string, directory: string, user: SystemUser | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      initdb,
      [
        `--pgdata=${WORKING_DIRECTORY}`,
        `--pwfile=${WORKING_DIRECTORY}/../initial-password`,
        `--username=${SUPERUSER}`,
        '--auth=scram-sha-256',
        '--no-instructions',
        ...LOCALE,
      ],
      { cwd: directory, env: postgresEnvironment(), stdio: ['ignore', 'ignore', 'pipe'], ...user },
    );
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb ended with ${code}: ${complaint.trim()}`));
    });
  });
}

/** Environment of the database programs: nothing of ours, so that no PG* or locale variable leaks in. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', NODE_ENV } = process.env;
  return { PATH, NODE_ENV, TZ: 'UTC' };
}
