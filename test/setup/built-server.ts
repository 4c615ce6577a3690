import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { buildIfStale } from '#server/build/build.ts';
import { withProcessLock } from '#server/postgres/process-lock.ts';
import { projectRoot } from '#server/project-root.ts';

/**
 * Path of this run's built server. The build is made once, when the first test asks for it, and linked to a
 * place of the run's own, so that a build of someone else does not change pages under a running test.
 */
export async function builtServer(): Promise<string> {
  const directory = inject('runDirectory');
  const build = join(directory, 'build');
  await withProcessLock(build, async () => {
    if (existsSync(build)) return;
    const unfinished = `${build}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const built = await buildIfStale(() => linkTree(join(projectRoot, 'build'), unfinished));
    if (!built.ok) throw new Error(built.error.output);
    renameSync(unfinished, build);
  });
  return join(build, 'server/index.js');
}

/** Hard links: the files of the original may be removed, and cost nothing here. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // A file system without hard links.
    cpSync(source, target);
  }
}
