import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeSyncStep2, encodeSyncUpdate } from '#server/sync/frames.ts';
import { encodeAck, MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';
import { randomUpdates, seeded } from './random-edits.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, sameState, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

/** An update of a document that nobody else has. */
function foreignUpdate(edit: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe('frames', () => {
  test.each([
    ['nothing', []],
    ['an unknown message', [99]],
    ['a message of the server', [...encodeAck(1)]],
    ['an unknown step', [MESSAGE.sync, 7, 0]],
    ['a payload longer than the frame', [MESSAGE.sync, SYNC_STEP.update, 200, 1]],
    ['bytes after the payload', [MESSAGE.sync, SYNC_STEP.update, 2, 0, 0, 9]],
    ['a state vector that is none', [MESSAGE.sync, SYNC_STEP.step1, 2, 9, 1]],
    ['an update that is none', [MESSAGE.sync, SYNC_STEP.update, 3, 1, 1, 1]],
    ['presence that is none', [MESSAGE.awareness, 2, 1, 1]],
  ])('[SYNC4] %s closes the connection and changes nothing', async (_, bytes) => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '前');
    await world.settle();
    const before = Y.encodeStateAsUpdate(await world.stored());
    bob.send(Uint8Array.from(bytes));
    await world.settle();
    expect(bob.closing?.code).toBe(4400);
    expect(Y.encodeStateAsUpdate(await world.stored())).toEqual(before);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC16] a frame that is too long closes the connection', async () => {
    const world = new World({ frameBytes: 1_000 });
    const alice = await world.join(ALICE);
    type(alice, 'x'.repeat(1_000));
    await world.settle();
    expect(alice.closing?.code).toBe(4413);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(0);
  });

  test('[SYNC4] no change to an update’s bytes makes the server fall, hang or differ from its log', async () => {
    const world = new World();
    const witness = await world.join(BOB);
    for (let seed = 1; seed <= 120; seed += 1) {
      const pick = seeded(seed);
      const attacker = await world.join(ALICE);
      for (const update of randomUpdates(pick, 12)) {
        const changed = update.slice();
        for (let flips = pick(3); flips > 0; flips -= 1) changed[pick(changed.length)] = pick(256);
        attacker.say(encodeSyncUpdate(changed));
      }
      await world.settle();
      attacker.disconnect();
    }
    if (!witness.isConnected) await world.connect(witness, BOB);
    expect(sameState(witness.doc, await world.stored())).toBe(true);
    type(witness, 'まだ動く');
    await world.settle();
    expect(witness.isSaved).toBe(true);
  });
});

describe('gaps', () => {
  /** The second of two changes, without the first. */
  function second(clientId?: number): Uint8Array {
    const doc = new Y.Doc();
    if (clientId !== undefined) doc.clientID = clientId;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('words').insert(0, 'あ');
    doc.getText('words').insert(1, 'い');
    return updates[1] ?? new Uint8Array();
  }

  test('[SYNC5] a gap after the SyncStep2 is looked for in the log once, then the socket has to come anew', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    alice.send(encodeSyncUpdate(second()));
    await world.settle();
    expect(world.store.calls.filter((call) => call === 'readTail')).toHaveLength(1);
    expect(alice.closing).toEqual({ code: 4503, reason: 'gap' });
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(0);
  });

  test('[SYNC5] a gap that the log fills is none; later frames wait until it was read', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const logged = foreignUpdate((doc) => doc.getText('words').insert(0, '別の機'));
    const updates = [{ bytes: logged, userId: BOB }];
    await world.store.memory.commit([{ documentId: DOCUMENT, generation: 1, updates, bindings: [] }]);
    alice.disconnect();
    Y.applyUpdate(alice.doc, logged);
    await world.connect(alice, ALICE);
    // What leans on the other instance's text comes with a SyncStep2 first, then as a change.
    alice.doc.getText('words').insert(3, 'から');
    alice.doc.getText('words').insert(5, '来た');
    await world.settle();
    expect(world.store.calls).toContain('readTail');
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).getText('words').toString()).toBe('別の機から来た');
  });

  test('[SYNC5] a SyncStep2 with a gap is refused for good', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    alice.send(encodeSyncStep2(second()));
    await world.settle();
    expect(alice.closing).toEqual({ code: 4400, reason: 'gap' });
  });

  test.each([
    ['an origin', (doc: Y.Doc) => doc.getText('words').insert(1, 'い')],
    ['a parent', (doc: Y.Doc) => (doc.getMap('nodes').get('n') as Y.Map<unknown>).set('title', 'い')],
    ['a deleted range', (doc: Y.Doc) => doc.getText('words').delete(0, 1)],
  ])('[SYNC5] %s that the document does not have is a gap', async (_, edit) => {
    const world = new World();
    const alice = await world.join(ALICE);
    const known = new Y.Doc();
    known.getText('words').insert(0, 'あ');
    known.getMap('nodes').set('n', new Y.Map());
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
    const vector = Y.encodeStateVector(doc);
    edit(doc);
    alice.send(encodeSyncUpdate(Y.encodeStateAsUpdate(doc, vector)));
    await world.settle();
    expect(alice.closing?.reason).toBe('gap');
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(0);
  });
});
