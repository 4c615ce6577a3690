import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A server that we measure against, running as a child process. */
export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

const FOLDER = path.join(import.meta.dirname, 'peers');

/** Installs the peers' own folder; they are no dependency of the product. */
export async function installPeers(): Promise<void> {
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ci in test/bench/peers ended with ${code}`);
}

/** The reference y-websocket server; with `directory` it also writes to LevelDB (without waiting for it). */
export async function startReferenceServer(directory: string | null): Promise<Peer> {
  const child = spawn(process.execPath, ['y-websocket-server.mjs'], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(directory === null ? {} : { YPERSISTENCE: directory }) },
  });
  return { url: `ws://127.0.0.1:${await portOf(child)}`, close: () => stop(child) };
}

async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('the peer has no output');
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const port = /^(\d+)$/m.exec(text)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`the peer did not start: ${text}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}
