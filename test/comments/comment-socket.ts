import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeSyncStep1, encodeSyncUpdate } from '#server/sync/frames.ts';
import type { CommentBatch, CommentReply } from '#shared/comments/operations.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { encodeJson, MESSAGE, readJson, SYNC_STEP } from '#shared/sync/protocol.ts';

const FROM_SERVER = Symbol('from server');

/** A hand-made socket of one signed-in person to one document, which it follows and writes to. */
export interface CommentSocket {
  readonly doc: Y.Doc;
  /** The reply, or null if the socket closed before it. */
  send(batch: unknown): Promise<CommentReply | null>;
  readonly events: ServerEvent[];
  /** Hears of an event before anything that comes behind it. */
  onEvent: (event: ServerEvent) => void;
  readonly closed: Promise<number>;
  close(): void;
}

/** Opens a socket and waits until the server has sent the document. */
export function openCommentSocket(url: string, document: DocumentId, cookie: string): Promise<CommentSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${document}?ack=1`, {
    headers: { cookie },
  });
  const waiting = new Map<string, (reply: CommentReply | null) => void>();
  const events: ServerEvent[] = [];
  let isOver = false;
  const closed = new Promise<number>((resolve) =>
    socket.once('close', (code) => {
      isOver = true;
      for (const answer of waiting.values()) answer(null);
      resolve(code);
    }),
  );
  // A refused connection ends in 'close', too.
  socket.on('error', () => undefined);
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_SERVER) socket.send(encodeSyncUpdate(update));
  });
  const opened: CommentSocket = {
    doc,
    events,
    onEvent: () => undefined,
    closed,
    close: () => socket.close(),
    send(batch) {
      if (isOver) return Promise.resolve(null);
      socket.send(encodeJson(MESSAGE.comment, batch as CommentBatch));
      return new Promise((resolve) => waiting.set((batch as { id: string }).id, resolve));
    },
  };
  return new Promise((resolve, reject) => {
    void closed.then((code) => reject(new Error(`closed with ${code}`)));
    socket.on('open', () => socket.send(encodeSyncStep1(Y.encodeStateVector(doc))));
    socket.on('message', (data) => {
      // With its default binaryType ws hands over Buffers.
      const decoder = decoding.createDecoder(new Uint8Array(data as Buffer));
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.sync) {
        const step = decoding.readVarUint(decoder);
        if (step === SYNC_STEP.step1) return;
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), FROM_SERVER);
        if (step === SYNC_STEP.step2) resolve(opened);
      } else if (type === MESSAGE.event) {
        const event = readJson(decoder) as ServerEvent;
        events.push(event);
        opened.onEvent(event);
      } else if (type === MESSAGE.commentReply) {
        const reply = readJson(decoder) as CommentReply;
        waiting.get(reply.id)?.(reply);
        waiting.delete(reply.id);
      }
    });
  });
}
