import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder with package.json. The bundle (build/server) and the source (server) lie at different depths. */
export const projectRoot = findRoot(import.meta.dirname);

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('no package.json above the server');
  return findRoot(parent);
}
