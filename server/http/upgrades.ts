import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { SYNC_PATH } from '../sync/admission.ts';
import type { SyncServer } from '../sync/sync-server.ts';

/** Hands sockets of the sync path over; in development the others are Vite's, in production nobody's. */
export function routeUpgrades(sync: SyncServer, development: boolean) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.startsWith(SYNC_PATH)) sync.handleUpgrade(request, socket, head);
    else if (!development) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  };
}
