import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeSyncStep2, encodeSyncUpdate } from '#server/sync/frames.ts';
import { documentId } from '#shared/ids.ts';
import { encodeAck, MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';
import { Gate, unreachable } from './fault-store.ts';
import { randomUpdates, seeded } from './random-edits.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, READER, sameState, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

/** An update of a document that nobody else has. */
function foreignUpdate(edit: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe('admission', () => {
  test.each([
    ['no session', 'nobody', DOCUMENT, 'ack=1', 4401],
    ['an unknown document', ALICE, documentId('unknown'), 'ack=1', 4404],
    ['an impossible document id', ALICE, documentId('../etc'), 'ack=1', 4404],
    ['another person than the URL names', ALICE, DOCUMENT, `ack=1&user=${BOB}`, 4401],
    ['an older schema', ALICE, DOCUMENT, 'schema=0', 4426],
    ['a schema that is no number', ALICE, DOCUMENT, 'schema=x', 4426],
    ['an offline store of another generation', ALICE, DOCUMENT, 'generation=7', 4426],
  ])(
    '[SYNC1][SYNC2] %s is upgraded and then closed with its code',
    async (_, user, document, query, code) => {
      const world = new World();
      const client = new TestClient();
      await world.connect(client, user as typeof ALICE, { document, query });
      expect(client.closing?.code).toBe(code);
      expect(client.received).toEqual([]);
      expect(world.metrics.open).toBe(0);
    },
  );

  test('[SYNC2] the person, schema and generation that the URL names are let in when they are right', async () => {
    const world = new World();
    const client = await world.join(ALICE, { query: `ack=1&user=${ALICE}&schema=1&generation=1` });
    expect(client.isSaved).toBe(true);
  });

  test('[SYNC1] policy says no access', async () => {
    const world = new World();
    world.people.set(BOB, 'noAccess');
    const client = await world.join(BOB);
    expect(client.closing?.code).toBe(4403);
  });

  test('[SYNC1] policy out of reach refuses for now, not for good', async () => {
    const world = new World();
    world.people.set(BOB, 'unknown');
    expect((await world.join(BOB)).closing?.code).toBe(4503);
  });

  test('[SYNC3] many who come at once share one load', async () => {
    const world = new World();
    const clients = Array.from({ length: 10 }, () => new TestClient());
    await Promise.all(clients.map((client) => world.connect(client, ALICE)));
    expect(clients.every((client) => client.isSaved)).toBe(true);
    expect(world.store.calls.filter((call) => call === 'load')).toHaveLength(1);
    expect(world.metrics.live).toBe(1);
  });

  test('[SYNC3] a failed load closes the socket and writes nothing; the next one may succeed', async () => {
    const world = new World();
    type(await world.join(ALICE), '中身');
    await world.settle();
    world.crash();
    world.store.fault = (operation) => (operation === 'load' ? unreachable() : undefined);
    const bob = await world.join(BOB);
    expect(bob.closing?.code).toBe(4503);
    expect(bob.received).toEqual([]);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(1);
    world.store.fault = () => undefined;
    await world.connect(bob, BOB);
    expect(bob.doc.getText('words').toString()).toBe('中身');
  });

  test('[SYNC3] a load without an answer is given up, and the next one may succeed', async () => {
    const world = new World();
    world.store.fault = (operation) => (operation === 'load' ? new Gate().passed : undefined);
    const bob = await world.join(BOB);
    expect(bob.closing).toBeNull();
    await world.pass(10_000);
    expect(bob.closing?.code).toBe(4503);
    world.store.fault = () => undefined;
    await world.connect(bob, BOB);
    expect(bob.isSaved).toBe(true);
  });

  test('[SYNC3] a log with a missing row is not opened, and not written to', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    for (const letter of 'あいう') {
      type(alice, letter);
      await world.settle();
    }
    world.crash();
    const { memory } = world.store;
    const load = memory.load.bind(memory);
    memory.load = async (id) => {
      const stored = await load(id);
      return stored && { ...stored, tail: stored.tail.filter((update) => update.seq !== 2) };
    };
    const bob = await world.join(BOB);
    expect(bob.closing?.code).toBe(4503);
    expect((await memory.head(DOCUMENT))?.head).toBe(3);
  });
});

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

describe('hostile content', () => {
  test('[SYNC3] a document that was given up is not read again while its updates are on their way', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '途中');
    await world.settle();
    nestTypes(bob.doc, 300);
    await world.settle();
    expect(alice.closing?.code).toBe(4503);
    const loads = () => world.store.calls.filter((call) => call === 'load').length;
    const before = loads();
    await world.connect(alice, ALICE);
    expect(loads()).toBe(before);
    gate.open();
    await world.settle();
    expect(loads()).toBe(before + 1);
    expect(alice.isSaved).toBe(true);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(1);
  });

  test('[SYNC4] types that nest without end are refused, and the document is as it was', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '前');
    await world.settle();
    const bob = await world.join(BOB);
    nestTypes(bob.doc, 300);
    await world.settle();
    expect(bob.closing).toEqual({ code: 4400, reason: 'tooDeep' });
    expect(alice.closing?.code).toBe(4503);
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).share.has('deep')).toBe(false);
  });

  test('[SYNC4] items of two clients that lean on each other are refused, and the document is as it was', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '前');
    await world.settle();
    const circle = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      // One section per client: a string item at clock 0 whose left neighbour is the other's.
      for (const [client, other] of [
        [9, 8],
        [8, 9],
      ] as const) {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, 0);
        encoding.writeUint8(encoder, 0x84);
        encoding.writeVarUint(encoder, other);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'x');
      }
      encoding.writeVarUint(encoder, 0);
    });
    bob.send(encodeSyncUpdate(circle));
    await world.settle();
    expect(bob.closing).toEqual({ code: 4400, reason: 'inapplicable' });
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
    expect(sameState(alice.doc, await world.stored())).toBe(true);
  });
});

function nestTypes(doc: Y.Doc, depth: number): void {
  doc.transact(() => {
    let inner = doc.getMap('deep');
    for (let level = 0; level < depth; level += 1) {
      const next = new Y.Map();
      inner.set('in', next);
      inner = next;
    }
  });
}
