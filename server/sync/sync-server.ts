import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { CLOSE } from '#shared/sync/protocol.ts';
import type { Admit } from './admission.ts';
import { type Clock, systemClock } from './clock.ts';
import type { TakeComments } from './comment-port.ts';
import { DurableReader } from './durable-reader.ts';
import { type AccessScope, type Audience, Gateway, type SocketRequest } from './gateway.ts';
import { defaultLimits, type SyncLimits } from './limits.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import { withPatience } from './patient-store.ts';
import type { PresentPerson } from './presence-state.ts';
import { Rooms } from './rooms.ts';
import { editRoom } from './server-edit.ts';
import type { SyncSocket } from './socket.ts';
import type { DocumentStore } from './store.ts';
import { WebSocketAdapter } from './web-socket.ts';

export interface SyncServer {
  /** Takes over the upgrade of a request to `/sync/…`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Admits a socket that is open already, or closes it with the reason. */
  accept(request: SocketRequest, socket: SyncSocket): Promise<void>;
  /** The stored state, without what is not durable yet; shared, not to be changed. Throws if there is none. */
  readDurable(documentId: DocumentId): Promise<Y.Doc>;
  /** The server's own edit in a person's name; resolves once durable. Throws if there is no such document. */
  edit<T>(documentId: DocumentId, userId: UserId, edit: (doc: Y.Doc) => T): Promise<T>;
  /** The document's log was written to past this server: those who have it open get what is new at once. */
  refresh(documentId: DocumentId): Promise<void>;
  /** Role, stage, setting or session changed: closes the sockets that may not stay as they are. */
  accessChanged(scope: AccessScope): Promise<void>;
  /** Tells connected people of something, each by what they may read. */
  announce(audience: Audience, event: ServerEvent): void;
  /** Who is in the document now, each person once. */
  presence(documentId: DocumentId): readonly PresentPerson[];
  /** Stops admitting, saves what is not durable yet, closes the sockets. */
  drain(): Promise<void>;
}

interface SyncServerParts {
  readonly store: DocumentStore;
  readonly admit: Admit;
  readonly takeComments: TakeComments;
  /** Whether the Origin of an upgrade request is our own. */
  readonly allowsOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly log: SyncLog;
  readonly metrics: SyncMetrics;
  readonly clock?: Clock;
  readonly limits?: Partial<SyncLimits>;
}

/** Puts the sync server together. Its owner calls `drain()` at the end. */
export function createSyncServer({ allowsOrigin, ...given }: SyncServerParts): SyncServer {
  const limits: SyncLimits = { ...defaultLimits, ...given.limits };
  const clock = given.clock ?? systemClock;
  const store = withPatience(given.store, clock, limits.storePatience);
  const parts = { ...given, limits, clock, store };
  const rooms = new Rooms(parts);
  const gateway = new Gateway({ ...parts, rooms });
  const reader = new DurableReader(store, limits.readerDocuments);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // ws cuts off with 1009, after which stock clients try again; up to here we answer with a final code.
    maxPayload: 2 * limits.frameBytes,
  });

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { url = '', headers } = request;
    const admission = await gateway.admit({ url, headers });
    let isOpen = false;
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      isOpen = true;
      const adapter = new WebSocketAdapter(webSocket, clock);
      if (admission.ok) admission.value.open(adapter);
      else adapter.close(admission.error.code, admission.error.reason);
    });
    // Not a proper handshake, or the peer is gone.
    if (!isOpen && admission.ok) admission.value.abandon();
  }

  return {
    handleUpgrade(request, socket, head) {
      // Nobody else listens now, and an error without a listener would end the process.
      socket.on('error', () => socket.destroy());
      // Before anything is upgraded: another site's page does not even learn whether there is a session.
      if (!allowsOrigin(request.headers)) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      else void upgrade(request, socket, head);
    },
    async accept(request, socket) {
      const admission = await gateway.admit(request);
      if (admission.ok) admission.value.open(socket);
      else socket.close(admission.error.code, admission.error.reason);
    },
    readDurable: (documentId) => reader.read(documentId),
    async edit(documentId, userId, edit) {
      const lease = await rooms.lease(documentId);
      if (lease === null) throw new Error(`no document ${documentId}`);
      try {
        return await editRoom(lease.room, userId, edit);
      } finally {
        lease.release();
      }
    },
    refresh: (documentId) => rooms.refresh(documentId),
    accessChanged: (scope) => gateway.accessChanged(scope),
    announce: (audience, event) => gateway.announce(audience, event),
    presence: (documentId) => gateway.people(documentId),
    async drain() {
      gateway.close();
      await within(clock, limits.drainFor, rooms.durable());
      gateway.closeAll({ code: CLOSE.goingAway, reason: 'goingAway' });
      await rooms.close();
      reader.close();
      sockets.close();
    },
  };
}

/** Waits for `done`, but no longer than `ms`. */
function within(clock: Clock, ms: number, done: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(ms, resolve);
    void done.then(() => {
      timer.cancel();
      resolve();
    });
  });
}
