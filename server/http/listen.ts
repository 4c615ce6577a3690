import { createServer, type Server } from 'node:http';
import { err, ok, type Result } from '#shared/result.ts';

/** Why nobody can be received at the host and port asked for. */
export type ListenRefusal =
  | {
      readonly code: 'portTaken';
      readonly port: number /** The next one that is free. */;
      readonly free: number;
    }
  | { readonly code: 'portForbidden'; readonly port: number }
  | { readonly code: 'hostUnavailable'; readonly host: string };

// Node's 511 makes a reconnect storm wait for retried SYNs; the kernel caps it at net.core.somaxconn.
const BACKLOG = 4_096;
const PORTS_TO_TRY = 200;

/** Starts listening; the refusals are the ones that the person who starts the server can mend. */
export async function listen(
  server: Server,
  host: string,
  port: number,
): Promise<Result<void, ListenRefusal>> {
  const code = await errorOfListening(server, host, port);
  if (code === null) return ok(undefined);
  if (code === 'EADDRINUSE') return err({ code: 'portTaken', port, free: await nextFreePort(host, port) });
  if (code === 'EACCES') return err({ code: 'portForbidden', port });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return err({ code: 'hostUnavailable', host });
  }
  throw new Error(`cannot listen on ${host}:${port}: ${code}`);
}

/** Tells before anything else is started whether listening will do; releases the port again. */
export async function canListen(host: string, port: number): Promise<Result<void, ListenRefusal>> {
  const server = createServer();
  const result = await listen(server, host, port);
  if (result.ok) await new Promise((done) => server.close(done));
  return result;
}

/** Stops accepting, ends idle connections, and lets the running answers finish for `graceMs`. */
export function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function nextFreePort(host: string, taken: number): Promise<number> {
  for (let port = taken + 1; port <= Math.min(taken + PORTS_TO_TRY, 65_535); port += 1) {
    const probe = createServer();
    if ((await errorOfListening(probe, host, port)) === null) {
      await new Promise((done) => probe.close(done));
      return port;
    }
  }
  return taken + 1;
}

function errorOfListening(server: Server, host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', onError);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', onError);
      resolve(null);
    });
  });
}
