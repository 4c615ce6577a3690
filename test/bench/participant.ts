import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { isCountedFrame, MESSAGE, readAck } from '#shared/sync/protocol.ts';

/** One person's connection in a benchmark: a Y.Doc behind the stock provider. */
export interface Participant {
  readonly doc: Y.Doc;
  /** Milliseconds from sending each counted frame to its durable ack; empty without `acknowledged`. */
  readonly ackLatencies: number[];
  close(): void;
}

interface Door {
  readonly server: string;
  readonly room: string;
  readonly cookie: string | null;
  /** Ask for durable acks (our own server only). */
  readonly acknowledged: boolean;
}

/** Connects and resolves once the document is synced. */
export async function joinDocument(door: Door): Promise<Participant> {
  const ackLatencies: number[] = [];
  const sentAt: number[] = [];

  class MeasuredSocket extends WebSocket {
    constructor(url: string | URL) {
      super(
        url,
        door.cookie === null ? {} : { headers: { cookie: door.cookie, origin: originOf(door.server) } },
      );
      this.on('message', (data: ArrayBuffer | Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
        if (decoding.readVarUint(decoder) !== MESSAGE.ack) return;
        const durable = readAck(decoder);
        const now = performance.now();
        for (let index = ackLatencies.length; index < durable; index++) {
          ackLatencies.push(now - (sentAt[index] ?? now));
        }
      });
    }
    override send(data: Uint8Array): void {
      if (isCountedFrame(data)) sentAt.push(performance.now());
      super.send(data);
    }
  }

  const doc = new Y.Doc();
  const provider = new WebsocketProvider(door.server, door.room, doc, {
    // the ws client is a WebSocket in all that the provider uses
    WebSocketPolyfill: MeasuredSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    ...(door.acknowledged ? { params: { ack: '1', schema: '1' } } : {}),
  });
  // our own messages are read above; the stock provider must not complain about them
  for (const own of ['welcome', 'ack', 'event', 'commentReply'] as const) {
    provider.messageHandlers[MESSAGE[own]] = () => {};
  }
  await new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve());
    provider.once('closed', (event: { code: number }) => reject(new Error(`refused: ${event.code}`)));
  });
  return {
    doc,
    ackLatencies,
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

function originOf(server: string): string {
  return new URL(server.replace(/^ws/, 'http')).origin;
}
