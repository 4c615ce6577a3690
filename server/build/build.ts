import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { errorReason } from '../node-error.ts';
import { withProcessLock } from '../postgres/process-lock.ts';
import { projectRoot } from '../project-root.ts';
import { STAMP, staleReason } from './freshness.ts';
import { toolComplaint } from './tool-complaint.ts';

/** A build that did not succeed; `output` is what the tool said. */
export interface BuildFailed {
  readonly code: 'buildFailed';
  readonly output: string;
}

/**
 * Builds the pages (build/remix) and the server (build/server) if they are still stale once other builds of
 * this tree have finished; `whileFresh` runs before another build can begin.
 */
export function buildIfStale(whileFresh: () => void = () => undefined): Promise<Result<void, BuildFailed>> {
  return withProcessLock(`build ${projectRoot}`, async () => {
    const failure = staleReason() === null ? null : await build();
    if (failure !== null) return err({ code: 'buildFailed', output: failure });
    whileFresh();
    return ok(undefined);
  });
}

async function build(): Promise<string | null> {
  const began = new Date();
  rmSync(STAMP, { force: true });
  const failure = (await buildPages()) ?? (await buildServer());
  if (failure !== null) return failure;
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
  // A source saved during the build is newer than what was read of it.
  utimesSync(STAMP, began, began);
  return null;
}

/** Remix's own command, in a process of its own: its plugin reads process.argv and NODE_ENV. */
function buildPages(): Promise<string | null> {
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : toolComplaint(output)));
  });
}

async function buildServer(): Promise<string | null> {
  // Not loaded by a start that has nothing to build.
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({
      entryPoints: ['index.ts', 'export/export-process.ts'].map((entry) =>
        join(projectRoot, 'server', entry),
      ),
      outdir: join(projectRoot, 'build/server'),
      entryNames: '[name]',
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      logLevel: 'silent',
      // Loaded by development alone.
      external: ['vite'],
    });
    return null;
  } catch (error) {
    return errorReason(error);
  }
}
