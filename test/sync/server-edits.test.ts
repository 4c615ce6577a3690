import { describe, expect, test } from 'vitest';
import { documentId } from '#shared/ids.ts';
import { Gate, unreachable } from './fault-store.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);
const loads = (world: World) => world.store.calls.filter((call) => call === 'load').length;

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
