import { describe, expect, test } from 'vitest';
import type { Moment, Operation } from './fault-store.ts';
import { Promises } from './promises.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, World } from './world.ts';

const never = new Promise<never>(() => undefined);

/** Two people type and delete, long enough for compactions; both leave, the document is evicted; one returns. */
async function story(world: World, [alice, bob]: readonly [TestClient, TestClient]): Promise<void> {
  const back = async (client: TestClient) => {
    if (!client.isConnected) await world.connect(client, client === alice ? ALICE : BOB);
  };
  for (let step = 0; step < 8; step += 1) {
    await back(alice);
    await back(bob);
    alice.doc.getText('words').insert(0, `あ${step}`);
    bob.doc.getMap('fields').set(`f${step % 3}`, step);
    await world.settle();
    if (step % 2 === 1) bob.doc.getText('words').delete(0, 1);
    await world.settle();
  }
  alice.disconnect();
  bob.disconnect();
  await world.pass(60_000);
  await back(alice);
  alice.doc.getText('words').insert(0, '戻った');
  await world.settle();
}

function newWorld(): { world: World; clients: readonly [TestClient, TestClient]; promises: Promises } {
  const world = new World({ compactRows: 6 });
  const clients = [new TestClient(), new TestClient()] as const;
  const promises = new Promises(world);
  for (const client of clients) promises.watch(client);
  return { world, clients, promises };
}

async function finish(
  world: World,
  clients: readonly [TestClient, TestClient],
  promises: Promises,
): Promise<void> {
  await promises.converge(clients, (client) => world.connect(client, client === clients[0] ? ALICE : BOB));
}

/** The moments of store operations that the story passes through, in order. */
async function momentsOfStory(): Promise<string[]> {
  const { world, clients } = newWorld();
  const moments: string[] = [];
  world.store.fault = (operation, moment) => {
    moments.push(`${moment} ${operation}`);
  };
  await story(world, clients);
  return moments;
}

const moments = await momentsOfStory();

describe('a crash', () => {
  test('[SYNC20] the story passes commits, compactions, loads and an eviction', () => {
    expect(new Set(moments)).toEqual(
      new Set(
        ['load', 'commit', 'compact'].flatMap((operation) => [`before ${operation}`, `after ${operation}`]),
      ),
    );
    expect(moments.filter((moment) => moment === 'before load').length).toBeGreaterThan(4);
  });

  test.each(moments.map((moment, at) => [`${moment} (${at + 1})`, at] as const))(
    '[SYNC20] %s loses nothing that was acknowledged or seen, and everyone converges',
    async (_, at) => {
      const { world, clients, promises } = newWorld();
      let passed = 0;
      world.store.fault = (): Promise<void> | undefined => {
        if (passed++ !== at) return undefined;
        world.crash();
        return never;
      };
      await story(world, clients);
      await promises.check();
      await finish(world, clients, promises);
      expect(promises.broken).toEqual([]);
      expect(promises.acked).toBeGreaterThan(10);
    },
  );

  test.each([
    ['before', 'commit'],
    ['after', 'commit'],
    ['before', 'compact'],
    ['after', 'compact'],
    ['before', 'load'],
    ['after', 'load'],
  ] as const)(
    '[SYNC20] crashing %s every third %s loses nothing',
    async (moment: Moment, what: Operation) => {
      const { world, clients, promises } = newWorld();
      let count = 0;
      world.store.fault = (operation, at): Promise<void> | undefined => {
        if (operation !== what || at !== moment || ++count % 3 !== 0) return undefined;
        world.crash();
        return never;
      };
      await story(world, clients);
      world.store.fault = () => undefined;
      await finish(world, clients, promises);
      expect(promises.broken).toEqual([]);
    },
  );
});
