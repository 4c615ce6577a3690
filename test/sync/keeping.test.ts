import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldDocument } from '#server/sync/document-fold.ts';
import { documentId } from '#shared/ids.ts';
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
  return foldDocument({ head: log.length, snapshot: null, tail });
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

describe('compaction behind someone who reads row by row', () => {
  test('[SYNC21] ends where they are, and goes on when they have', async () => {
    const world = new World({ compactRows: 10 });
    world.store.memory.readRows(DOCUMENT, 7);
    const alice = await world.join(ALICE);
    await typeOften(world, alice, 12);
    expect((await world.store.memory.load(DOCUMENT))?.snapshot?.seq).toBe(7);
    await typeOften(world, alice, 20);
    expect((await world.store.memory.load(DOCUMENT))?.tail).toHaveLength(25);
    world.store.memory.readRows(DOCUMENT, 32);
    await typeOften(world, alice, 10);
    expect((await world.store.memory.load(DOCUMENT))?.snapshot?.seq).toBe(32);
    expect(sameState(alice.doc, await world.stored())).toBe(true);
  });

  test('[SYNC21] waits without a word when they have not begun', async () => {
    const world = new World({ compactRows: 3 });
    world.store.memory.readRows(DOCUMENT, 0);
    const alice = await world.join(ALICE);
    await typeOften(world, alice, 8);
    expect(world.metrics.compactions).toEqual([]);
    expect((await world.store.memory.load(DOCUMENT))?.tail).toHaveLength(8);
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
