import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { SyncServer } from '#server/sync/sync-server.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { isCountedFrame, MESSAGE, readAck } from '#shared/sync/protocol.ts';

/** The sync server behind a real HTTP server on a free port of this machine. */
export interface Served {
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string;
  readonly http: Server;
  close(): Promise<void>;
}

export async function serve(sync: SyncServer): Promise<Served> {
  const http = createServer();
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`;
  const close = async () => {
    await sync.drain();
    await new Promise((resolve) => {
      http.close(resolve);
    });
  };
  return { url, http, close };
}

/** The stock provider of y-websocket in Node; with `ack: '1'` it counts as our own client does. */
export class Browser {
  readonly provider: WebsocketProvider;
  readonly #onChange: (() => void)[] = [];
  #sent = 0;
  #acked = 0;

  constructor(
    served: Served,
    document: DocumentId,
    doc: Y.Doc,
    user: UserId,
    params: Record<string, string> = { ack: '1' },
  ) {
    const browser = this;
    class CountingSocket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers: { cookie: user } });
        browser.#sent = 0;
        browser.#acked = 0;
      }

      override send(frame: Uint8Array): void {
        if (isCountedFrame(frame)) browser.#sent += 1;
        super.send(frame);
      }
    }
    this.provider = new WebsocketProvider(served.url, document, doc, {
      // The provider uses what ws and DOM's WebSocket have in common.
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      params,
      disableBc: true,
    });
    this.provider.messageHandlers[MESSAGE.welcome] = () => undefined;
    this.provider.messageHandlers[MESSAGE.ack] = (_, decoder) => {
      this.#acked = readAck(decoder);
      this.#changed();
    };
    for (const event of ['sync', 'status', 'closed', 'connection-close'] as const) {
      this.provider.on(event, () => this.#changed());
    }
    this.provider.awareness.on('change', () => this.#changed());
    doc.on('update', () => this.#changed());
  }

  get isSaved(): boolean {
    return this.provider.synced && this.#sent > 0 && this.#acked === this.#sent;
  }

  #changed(): void {
    for (const look of Array.from(this.#onChange)) look();
  }

  /** Resolves when something happened after which `isSo` is true. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        const at = this.#onChange.indexOf(look);
        if (at !== -1) this.#onChange.splice(at, 1);
        resolve();
      };
      this.#onChange.push(look);
      look();
    });
  }

  close(): void {
    this.provider.destroy();
  }
}

/** A hand-made socket: resolves to how it ended. */
export function rawSocket(
  served: Served,
  path: string,
  headers: Record<string, string>,
): {
  readonly socket: WebSocket;
  readonly ended: Promise<{ code: number; reason: string } | { status: number }>;
} {
  const socket = new WebSocket(`${served.url}/${path}`, { headers });
  const ended = new Promise<{ code: number; reason: string } | { status: number }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.on('unexpected-response', (_, response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    socket.on('error', () => undefined);
  });
  return { socket, ended };
}
