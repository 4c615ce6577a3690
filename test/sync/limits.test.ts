import { describe, expect, test } from 'vitest';
import { documentId } from '#shared/ids.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

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
