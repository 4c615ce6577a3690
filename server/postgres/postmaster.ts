import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '../node-error.ts';
import { type ClusterPaths, postgresEnvironment, WORKING_DIRECTORY } from './initialise.ts';
import { isAlive } from './process-identity.ts';
import type { SystemUser } from './system-user.ts';

const POLL_MS = 5;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const PORT_ATTEMPTS = 5;

/** A running Postgres server process of our cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

interface PidFile extends Postmaster {
  readonly status: string;
}

/**
 * The live postmaster of this cluster, or null. When Node was killed, Postgres lived on: it is waited for and
 * used again. A pid file whose process is gone, or is by now something else, is removed.
 */
export async function findPostmaster(paths: ClusterPaths): Promise<Postmaster | null> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const file = readPidFile(paths);
    if (file === null) return null;
    if (!isPostmasterOf(file.pid, paths)) {
      rmSync(join(paths.data, 'postmaster.pid'), { force: true });
      return null;
    }
    if (file.status === 'ready') return file;
    if (Date.now() > deadline) throw new Error(`Postgres ${file.pid} stays in state "${file.status}"`);
    await delay(POLL_MS);
  }
}

/** Starts Postgres on a free loopback port and waits until it accepts connections. */
export async function startPostmaster(
  program: string,
  paths: ClusterPaths,
  user: SystemUser | null,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await tryStart(program, paths, user, { ...settings, port: String(port) });
    if (started !== null) return started;
    // Another program may have taken the port in between.
    if (attempt === PORT_ATTEMPTS) throw new Error(lastComplaint(paths));
  }
}

/** Asks for a fast shutdown, which ends open transactions, and waits until the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT');
    await delay(POLL_MS);
  }
}

function readPidFile(paths: ClusterPaths): PidFile | null {
  let text: string;
  try {
    text = readFileSync(join(paths.data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  // Lines: pid, data directory, start time, port, socket directory, address, shared memory, status.
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Tells our postmaster from a process that was handed its pid: the command line names the cluster. */
function isPostmasterOf(pid: number, paths: ClusterPaths): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(nameFlag(paths));
  } catch {
    return false;
  }
}

/** The inode stays when the folder is renamed under a running server. */
function nameFlag(paths: ClusterPaths): string {
  return `cluster_name=sakutei-${statSync(paths.data).ino}`;
}

async function tryStart(
  program: string,
  paths: ClusterPaths,
  user: SystemUser | null,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster | null> {
  const log = openSync(paths.log, 'w', 0o600);
  const child = spawn(program, ['-D', WORKING_DIRECTORY, '-c', nameFlag(paths), ...flags(settings)], {
    cwd: paths.data,
    env: postgresEnvironment(),
    // A session of its own: Ctrl-C in the terminal must not stop Postgres before our last edits are flushed.
    detached: true,
    stdio: ['ignore', log, log],
    ...user,
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended) {
    const file = readPidFile(paths);
    if (file !== null && file.pid === child.pid && file.status === 'ready') return file;
    if (Date.now() > deadline) throw new Error(lastComplaint(paths));
    await delay(POLL_MS);
  }
  return null;
}

function flags(settings: Readonly<Record<string, string>>): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Why the last start failed, in Postgres' words and on one line. */
function lastComplaint(paths: ClusterPaths): string {
  const lines = readFileSync(paths.log, 'utf8').trim().split('\n');
  return lines.findLast((line) => line.includes('FATAL:')) ?? lines.at(-1) ?? 'Postgres says nothing';
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
