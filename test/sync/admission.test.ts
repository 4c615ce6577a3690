import { describe, expect, test } from 'vitest';
import { documentId } from '#shared/ids.ts';
import { Gate, unreachable } from './fault-store.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

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
