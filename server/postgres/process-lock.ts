import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 20;

/**
 * Runs `work` while no other process of this user on this machine holds the lock called `name`. The lock is a
 * socket in Linux's abstract namespace: the kernel gives it to one process and takes it back from a dead one,
 * so that, unlike a lock file, it cannot be left behind. Throws after `timeoutMs`.
 */
export async function withProcessLock<T>(
  name: string,
  work: () => Promise<T>,
  timeoutMs = 60_000,
): Promise<T> {
  const server = await acquire(address(name), Date.now() + timeoutMs);
  try {
    return await work();
  } finally {
    await new Promise((done) => server.close(done));
  }
}

function address(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `\0sakutei-${process.getuid?.() ?? 0}-${digest}`;
}

async function acquire(path: string, deadline: number): Promise<Server> {
  for (;;) {
    const server = await tryListen(path);
    if (server !== null) return server;
    if (Date.now() > deadline) throw new Error('another process has held the start lock for too long');
    await delay(RETRY_MS);
  }
}

function tryListen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}
