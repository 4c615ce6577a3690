import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { encodeSyncStep1, encodeSyncStep2, encodeSyncUpdate } from '#server/sync/frames.ts';
import { encodePresence } from '#server/sync/presence-frames.ts';
import type { CommentReply } from '#shared/comments/operations.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import {
  isCountedFrame,
  MESSAGE,
  readAck,
  readJson,
  readWelcome,
  SYNC_STEP,
  type Welcome,
} from '#shared/sync/protocol.ts';
import { type ClientEnd, SocketPair } from './socket-pair.ts';

const FROM_SERVER = Symbol('from server');

/** A browser tab: a document, the protocol as our client speaks it, and what a screen would say. */
export class TestClient implements ClientEnd {
  readonly doc: Y.Doc;
  /** What the others here are said to do, by client id. */
  readonly others = new Map<number, unknown>();
  /** Counted frames of this connection, in order; an ack names how many of them are durable. */
  sent: Uint8Array[] = [];
  acked = 0;
  synced = false;
  welcome: Welcome | null = null;
  closing: { readonly code: number; readonly reason: string } | null = null;
  /** What the server answered to comments, and told beside the document. */
  replies: CommentReply[] = [];
  events: ServerEvent[] = [];
  onEvent: () => void = () => undefined;
  /** Frames of this connection, as they came. */
  received: Uint8Array[] = [];
  /** Hears of every update that comes from the server, and of every frame that it calls durable. */
  onSeen: (update: Uint8Array) => void = () => undefined;
  onAcked: (update: Uint8Array) => void = () => undefined;
  #pair: SocketPair | null = null;

  constructor(doc = new Y.Doc()) {
    this.doc = doc;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) this.say(encodeSyncUpdate(update));
    });
  }

  get pair(): SocketPair {
    if (this.#pair === null) throw new Error('not connected');
    return this.#pair;
  }

  get isConnected(): boolean {
    return this.#pair !== null && !this.#pair.isOver;
  }

  /** What the screen says: saved means that everything typed here is durable. */
  get isSaved(): boolean {
    const hasAnswered = this.welcome?.canWrite === false || this.sent.length > 0;
    return this.isConnected && this.synced && this.acked === this.sent.length && hasAnswered;
  }

  /** A new socket, over which the client asks for what it lacks. */
  connect(): SocketPair {
    this.#pair?.cut();
    this.sent = [];
    this.acked = 0;
    this.synced = false;
    this.welcome = null;
    this.closing = null;
    this.received = [];
    this.others.clear();
    this.#pair = new SocketPair(this);
    this.send(encodeSyncStep1(Y.encodeStateVector(this.doc)));
    return this.#pair;
  }

  disconnect(): void {
    this.#pair?.cut();
  }

  send(frame: Uint8Array): void {
    this.#pair?.send(frame);
  }

  /** Says what this person does. */
  present(state: object | null, clientId = this.doc.clientID): void {
    this.send(encodePresence([{ clientId, clock: 1, json: JSON.stringify(state) }]));
  }

  /** Sends a frame and counts it as our client does. */
  say(frame: Uint8Array): void {
    if (!this.isConnected) return;
    if (isCountedFrame(frame)) this.sent.push(frame);
    this.send(frame);
  }

  frame(bytes: Uint8Array): void {
    this.received.push(bytes);
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        this.#receiveSync(decoder);
        break;
      case MESSAGE.awareness:
        this.#receivePresence(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
        break;
      case MESSAGE.welcome:
        this.welcome = readWelcome(decoder);
        break;
      case MESSAGE.ack:
        this.#receiveAck(readAck(decoder));
        break;
      case MESSAGE.commentReply:
        this.replies.push(readJson(decoder) as CommentReply);
        break;
      case MESSAGE.event:
        this.events.push(readJson(decoder) as ServerEvent);
        this.onEvent();
        break;
      default:
        throw new Error('unknown message');
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === SYNC_STEP.step1) {
      this.say(encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, payload)));
      return;
    }
    this.onSeen(payload);
    Y.applyUpdate(this.doc, payload, FROM_SERVER);
    if (step === SYNC_STEP.step2) this.synced = true;
  }

  #receivePresence(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state: unknown = JSON.parse(decoding.readVarString(decoder));
      if (state === null) this.others.delete(clientId);
      else this.others.set(clientId, state);
    }
  }

  #receiveAck(count: number): void {
    if (count <= this.acked || count > this.sent.length) throw new Error(`ack of ${count} frames`);
    for (const frame of this.sent.slice(this.acked, count)) this.onAcked(payloadOf(frame));
    this.acked = count;
  }

  closed(code: number, reason: string): void {
    this.closing = { code, reason };
    this.synced = false;
  }
}

/** The update in a counted frame. */
function payloadOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}
