import { encoding } from 'lib0';
import * as decoding from 'lib0/decoding';
import { type RawData, WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { strategyMap } from '#shared/document/schema.ts';
import type { DocumentId } from '#shared/ids.ts';
import {
  encodeAck,
  encodeJson,
  encodeWelcome,
  MESSAGE,
  readWelcome,
  SYNC_STEP,
  type Welcome,
} from '#shared/sync/protocol.ts';
import type { MessageName } from './access-surface.ts';

/** What the server makes of a socket that asks for welcome and acks. */
export type Reception =
  | { readonly kind: 'welcomed'; readonly welcome: Welcome; readonly visit: Visit }
  | { readonly kind: 'closed'; readonly code: number };

/** A hand-made socket that was let in. */
export interface Visit {
  /** Sends a frame and, behind it, a question that is always answered: the close code, or null if it stayed. */
  survives(frame: Uint8Array): Promise<number | null>;
  /** The close code, once the server closes it. */
  readonly closed: Promise<number>;
  leave(): void;
}

/** Opens a socket with this Cookie header. */
export function knock(url: string, document: DocumentId, cookie: string): Promise<Reception> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${document}?ack=1`, {
    headers: { cookie },
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const answered = () =>
    new Promise<void>((resolve) => {
      const onMessage = (data: RawData) => {
        const decoder = decoding.createDecoder(new Uint8Array(data as Buffer));
        if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
        if (decoding.readVarUint(decoder) !== SYNC_STEP.step2) return;
        socket.off('message', onMessage);
        resolve();
      };
      socket.on('message', onMessage);
    });
  const visit: Visit = {
    closed,
    survives(frame) {
      const answer = answered().then(() => null);
      socket.send(frame);
      socket.send(exampleOf('sync.step1'));
      return Promise.race([answer, closed]);
    },
    leave: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    void closed.then((code) => resolve({ kind: 'closed', code }));
    socket.on('message', (data: RawData) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as Buffer));
      if (decoding.readVarUint(decoder) !== MESSAGE.welcome) return;
      resolve({ kind: 'welcomed', welcome: readWelcome(decoder), visit });
    });
  });
}

/** A well-formed frame of each message; those that carry an update carry one that the server does not have. */
export function exampleOf(message: MessageName): Uint8Array {
  const [step1, step2, update] = [SYNC_STEP.step1, SYNC_STEP.step2, SYNC_STEP.update];
  switch (message) {
    case 'sync.step1':
      return frame(MESSAGE.sync, step1, Y.encodeStateVector(new Y.Doc()));
    case 'sync.step2':
      return frame(MESSAGE.sync, step2, novelUpdate());
    case 'sync.update':
      return frame(MESSAGE.sync, update, novelUpdate());
    case 'awareness': {
      const awareness = new Awareness(new Y.Doc());
      const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
      awareness.destroy();
      return frame(MESSAGE.awareness, bytes);
    }
    case 'queryAwareness':
      return frame(MESSAGE.queryAwareness);
    case 'auth':
      return frame(MESSAGE.auth, 0);
    case 'welcome':
      return encodeWelcome({
        generation: 1,
        schemaVersion: 1,
        canWrite: true,
        canComment: true,
        stateVector: '',
      });
    case 'ack':
      return encodeAck(1);
    case 'comment':
      return encodeJson(MESSAGE.comment, { id: '', operations: [] });
    case 'commentReply':
      return encodeJson(MESSAGE.commentReply, { id: '', ok: true, revision: 1 });
    case 'event':
      return encodeJson(MESSAGE.event, { type: 'meetings' });
  }
}

function novelUpdate(): Uint8Array {
  const doc = new Y.Doc();
  strategyMap(doc).set('nickname', `愛称${doc.clientID}`);
  return Y.encodeStateAsUpdate(doc);
}

function frame(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });
}
