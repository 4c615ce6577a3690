import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A slow line to a server: everything arrives, in order, later. */
export interface SlowRelay {
  /** http://127.0.0.1:port */
  readonly url: string;
  close(): Promise<void>;
}

/** Relays TCP to a port of this machine; each way, bytes are under way for so many milliseconds. */
export async function startSlowRelay(port: number, delayMs: number): Promise<SlowRelay> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (bytes) => setTimeout(() => to.destroyed || to.write(bytes), delayMs));
      from.on('close', () => setTimeout(() => to.destroy(), delayMs));
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo; // a TCP server's address
  return {
    url: `http://127.0.0.1:${own}`,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
