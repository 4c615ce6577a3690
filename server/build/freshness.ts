import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Why a build is needed; null when it is not. */
export type StaleReason = { readonly code: 'missing' } | { readonly code: 'outdated'; readonly file: string };

/** Written last by a build, dated to the moment at which it began to read the sources. */
export const STAMP = join(projectRoot, 'build/stamp');

// All that a build reads. SQL is read from the tree when the server runs.
const SOURCES = [
  'app',
  'server',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** Compares the stamp with the newest source; a folder counts too, since a deletion changes only that. */
export function staleReason(stamp = STAMP, root = projectRoot): StaleReason | null {
  const built = statSync(stamp, { throwIfNoEntry: false });
  if (built === undefined) return { code: 'missing' };
  for (const source of SOURCES) {
    const file = newerThan(built.mtimeMs, root, source);
    if (file !== null) return { code: 'outdated', file };
  }
  return null;
}

function newerThan(time: number, root: string, path: string): string | null {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isDirectory()) return found.mtimeMs > time && !isTest(path) ? path : null;
  for (const entry of readdirSync(join(root, path))) {
    const newer = newerThan(time, root, `${path}/${entry}`);
    if (newer !== null) return newer;
  }
  return found.mtimeMs > time ? path : null;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
