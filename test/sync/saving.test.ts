import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeSyncUpdate } from '#server/sync/frames.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import { Gate } from './fault-store.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, sameState, World } from './world.ts';

const words = (client: TestClient) => client.doc.getText('words').toString();
const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

describe('editing together', () => {
  test('[SYNC6] what one person types, the others see', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '基本目標');
    await world.settle();
    expect(words(bob)).toBe('基本目標');
    expect(await world.stored().then((doc) => doc.getText('words').toString())).toBe('基本目標');
  });

  test('[SYNC6] who joins later gets everything', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '施策');
    await world.settle();
    expect(words(await world.join(BOB))).toBe('施策');
  });

  test('[SYNC5] what was typed while the connection was away comes with the next one', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    alice.disconnect();
    type(alice, '離れて');
    await world.connect(alice, ALICE);
    expect(words(bob)).toBe('離れて');
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC5] a key that was typed during the handshake is discarded, and comes with the SyncStep2', async () => {
    const world = new World();
    const alice = new TestClient();
    type(alice, '離れて');
    const pair = alice.connect();
    type(alice, '先に');
    expect(alice.sent).toHaveLength(1);
    void world.server.accept({ url: `/sync/${DOCUMENT}?ack=1`, headers: { cookie: ALICE } }, pair.server);
    for (let step = 0; step < 5; step += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      pair.flush();
    }
    await world.settle();
    expect(alice.sent).toHaveLength(2);
    expect(alice.acked).toBe(2);
    expect((await world.stored()).getText('words').toString()).toBe('先に離れて');
  });

  test('[SYNC8] a change is logged as the document emitted it, once, under its author', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, 'あ');
    await world.settle();
    type(bob, 'い');
    await world.settle();
    expect(world.store.archive.get(DOCUMENT)).toHaveLength(2);
    const { updates: tail } = await world.store.memory.readTail(DOCUMENT, 0);
    expect(tail.map((update) => (update as { userId?: unknown }).userId)).toEqual([ALICE, BOB]);
  });

  test('[SYNC8] a change is not echoed to its sender', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    let seen = 0;
    alice.onSeen = () => {
      seen += 1;
    };
    type(alice, 'あ');
    await world.settle();
    expect(alice.isSaved).toBe(true);
    expect(seen).toBe(0);
  });

  test('[SYNC8] formatting that the document cleans up goes to everyone, the sender too', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    // A text inside a map: of root types the server knows no kind, and leaves them alone.
    alice.doc.getMap('nodes').set('text', new Y.Text('太字の語'));
    await world.settle();
    const text = (client: TestClient) => client.doc.getMap('nodes').get('text') as Y.Text;
    // Unaware of each other, one sets bold and the other takes the text away that carried it.
    text(alice).format(0, 4, { bold: true });
    text(bob).delete(0, 4);
    const seen = { alice: 0, bob: 0 };
    alice.onSeen = () => seen.alice++;
    bob.onSeen = () => seen.bob++;
    await world.settle();
    // Each saw the other's change, and bob also the clean-up that his own set off in the server's document.
    expect(world.store.archive.get(DOCUMENT)).toHaveLength(4);
    expect(seen).toEqual({ alice: 2, bob: 2 });
    expect([alice.isSaved, bob.isSaved]).toEqual([true, true]);
    expect(sameState(alice.doc, bob.doc)).toBe(true);
    expect(sameState(alice.doc, await world.stored())).toBe(true);
  });
});

describe('seen is saved', () => {
  test('[SYNC6][SYNC7] a commit is blocked for 5 s: no ack, nobody else sees it; released: both', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '待つ');
    await world.pass(5_000);
    expect(alice.isSaved).toBe(false);
    expect(words(bob)).toBe('');
    gate.open();
    await world.settle();
    expect(alice.isSaved).toBe(true);
    expect(words(bob)).toBe('待つ');
  });

  test('[SYNC6] who joins while a commit is blocked waits for it, and is then sent the whole', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '待つ');
    await world.settle();
    const bob = await world.join(BOB);
    expect(bob.received).toEqual([]);
    gate.open();
    await world.settle();
    expect(bob.received[0]?.[0]).toBe(MESSAGE.welcome);
    expect(words(bob)).toBe('待つ');
  });

  test('[SYNC7] acks count SyncStep2 and Update frames, those that change nothing included', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    expect([alice.sent.length, alice.acked]).toEqual([1, 1]);
    type(alice, 'あ');
    type(alice, 'い');
    await world.settle();
    expect([alice.sent.length, alice.acked]).toEqual([3, 3]);
    const again = alice.sent[2] as Uint8Array;
    alice.say(again);
    await world.settle();
    expect(alice.acked).toBe(4);
  });

  test('[SYNC7] a repeated change is not acknowledged before the first one is durable', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(ALICE)];
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, 'あ');
    const frame = encodeSyncUpdate(Y.encodeStateAsUpdate(alice.doc));
    await world.settle();
    bob.say(frame);
    await world.settle();
    expect(bob.acked).toBe(1);
    gate.open();
    await world.settle();
    expect(bob.acked).toBe(2);
  });

  test('[SYNC7] a deletion is acknowledged like everything else, and survives a crash', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '消す文');
    await world.settle();
    alice.doc.getText('words').delete(0, 2);
    await world.settle();
    expect(alice.isSaved).toBe(true);
    world.crash();
    expect(words(await world.join(BOB))).toBe('文');
  });

  test('[SYNC7] a client that did not ask for them gets neither welcome nor acks', async () => {
    const world = new World();
    const alice = await world.join(ALICE, { query: '' });
    type(alice, 'あ');
    await world.settle();
    expect(alice.received.every((frame) => (frame[0] ?? 0) < 100)).toBe(true);
    expect((await world.stored()).getText('words').toString()).toBe('あ');
  });

  test('[SYNC2] the welcome is the first message and tells generation, schema, right and state', async () => {
    const world = new World();
    type(await world.join(ALICE), 'あ');
    await world.settle();
    const bob = await world.join(BOB);
    const { stateVector = '', ...rest } = bob.welcome ?? {};
    expect(bob.received[0]?.[0]).toBe(MESSAGE.welcome);
    expect(rest).toEqual({ generation: 1, schemaVersion: 1, canComment: true, canWrite: true });
    const vector = Y.decodeStateVector(new Uint8Array(Buffer.from(stateVector, 'base64')));
    expect(Array.from(vector.values())).toEqual([1]);
  });
});
