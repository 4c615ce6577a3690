/**
 * Wire protocol of `/sync/<documentId>`: the y-websocket protocol, plus our own messages for sockets that
 * asked for them with `?ack=1`. Grammar and rules: shared/SPEC.md, SYNC.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First varuint of a frame. 0–3 are y-websocket's; from 100 on they are ours and only sent after `?ack=1`. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  welcome: 100,
  ack: 101,
  comment: 102,
  commentReply: 103,
  event: 104,
} as const;

/** Second varuint of a `sync` frame. */
export const SYNC_STEP = { step1: 0, step2: 1, update: 2 } as const;

/** Close codes. 4400–4499 are final (stock clients stop); every other code means "try again". */
export const CLOSE = {
  badFrame: 4400,
  noSession: 4401,
  noAccess: 4403,
  noDocument: 4404,
  tooManyConnections: 4409,
  tooOld: 4426,
  unavailable: 4503,
  tooLong: 4413,
  slowConsumer: 1013,
  goingAway: 1001,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** First message to an `?ack=1` socket. */
export interface Welcome {
  /** Rises with every restore or rewrite; part of the name of the browser's offline store. */
  readonly generation: number;
  readonly schemaVersion: number;
  readonly canWrite: boolean;
  /** Whether comments may be sent; a comment frame of anyone else closes the socket. */
  readonly canComment: boolean;
  /** Server's state vector at admission, base64 of Y.encodeStateVector. */
  readonly stateVector: string;
}

/** Frame that opens an acknowledged connection. */
export function encodeWelcome(welcome: Welcome): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.welcome);
    encoding.writeVarString(encoder, JSON.stringify(welcome));
  });
}

/** Reads a welcome behind its message type; throws on anything else than the five fields. */
export function readWelcome(decoder: decoding.Decoder): Welcome {
  const raw: unknown = JSON.parse(decoding.readVarString(decoder));
  if (typeof raw !== 'object' || raw === null) throw new Error('welcome is not an object');
  const { generation, schemaVersion, canWrite, canComment, stateVector } = raw as Record<string, unknown>;
  if (
    typeof generation !== 'number' ||
    typeof schemaVersion !== 'number' ||
    typeof canWrite !== 'boolean' ||
    typeof canComment !== 'boolean' ||
    typeof stateVector !== 'string'
  ) {
    throw new Error('welcome lacks a field');
  }
  return { generation, schemaVersion, canWrite, canComment, stateVector };
}

/** "Your first `count` Sync frames of type SyncStep2 and Update are durable"; cumulative per connection. */
export function encodeAck(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack);
    encoding.writeVarUint(encoder, count);
  });
}

/** Reads the count of an ack behind its message type. */
export function readAck(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

/** True for the frames that the durable ack counts: sync SyncStep2 and Update. Both ends count with this. */
export function isCountedFrame(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && (frame[1] === SYNC_STEP.step2 || frame[1] === SYNC_STEP.update);
}

/** Frame of one of our JSON messages. */
export function encodeJson(
  type: typeof MESSAGE.comment | typeof MESSAGE.commentReply | typeof MESSAGE.event,
  message: object,
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, JSON.stringify(message));
  });
}

/** Reads what stands behind the type of a JSON message; throws if it is no JSON. */
export function readJson(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder));
}
