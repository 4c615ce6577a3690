import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type WebSocket from 'ws';
import * as Y from 'yjs';
import type { Admit } from '#server/sync/admission.ts';
import { encodeSyncUpdate } from '#server/sync/frames.ts';
import type { SyncLimits } from '#server/sync/limits.ts';
import { MemoryStore } from '#server/sync/memory-store.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { userId } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import { Browser, rawSocket, type Served, serve } from './browser-socket.ts';
import { ALICE, BOB, CountingMetrics, DOCUMENT, nobodyComments, READER } from './world.ts';

/** What a test opened, closed after it in the reverse order. */
const opened: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

interface Setting {
  readonly served: Served;
  readonly server: SyncServer;
  readonly metrics: CountingMetrics;
  /** Who may come in; to be changed by the test. */
  readonly people: Map<string, { canWrite: boolean }>;
  open(user: typeof ALICE, params?: Record<string, string>): Browser;
}

async function start(
  limits: Partial<SyncLimits> = {},
  before: Promise<void> = Promise.resolve(),
): Promise<Setting> {
  const store = new MemoryStore();
  store.create(DOCUMENT);
  const people = new Map([ALICE, BOB].map((user) => [user as string, { canWrite: true }]));
  people.set(READER, { canWrite: false });
  const admit: Admit = async ({ headers }) => {
    await before;
    const id = userId(headers.cookie ?? '');
    const person = people.get(id);
    const known = {
      userId: id,
      name: `${id}さん`,
      roleLabel: 'member',
      canReadPresence: true,
      canReadComments: true,
      canWriteComments: true,
    };
    return person ? ok({ ...known, ...person }) : err('noSession');
  };
  const write = () => undefined;
  const metrics = new CountingMetrics();
  const allowsOrigin = (headers: IncomingHttpHeaders) =>
    headers.origin === undefined || headers.origin === 'http://own.example';
  const log = { info: write, warn: write, error: write };
  const server = createSyncServer({
    store,
    admit,
    takeComments: nobodyComments,
    allowsOrigin,
    log,
    metrics,
    limits,
  });
  const served = await serve(server);
  opened.push(() => served.close());
  const open = (user: typeof ALICE, params?: Record<string, string>) => {
    const browser = new Browser(served, DOCUMENT, new Y.Doc(), user, params);
    opened.push(() => browser.close());
    return browser;
  };
  return { served, server, metrics, people, open };
}

const words = (browser: Browser) => browser.provider.doc.getText('words');

describe('the stock provider', () => {
  test('[SYNC1][SYNC6] two of them type together, and both are saved', async () => {
    const { open } = await start();
    const [alice, bob] = [open(ALICE), open(BOB)];
    await Promise.all([alice.until(() => alice.isSaved), bob.until(() => bob.isSaved)]);
    words(alice).insert(0, '策');
    words(bob).insert(0, '定');
    await alice.until(() => words(alice).length === 2 && alice.isSaved);
    await bob.until(() => words(bob).length === 2 && bob.isSaved);
    expect(words(alice).toString()).toBe(words(bob).toString());
  });

  test('[SYNC9] a reader becomes synced and sees, without being asked for anything', async () => {
    const { open } = await start();
    const [alice, reader] = [open(ALICE), open(READER, {})];
    await reader.until(() => reader.provider.synced);
    words(alice).insert(0, '読む');
    await reader.until(() => words(reader).toString() === '読む');
  });

  test('[SYNC9] a reader that writes is closed for good', async () => {
    const { open } = await start();
    const reader = open(READER, {});
    await reader.until(() => reader.provider.synced);
    words(reader).insert(0, '書く');
    await reader.until(() => !reader.provider.shouldConnect);
    expect(reader.provider.shouldConnect).toBe(false);
  });

  test('[SYNC1] a refused session stops it; a document given up makes it come back', async () => {
    const { open, people, server } = await start();
    const [alice, bob] = [open(ALICE), open(BOB)];
    await Promise.all([alice.until(() => alice.isSaved), bob.until(() => bob.isSaved)]);
    people.delete(ALICE);
    people.set(BOB, { canWrite: false });
    const left = bob.until(() => !bob.provider.wsconnected);
    await server.accessChanged({ documentId: DOCUMENT });
    await alice.until(() => !alice.provider.shouldConnect);
    await left;
    await bob.until(() => bob.provider.synced);
  });

  test('[SYNC14] its presence reaches the others under the server’s name for it', async () => {
    const { open } = await start();
    const [alice, bob] = [open(ALICE), open(BOB)];
    alice.provider.awareness.setLocalStateField('place', 'n1');
    const seen = () => bob.provider.awareness.getStates().get(alice.provider.doc.clientID);
    await bob.until(() => seen()?.place === 'n1');
    expect(seen()?.user).toEqual({ id: ALICE, name: 'aliceさん', role: 'member' });
    alice.close();
    await bob.until(() => seen() === undefined);
  });
});

describe('a hand-made socket', () => {
  test('[SYNC1] of another site’s page gets 403 and no socket', async () => {
    const { served } = await start();
    const headers = { cookie: ALICE, origin: 'http://evil.example' };
    expect(await rawSocket(served, DOCUMENT, headers).ended).toEqual({ status: 403 });
    const own = rawSocket(served, DOCUMENT, { ...headers, origin: 'http://own.example' });
    await once(own.socket, 'open');
    own.socket.close();
  });

  test('[SYNC1] without a session is upgraded and closed with 4401', async () => {
    const { served } = await start();
    expect(await rawSocket(served, DOCUMENT, {}).ended).toEqual({ code: 4401, reason: 'noSession' });
  });

  test('[SYNC4] that sends text is closed', async () => {
    const { served } = await start();
    const { socket, ended } = rawSocket(served, DOCUMENT, { cookie: ALICE });
    await once(socket, 'open');
    socket.send('hello');
    expect(await ended).toEqual({ code: 4400, reason: 'malformed' });
  });

  test('[SYNC16] that sends more than a frame may hold is closed for good, far more is cut off', async () => {
    const { served, metrics } = await start({ frameBytes: 10_000 });
    for (const [bytes, code] of [
      [10_001, 4413],
      [20_001, 1009],
    ] as const) {
      const { socket, ended } = rawSocket(served, DOCUMENT, { cookie: ALICE });
      await once(socket, 'open');
      socket.send(new Uint8Array(bytes));
      expect(await ended).toMatchObject({ code });
    }
    expect(metrics.open).toBe(0);
  });

  test('[SYNC16] that does not read is closed, and the others go on', async () => {
    const { served, open, metrics } = await start({
      backlogBytes: 200_000,
      burstBytes: 1e9,
      burstFrames: 1e6,
    });
    const alice = open(ALICE);
    await alice.until(() => alice.isSaved);
    const { socket } = rawSocket(served, DOCUMENT, { cookie: BOB });
    await once(socket, 'open');
    socket.send(Uint8Array.of(0, 0, 1, 0));
    socket.pause();
    while (metrics.open === 2) {
      words(alice).insert(0, 'x'.repeat(200_000));
      await alice.until(() => alice.isSaved);
    }
    expect(alice.provider.wsconnected).toBe(true);
    socket.terminate();
  });

  test('[SYNC1] whose handshake is none leaves nobody behind', async () => {
    const { served, server, metrics } = await start();
    const { port, hostname } = new URL(served.url);
    const raw = connect(Number(port), hostname);
    raw.write(
      `GET /sync/${DOCUMENT} HTTP/1.1\r\nHost: x\r\nCookie: ${ALICE}\r\nConnection: Upgrade\r\n` +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    const [answer] = (await once(raw, 'data')) as [Buffer];
    expect(answer.toString()).toContain('400');
    raw.destroy();
    expect(server.presence(DOCUMENT)).toEqual([]);
    expect(metrics.open).toBe(0);
  });

  test('[SYNC1] that is gone before it was admitted leaves nobody behind', async () => {
    let admitNow: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      admitNow = resolve;
    });
    const { served, server } = await start({ connectionsPerUser: 1 }, gate);
    const { socket, ended } = rawSocket(served, DOCUMENT, { cookie: ALICE });
    await once(served.http, 'upgrade');
    socket.terminate();
    await ended;
    admitNow();
    // The one seat is free again, or this one would be refused.
    const next = await opensOrEnds(rawSocket(served, DOCUMENT, { cookie: ALICE }));
    expect(next).toBe('open');
    expect(server.presence(DOCUMENT)).toHaveLength(1);
  });

  test('[SYNC4] with an update that is none is closed, and the document stays as it was', async () => {
    const { served, server, open } = await start();
    const alice = open(ALICE);
    await alice.until(() => alice.isSaved);
    words(alice).insert(0, '前');
    await alice.until(() => alice.isSaved);
    const before = Y.encodeStateAsUpdate(await server.readDurable(DOCUMENT));
    const { socket, ended } = rawSocket(served, DOCUMENT, { cookie: BOB });
    await once(socket, 'open');
    socket.send(encodeSyncUpdate(Uint8Array.of(9, 9, 9)));
    expect(await ended).toEqual({ code: 4400, reason: 'malformed' });
    expect(Y.encodeStateAsUpdate(await server.readDurable(DOCUMENT))).toEqual(before);
  });
});

async function opensOrEnds({
  socket,
  ended,
}: {
  socket: WebSocket;
  ended: Promise<unknown>;
}): Promise<unknown> {
  const result = await Promise.race([once(socket, 'open').then(() => 'open'), ended]);
  socket.close();
  return result;
}
