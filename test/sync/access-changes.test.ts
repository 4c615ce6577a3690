import { describe, expect, test } from 'vitest';
import { Gate } from './fault-store.ts';
import { ALICE, BOB, DOCUMENT, READER, World } from './world.ts';

describe('when access changes', () => {
  test('[SYNC15] who may no longer come in is closed with the reason', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.people.delete(ALICE);
    world.people.set(BOB, 'noAccess');
    await world.server.accessChanged({ documentId: DOCUMENT });
    await world.settle();
    expect([alice.closing?.code, bob.closing?.code]).toEqual([4401, 4403]);
  });

  test('[SYNC15] who may only read from now on is closed to be readmitted', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.people.set(ALICE, { canWrite: false });
    await world.server.accessChanged({ userId: ALICE });
    await world.settle();
    expect([alice.closing?.code, bob.isConnected]).toEqual([4503, true]);
    await world.connect(alice, ALICE);
    expect(alice.welcome?.canWrite).toBe(false);
  });

  test('[SYNC15] who may write from now on is readmitted too', async () => {
    const world = new World();
    const reader = await world.join(READER);
    world.people.set(READER, { canWrite: true });
    await world.server.accessChanged({});
    await world.settle();
    await world.connect(reader, READER);
    expect(reader.welcome?.canWrite).toBe(true);
  });

  test('[SYNC15] those for whom nothing changed stay', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    await world.server.accessChanged({ userId: ALICE, documentId: DOCUMENT });
    await world.settle();
    expect(alice.isConnected).toBe(true);
  });

  test('[SYNC15] if policy cannot be asked, a change closes for now, and the round by the clock does not', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.people.set(ALICE, 'unknown');
    world.people.set(BOB, 'unknown');
    await world.pass(61_000);
    expect([alice.isConnected, bob.isConnected]).toEqual([true, true]);
    await world.server.accessChanged({ userId: ALICE });
    await world.settle();
    expect([alice.closing?.code, bob.isConnected]).toEqual([4503, true]);
  });

  test('[SYNC15] a change while someone is being admitted is not missed', async () => {
    const world = new World();
    const gate = new Gate();
    world.store.fault = (operation) => (operation === 'load' ? gate.passed : undefined);
    const alice = await world.join(ALICE);
    world.people.delete(ALICE);
    await world.server.accessChanged({ userId: ALICE });
    gate.open();
    await world.settle();
    expect(alice.closing?.code).toBe(4401);
  });

  test('[SYNC15] a session that ran out is noticed without anybody telling', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    world.people.delete(ALICE);
    await world.pass(61_000);
    expect(alice.closing?.code).toBe(4401);
  });
});
