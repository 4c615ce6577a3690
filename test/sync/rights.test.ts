import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeSyncStep2, encodeSyncUpdate } from '#server/sync/frames.ts';
import { randomUpdates, seeded } from './random-edits.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, READER, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

/** An update of a document that nobody else has. */
function foreignUpdate(edit: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe('readers', () => {
  test('[SYNC9] a reader sees everything, is synced, and is not asked for its state', async () => {
    const world = new World();
    type(await world.join(ALICE), '読む');
    await world.settle();
    const reader = await world.join(READER);
    expect(reader.doc.getText('words').toString()).toBe('読む');
    expect(reader.sent).toEqual([]);
    expect(reader.welcome?.canWrite).toBe(false);
    expect(reader.isSaved).toBe(true);
  });

  test.each([
    ['a change', (doc: Y.Doc) => doc.getText('words').insert(0, '書く')],
    ['a deletion', (doc: Y.Doc) => doc.getText('words').delete(0, 1)],
  ])('[SYNC9] %s by a reader closes the socket and changes nothing', async (_, edit) => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '読む');
    await world.settle();
    const reader = await world.join(READER);
    edit(reader.doc);
    await world.settle();
    expect(reader.closing).toEqual({ code: 4403, reason: 'novelFromReader' });
    expect((await world.stored()).getText('words').toString()).toBe('読む');
    expect(alice.doc.getText('words').toString()).toBe('読む');
  });

  test('[SYNC9] a reader’s updates without anything new are dropped silently, and acknowledged', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '読む人');
    alice.doc.getText('words').delete(0, 1);
    await world.settle();
    const reader = await world.join(READER);
    for (const frame of [
      encodeSyncUpdate(Uint8Array.of(0, 0)),
      encodeSyncStep2(Y.encodeStateAsUpdate(alice.doc)),
    ]) {
      reader.say(frame);
    }
    await world.settle();
    expect(reader.acked).toBe(2);
    expect(reader.isConnected).toBe(true);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(2);
  });

  test('[SYNC9] whatever a reader sends, the stored bytes stay the same', async () => {
    const world = new World();
    type(await world.join(ALICE), '変わらない');
    await world.settle();
    const before = Y.encodeStateAsUpdate(await world.stored());
    for (let seed = 1; seed <= 60; seed += 1) {
      const reader = await world.join(READER);
      for (const update of randomUpdates(seeded(seed), 6)) reader.say(encodeSyncUpdate(update));
      await world.settle();
    }
    expect(Y.encodeStateAsUpdate(await world.stored())).toEqual(before);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(1);
  });
});

describe('identity', () => {
  test('[SYNC13] a client id belongs to the first who writes with it; another person is refused', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '一');
    await world.settle();
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(alice.doc));
    forged.clientID = alice.doc.clientID;
    const vector = Y.encodeStateVector(forged);
    forged.getText('words').insert(0, '偽');
    bob.send(encodeSyncUpdate(Y.encodeStateAsUpdate(forged, vector)));
    await world.settle();
    expect(bob.closing).toEqual({ code: 4403, reason: 'foreignClient' });
    expect((await world.stored()).getText('words').toString()).toBe('一');
  });

  test('[SYNC13] the binding outlives the server', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '一');
    await world.settle();
    world.crash();
    const thief = new TestClient(alice.doc);
    type(thief, '偽');
    await world.connect(thief, BOB);
    expect(thief.closing).toEqual({ code: 4403, reason: 'foreignClient' });
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC13] a client id that has content and no owner is nobody’s to continue', async () => {
    const world = new World();
    const bytes = foreignUpdate((doc) => doc.getText('words').insert(0, '見本'), 77);
    const batch = { documentId: DOCUMENT, generation: 1, updates: [{ bytes, userId: null }], bindings: [] };
    await world.store.memory.commit([batch]);
    const alice = await world.join(ALICE);
    alice.doc.clientID = 77;
    type(alice, '続き');
    await world.settle();
    expect(alice.closing).toEqual({ code: 4403, reason: 'foreignClient' });
  });

  test('[SYNC13] anyone may delete what anyone wrote', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '消される');
    await world.settle();
    bob.doc.getText('words').delete(0, 4);
    await world.settle();
    expect(bob.isSaved).toBe(true);
    expect(alice.doc.getText('words').toString()).toBe('');
  });

  test('[SYNC16] one update cannot bring more new client ids than a long offline life would', async () => {
    const world = new World({ newClientsPerUpdate: 5 });
    const alice = await world.join(ALICE);
    const many = Y.mergeUpdates(
      Array.from({ length: 6 }, (_, at) =>
        foreignUpdate((doc) => doc.getMap('nodes').set(`n${at}`, 1), 100 + at),
      ),
    );
    alice.send(encodeSyncUpdate(many));
    await world.settle();
    expect(alice.closing).toEqual({ code: 4400, reason: 'tooManyClients' });
  });
});
