import { describe, expect, test } from 'vitest';
import { StoreUnreachable } from '#server/sync/store.ts';
import { type Fault, Gate } from './fault-store.ts';
import { Promises } from './promises.ts';
import { type Pick, randomEdit, seeded } from './random-edits.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, READER, World } from './world.ts';

const STEPS = 150;
/** Seeds that once failed stay; the rest are as good as any. */
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);
const USERS = [ALICE, ALICE, BOB, READER];

/** Some faults of the store, with chances; a gate holds a call up until it is opened. */
function randomFault(pick: Pick, gates: Gate[]): Fault {
  const kind = pick(6);
  if (kind < 2) return () => undefined;
  return (operation, moment) => {
    if (pick(3) > 0) return undefined;
    if (kind === 2 && moment === 'before') throw new StoreUnreachable('lost before');
    if (kind === 3 && moment === 'after') throw new StoreUnreachable('lost after');
    if (kind === 4 && operation === 'commit' && moment === 'before') throw new Error('refused');
    if (kind === 5) {
      const gate = new Gate();
      gates.push(gate);
      return gate.passed;
    }
    return undefined;
  };
}

async function live(seed: number): Promise<Promises> {
  const pick = seeded(seed);
  const limits = { compactRows: 8, linger: 2_000, commitEvery: pick(2) * 8, undurableFor: 4_000 };
  const world = new World({ ...limits, undurableBytes: 3_000 });
  const promises = new Promises(world);
  const gates: Gate[] = [];
  const clients = USERS.map(() => new TestClient());
  for (const client of clients) promises.watch(client);
  const connect = async (client: TestClient) =>
    world.connect(client, USERS[clients.indexOf(client)] ?? ALICE);
  const writers = clients.slice(0, 3);
  for (let step = 0; step < STEPS; step += 1) {
    const client = clients[pick(clients.length)] as TestClient;
    const writer = writers[pick(writers.length)] as TestClient;
    const chance = pick(100);
    if (chance < 45) randomEdit(writer.doc, pick);
    else if (chance < 65) await world.nudge(pick);
    else if (chance < 75) await world.settle();
    else if (chance < 83) await world.pass([5, 60, 900, 5_000][pick(4)] ?? 0);
    else if (chance < 87) client.disconnect();
    else if (chance < 92) await connect(client);
    else if (chance < 95) world.store.fault = randomFault(pick, gates);
    else if (chance < 97) for (const gate of gates.splice(0)) gate.open();
    else if (chance < 98) world.crash();
    else if (chance < 99)
      void world.server.edit(DOCUMENT, BOB, (doc) => randomEdit(doc, pick)).catch(() => undefined);
    else if (client.isConnected) client.pair.stalled = !client.pair.stalled;
    if ((client.closing?.code ?? 0) >= 4400 && (client.closing?.code ?? 0) < 4500) {
      promises.broken.push(`an honest client was refused: ${client.closing?.reason}`);
    }
  }
  world.store.fault = () => undefined;
  for (const gate of gates) gate.open();
  for (const client of clients) if (client.isConnected) client.pair.stalled = false;
  await world.settle();
  await promises.converge(clients, connect);
  return promises;
}

describe('a life of typing, faults, crashes and reconnects', () => {
  test.each(SEEDS)('[SYNC6][SYNC7][SYNC20] seed %i keeps every promise', async (seed) => {
    const promises = await live(seed);
    expect(promises.broken).toEqual([]);
    expect(promises.seen).toBeGreaterThan(0);
  });
});
