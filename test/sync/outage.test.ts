import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentId } from '#shared/ids.ts';
import { Gate, unreachable } from './fault-store.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, holds, READER, sameState, World } from './world.ts';

const words = (client: TestClient) => client.doc.getText('words').toString();
const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

describe('when the store fails', () => {
  test('[SYNC11] the database goes away and comes back: everything is kept and then saved', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.store.fault = (operation) => (operation === 'commit' ? unreachable() : undefined);
    type(alice, '途中');
    await world.pass(3_000);
    expect([alice.isConnected, alice.isSaved, words(bob)]).toEqual([true, false, '']);
    world.store.fault = () => undefined;
    await world.pass(1_000);
    expect([alice.isSaved, words(bob)]).toEqual([true, '途中']);
  });

  test('[SYNC11] a batch whose outcome is unknown is committed again; twice in the log is once in the text', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    let lost = 0;
    world.store.fault = (operation, moment) => {
      if (operation === 'commit' && moment === 'after' && lost++ === 0) unreachable();
    };
    type(alice, '二度');
    await world.pass(1_000);
    expect(world.store.archive.get(DOCUMENT)).toHaveLength(2);
    expect([alice.isSaved, words(bob), words(await world.join(READER))]).toEqual([true, '二度', '二度']);
    type(alice, '続き');
    await world.settle();
    expect(words(bob)).toBe('続き二度');
    expect(sameState(bob.doc, await world.stored())).toBe(true);
  });

  test('[SYNC11] away for too long, the sockets are closed to be tried again, and nothing is lost', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.store.fault = () => unreachable();
    type(alice, '残る');
    await world.pass(20_000);
    expect([alice.closing?.code, bob.closing?.code]).toEqual([4503, 4503]);
    await world.connect(alice, ALICE);
    expect(alice.closing?.code).toBe(4503);
    world.store.fault = () => undefined;
    await world.connect(alice, ALICE);
    await world.connect(bob, BOB);
    expect([alice.isSaved, words(bob)]).toEqual([true, '残る']);
  });

  test('[SYNC11] a commit that hangs is given up and tried again', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    let hung = 0;
    world.store.fault = (operation, moment) => {
      if (operation === 'commit' && moment === 'before' && hung++ === 0) return new Gate().passed;
      return undefined;
    };
    type(alice, 'あ');
    await world.pass(9_000);
    expect(alice.isSaved).toBe(false);
    await world.pass(2_000);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC11] a document whose updates are refused is given up alone; the others are saved', async () => {
    const world = new World();
    const other = documentId('kamiichi');
    world.store.memory.create(other);
    const alice = await world.join(ALICE);
    const bob = await world.join(BOB, { document: other });
    const gate = new Gate();
    let poisoned = true;
    const { memory } = world.store;
    const commit = memory.commit.bind(memory);
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    memory.commit = async (batches) => {
      if (poisoned && batches.some((batch) => batch.documentId === DOCUMENT)) throw new Error('refused');
      return commit(batches);
    };
    // The first commit is under way while both documents queue for the next, which they share.
    type(bob, '一');
    await world.settle();
    type(alice, '毒');
    type(bob, '二');
    await world.settle();
    gate.open();
    await world.settle();
    expect(alice.closing).toEqual({ code: 4503, reason: 'refused' });
    expect(bob.isSaved).toBe(true);
    expect(await world.store.memory.head(DOCUMENT)).toMatchObject({ head: 0 });
    poisoned = false;
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).getText('words').toString()).toBe('毒');
  });

  test('[SYNC11] a document that was rewritten takes nothing that was made for the old generation', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    world.store.memory.rewrite(DOCUMENT);
    type(alice, '古い');
    await world.settle();
    expect(alice.closing?.code).toBe(4503);
    expect(await world.store.memory.head(DOCUMENT)).toEqual({ generation: 2, head: 0 });
    await world.connect(alice, ALICE, { query: 'ack=1&generation=1' });
    expect(alice.closing).toEqual({ code: 4426, reason: 'generation' });
  });

  test('[SYNC16] what is not durable is bounded: past it the sockets are closed', async () => {
    const world = new World({ undurableBytes: 10_000 });
    const alice = await world.join(ALICE);
    world.store.fault = (operation) => (operation === 'commit' ? unreachable() : undefined);
    for (let step = 0; step < 12; step += 1) {
      type(alice, 'x'.repeat(1_000));
      await world.settle();
    }
    expect(alice.closing).toEqual({ code: 4503, reason: 'undurable' });
    world.store.fault = () => undefined;
    await world.connect(alice, ALICE);
    await world.pass(1_000);
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).getText('words').length).toBe(12_000);
  });

  test('[SYNC11] what another writer logged is read, and sent on', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const foreign = new Y.Doc();
    foreign.getText('words').insert(0, '別の機から');
    const updates = [{ bytes: Y.encodeStateAsUpdate(foreign), userId: BOB }];
    await world.store.memory.commit([{ documentId: DOCUMENT, generation: 1, updates, bindings: [] }]);
    type(alice, 'あ');
    await world.settle();
    expect(holds(alice.doc, Y.encodeStateAsUpdate(foreign))).toBe(true);
    expect(sameState(alice.doc, await world.stored())).toBe(true);
    expect(alice.isSaved).toBe(true);
  });

  test('[SYNC11] while there is work, commits pace themselves and take what came meanwhile together', async () => {
    const world = new World({ commitEvery: 8 });
    const alice = await world.join(ALICE);
    type(alice, 'あ');
    await world.settle();
    expect(world.metrics.commits).toEqual([expect.objectContaining({ rows: 1 })]);
    for (const letter of 'いうえお') {
      type(alice, letter);
      await world.settle();
    }
    expect(world.metrics.commits).toHaveLength(1);
    await world.pass(8);
    expect(world.metrics.commits[1]).toMatchObject({ rows: 4, documents: 1 });
  });
});
