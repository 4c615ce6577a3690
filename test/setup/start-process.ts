import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import { projectRoot } from '#server/project-root.ts';
import { freePort } from './free-port.ts';

/** `npm start` or, with NODE_ENV=development, `npm run dev`, without npm. */
export interface StartProcess {
  readonly child: ChildProcess;
  readonly port: number;
  output(): string;
  errors(): string;
  readonly exit: Promise<number | null>;
}

const running: ChildProcess[] = [];
const directories: string[] = [];

// What a failed test leaves running; after a passed one there is nothing.
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const data of directories.splice(0)) {
    if (existsSync(pidFile(data))) process.kill(postmasterPid(data), 'SIGQUIT');
  }
});

/** Runs the start in a process group of its own, as a terminal does. */
export async function launchStart(env: Readonly<Record<string, string>>): Promise<StartProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['server/start.mjs'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env, PORT: port },
    detached: true,
  });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, port: Number(port), output: () => output, errors: () => errors, exit };
}

/** The same, and waits until it says where to go. */
export async function launchStarted(env: Readonly<Record<string, string>>): Promise<StartProcess> {
  const start = await launchStart(env);
  await new Promise<void>((resolve, reject) => {
    start.child.stdout?.on('data', () => {
      if (start.output().includes('http://localhost:')) resolve();
    });
    start.exit.then((code) => reject(new Error(`ended with ${code}: ${start.errors()}`)));
  });
  return start;
}

/** An empty data directory for one start. */
export function freshDataDirectory(): string {
  const directory = mkdtempSync(join(inject('runDirectory'), 'data-'));
  directories.push(directory);
  return directory;
}

/** Pid of the Postgres of a data directory. */
export function postmasterPid(data: string): number {
  return Number.parseInt(readFileSync(pidFile(data), 'utf8'), 10);
}

function pidFile(data: string): string {
  return join(data, 'postgres/data/postmaster.pid');
}
