import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldDocument } from '#server/sync/document-fold.ts';
import { documentId } from '#shared/ids.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import { Gate, unreachable } from './fault-store.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, sameState, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);
const loads = (world: World) => world.store.calls.filter((call) => call === 'load').length;

async function typeOften(world: World, client: TestClient, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1) {
    type(client, `${step}`);
    await world.settle();
  }
}

/** The document as all updates ever committed amount to. */
function foldOfArchive(world: World): Y.Doc {
  const log = world.store.archive.get(DOCUMENT) ?? [];
  const tail = log.map((bytes, at) => ({ seq: at + 1, bytes }));
  return foldDocument({
    generation: 1,
    schemaVersion: 1,
    head: log.length,
    snapshot: null,
    tail,
    bindings: [],
  });
}

describe('compaction', () => {
  test('[SYNC12] a long log is replaced by a snapshot that loads to the same document', async () => {
    const world = new World({ compactRows: 10 });
    const alice = await world.join(ALICE);
    await typeOften(world, alice, 25);
    const stored = await world.store.memory.load(DOCUMENT);
    expect(stored?.snapshot?.seq).toBe(20);
    expect(stored?.tail).toHaveLength(5);
    expect(Y.encodeStateAsUpdate(await world.stored())).toEqual(Y.encodeStateAsUpdate(foldOfArchive(world)));
    expect(sameState(alice.doc, await world.stored())).toBe(true);
  });

  test('[SYNC12] a log of many bytes is compacted, however few its rows', async () => {
    const world = new World({ compactBytes: 5_000 });
    const alice = await world.join(ALICE);
    type(alice, 'x'.repeat(6_000));
    await world.settle();
    expect((await world.store.memory.load(DOCUMENT))?.snapshot?.seq).toBe(1);
  });

  test('[SYNC12] a compaction that fails changes nothing and is not tried with every commit', async () => {
    const world = new World({ compactRows: 5 });
    world.store.fault = (operation) => (operation === 'compact' ? unreachable() : undefined);
    const alice = await world.join(ALICE);
    await typeOften(world, alice, 12);
    expect(world.metrics.compactions).toEqual(['failed', 'failed']);
    expect((await world.store.memory.load(DOCUMENT))?.tail).toHaveLength(12);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC12] what is not durable never gets into a snapshot', async () => {
    const world = new World({ compactRows: 5 });
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    await typeOften(world, alice, 4);
    const gate = new Gate();
    let commits = 0;
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' && ++commits > 1 ? gate.passed : undefined;
    type(alice, 'e');
    await world.settle();
    type(bob, '未');
    await world.settle();
    const stored = await world.stored();
    expect((await world.store.memory.load(DOCUMENT))?.snapshot?.seq).toBe(5);
    expect(stored.getText('words').toString()).toBe('e3210');
  });
});

describe('eviction', () => {
  test('[SYNC17] a document without connections lingers, and is then compacted and let go', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, 'あ');
    await world.settle();
    alice.disconnect();
    await world.pass(44_000);
    expect(world.metrics.live).toBe(1);
    await world.connect(alice, ALICE);
    expect(loads(world)).toBe(1);
    alice.disconnect();
    await world.pass(46_000);
    expect(world.metrics.live).toBe(0);
    expect((await world.store.memory.load(DOCUMENT))?.snapshot?.seq).toBe(1);
    expect((await world.join(BOB)).doc.getText('words').toString()).toBe('あ');
  });

  test('[SYNC17] nothing that is not durable is evicted', async () => {
    const world = new World({ undurableFor: 1e9 });
    const alice = await world.join(ALICE);
    world.store.fault = (operation) => (operation === 'commit' ? unreachable() : undefined);
    type(alice, '未保存');
    await world.settle();
    alice.disconnect();
    await world.pass(200_000);
    expect(world.metrics.live).toBe(1);
    world.store.fault = () => undefined;
    await world.pass(2_000);
    expect((await world.stored()).getText('words').toString()).toBe('未保存');
    await world.pass(46_000);
    expect(world.metrics.live).toBe(0);
  });

  test('[SYNC17] past the byte budget the least recently used idle document goes first, none in use', async () => {
    const world = new World({ residentBytes: 2_500 });
    const ids = ['one', 'two', 'three'].map(documentId);
    const clients: TestClient[] = [];
    for (const document of ids) {
      world.store.memory.create(document);
      const client = await world.join(ALICE, { document });
      type(client, 'x'.repeat(1_000));
      await world.settle();
      clients.push(client);
    }
    expect(world.metrics.live).toBe(3);
    clients[1]?.disconnect();
    await world.settle();
    expect(world.metrics.live).toBe(2);
    clients[0]?.disconnect();
    await world.settle();
    expect(world.metrics.live).toBe(2);
  });

  test('[SYNC17] everything that a document held is let go: no timer stays behind', async () => {
    const world = new World();
    const before = world.clock.pending;
    const alice = await world.join(ALICE);
    alice.present({ here: true });
    type(alice, 'あ');
    await world.pass(100);
    alice.disconnect();
    await world.pass(60_000);
    expect(world.clock.pending).toBe(before);
  });
});

describe('limits', () => {
  test('[SYNC16] a peer that does not read loses presence first, then the connection; memory stays bounded', async () => {
    const world = new World({ presenceBacklogBytes: 20_000, backlogBytes: 100_000 });
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    bob.pair.stalled = true;
    for (let step = 0; step < 3; step += 1) type(alice, 'x'.repeat(10_000));
    await world.settle();
    const backlog = bob.pair.server.backlog;
    expect(backlog).toBeGreaterThan(30_000);
    alice.present({ here: true });
    await world.pass(100);
    expect(bob.pair.server.backlog).toBe(backlog);
    for (let step = 0; step < 30; step += 1) {
      type(alice, 'x'.repeat(10_000));
      await world.settle();
    }
    expect(bob.pair.server.backlog).toBeLessThan(130_000);
    bob.pair.stalled = false;
    await world.settle();
    expect(bob.closing?.code).toBe(1013);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC16] asking for the whole state again and again fills no memory', async () => {
    const world = new World({ backlogBytes: 100_000 });
    const alice = await world.join(ALICE);
    type(alice, 'x'.repeat(60_000));
    await world.settle();
    const bob = await world.join(BOB);
    bob.pair.stalled = true;
    for (let step = 0; step < 50; step += 1) bob.send(Uint8Array.of(MESSAGE.sync, 0, 1, 0));
    await world.settle();
    expect(bob.pair.server.backlog).toBeLessThan(200_000);
  });

  test('[SYNC16] who sends too fast is read later, and loses nothing', async () => {
    const world = new World({ burstFrames: 20, framesPerSecond: 10 });
    const alice = await world.join(ALICE);
    for (let step = 0; step < 60; step += 1) type(alice, 'x');
    await world.settle();
    expect(alice.pair.isPaused).toBe(true);
    expect(alice.isSaved).toBe(false);
    await world.pass(10_000);
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).getText('words').length).toBe(60);
  });

  test('[SYNC16] one person’s connections and documents are bounded', async () => {
    const world = new World({ connectionsPerUser: 2, documentsPerUser: 1 });
    world.store.memory.create(documentId('other'));
    const first = await world.join(ALICE);
    expect((await world.join(ALICE, { document: documentId('other') })).closing?.code).toBe(4409);
    expect((await world.join(ALICE)).isConnected).toBe(true);
    expect((await world.join(ALICE)).closing?.code).toBe(4409);
    expect((await world.join(BOB)).isConnected).toBe(true);
    first.disconnect();
    expect((await world.join(ALICE)).isConnected).toBe(true);
  });

  test('[SYNC16] a refused request takes nobody’s place', async () => {
    const world = new World({ connectionsPerUser: 1 });
    expect((await world.join(ALICE, { document: documentId('unknown') })).closing?.code).toBe(4404);
    expect((await world.join(ALICE, { query: 'schema=0' })).closing?.code).toBe(4426);
    expect((await world.join(ALICE)).isConnected).toBe(true);
  });

  test('[SYNC16] a document that grew too large warns, and is then read-only', async () => {
    const world = new World({ documentWarnBytes: 1_000, documentBytes: 2_000 });
    const alice = await world.join(ALICE);
    type(alice, 'x'.repeat(1_200));
    await world.settle();
    expect(world.logged.map((line) => line.message)).toContain('document is large');
    expect(alice.isSaved).toBe(true);
    type(alice, 'x'.repeat(1_200));
    await world.settle();
    expect(alice.closing).toEqual({ code: 4503, reason: 'documentFull' });
    await world.connect(alice, ALICE);
    expect(alice.welcome?.canWrite).toBe(false);
    expect(alice.doc.getText('words').length).toBe(2_400);
  });
});

describe('the server’s own', () => {
  test('[SYNC18] an edit is durable when it resolves, has its own client id, and belongs to the person', async () => {
    const world = new World();
    const bob = await world.join(BOB);
    const result = await world.server.edit(DOCUMENT, ALICE, (doc) => {
      doc.getMap('strategy').set('title', '総合戦略');
      return 'done';
    });
    expect(result).toBe('done');
    expect((await world.stored()).getMap('strategy').get('title')).toBe('総合戦略');
    await world.settle();
    expect(bob.doc.getMap('strategy').get('title')).toBe('総合戦略');
    await world.server.edit(DOCUMENT, BOB, (doc) => doc.getMap('strategy').set('title', '次期'));
    const bindings = (await world.store.memory.load(DOCUMENT))?.bindings ?? [];
    expect(bindings.map((binding) => binding.userId)).toEqual([ALICE, BOB]);
    expect(new Set(bindings.map((binding) => binding.clientId)).size).toBe(2);
  });

  test('[SYNC18] an edit that throws changes nothing', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const edit = world.server.edit(DOCUMENT, ALICE, (doc) => {
      doc.getMap('strategy').set('title', '半分');
      throw new Error('no');
    });
    await expect(edit).rejects.toThrow('no');
    await world.settle();
    expect(alice.doc.getMap('strategy').size).toBe(0);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(0);
  });

  test('[SYNC18] an edit of an unknown document is refused', async () => {
    const world = new World();
    await expect(world.server.edit(documentId('unknown'), ALICE, () => undefined)).rejects.toThrow(
      'no document',
    );
  });

  test('[SYNC18] an edit that cannot be made durable rejects', async () => {
    const world = new World();
    world.store.fault = (operation) => (operation === 'commit' ? unreachable() : undefined);
    const edit = world.server.edit(DOCUMENT, ALICE, (doc) => doc.getMap('strategy').set('title', 'x'));
    const rejected = expect(edit).rejects.toThrow();
    await world.pass(20_000);
    await rejected;
  });

  test('[SYNC18] readDurable reads what is durable, and reads it once while it stays the same', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '済');
    await world.settle();
    const before = loads(world);
    const [one, two] = [await world.server.readDurable(DOCUMENT), await world.server.readDurable(DOCUMENT)];
    expect(one.getText('words').toString()).toBe('済');
    expect(two).toBe(one);
    expect(loads(world)).toBe(before + 1);
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '未');
    await world.settle();
    expect(await world.server.readDurable(DOCUMENT)).toBe(one);
    gate.open();
    await world.settle();
    expect((await world.server.readDurable(DOCUMENT)).getText('words').toString()).toBe('未済');
  });

  test('[SYNC18] readDurable of an unknown document throws', async () => {
    const world = new World();
    await expect(world.server.readDurable(documentId('unknown'))).rejects.toThrow('no document');
  });

  test('[SYNC19] a drain saves and acknowledges what came, then closes, and admits nobody', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '最後');
    await world.settle();
    const drained = world.server.drain();
    await world.settle();
    expect(alice.isConnected).toBe(true);
    expect((await world.join(BOB)).closing?.code).toBe(1001);
    gate.open();
    await world.settle();
    await drained;
    await world.settle();
    expect(alice.acked).toBe(alice.sent.length);
    expect(alice.closing?.code).toBe(1001);
    expect(world.clock.pending).toBe(0);
  });

  test('[SYNC19] a drain does not wait for a database that is away', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    world.store.fault = (operation) => (operation === 'commit' ? unreachable() : undefined);
    type(alice, '最後');
    await world.settle();
    const drained = world.server.drain();
    await world.pass(6_000);
    await drained;
    await world.settle();
    expect(alice.closing?.code).toBe(1001);
    expect(alice.acked).toBeLessThan(alice.sent.length);
  });
});
