import { beforeEach, describe, expect, test } from 'vitest';
import { MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';
import { durableSocket, type Ledger } from './durable-socket.ts';

const STEP1 = new Uint8Array([MESSAGE.sync, SYNC_STEP.step1, 1, 0]);
const STEP2 = new Uint8Array([MESSAGE.sync, SYNC_STEP.step2, 2, 0, 0]);
const UPDATE = new Uint8Array([MESSAGE.sync, SYNC_STEP.update, 2, 0, 0]);
const PRESENCE = new Uint8Array([MESSAGE.awareness, 1, 0]);

class WireOfTheTest {
  readonly frames: unknown[] = [];
  send(frame: unknown): void {
    this.frames.push(frame);
  }
}

let ledger: Ledger | null = null;
let sentCalls = 0;
let socket: WireOfTheTest;

beforeEach(() => {
  sentCalls = 0;
  const Socket = durableSocket(
    // Only `send` of a socket matters to the ledger.
    WireOfTheTest as unknown as Parameters<typeof durableSocket>[0],
    (next) => {
      ledger = next;
    },
    () => {
      sentCalls += 1;
    },
  );
  socket = new Socket('ws://test') as unknown as WireOfTheTest;
});

function welcome(canWrite: boolean): void {
  if (ledger !== null) {
    ledger.welcome = { generation: 1, schemaVersion: 1, canWrite, canComment: true, stateVector: '' };
  }
}

describe('the socket that counts', () => {
  test('[WORK2] sends no content before the welcome, and nothing but content waits for it', () => {
    for (const frame of [STEP1, UPDATE, PRESENCE, STEP2]) socket.send(frame);
    expect(socket.frames).toEqual([STEP1, PRESENCE]);
    expect(ledger).toMatchObject({ sent: 0, answered: false });
  });

  test('[WORK2] sends no content where the person may not write', () => {
    welcome(false);
    for (const frame of [UPDATE, STEP2, PRESENCE]) socket.send(frame);
    expect(socket.frames).toEqual([PRESENCE]);
  });

  test('[WORK1] counts what the durable ack counts, and notes our answer to the server', () => {
    welcome(true);
    socket.send(STEP1);
    socket.send(UPDATE);
    expect(ledger).toMatchObject({ sent: 1, answered: false });
    socket.send(STEP2);
    expect(ledger).toMatchObject({ sent: 2, answered: true });
    expect(sentCalls).toBe(2);
  });
});
