import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ActivityStore } from '#server/activity/activity-store.ts';
import { Projector } from '#server/activity/projector.ts';
import { watchCommits } from '#server/activity/watch-commits.ts';
import { setField } from '#shared/document/edit.ts';
import { smallStrategy } from '#shared/document/testing/replica.ts';
import { type DocumentId, nodeId } from '#shared/ids.ts';
import { FakeClock } from '../sync/fake-clock.ts';
import { ALICE, createLogWorld, type LogWorld, type TestLog } from './log-world.ts';

let world: LogWorld;
let clock: FakeClock;
let warnings: string[];

beforeAll(async () => {
  world = await createLogWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  clock = new FakeClock();
  warnings = [];
  // What other tests have left behind is not to be found.
  await world.sql`delete from documents`;
});

async function begun(): Promise<TestLog> {
  const log = await world.create();
  await log.edit(null, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(smallStrategy())));
  return log;
}

interface Told {
  readonly documentId: DocumentId;
  readonly seq: number;
}

/** A projector, and what it tells, to be waited for one after the other. */
function projectorOn(store: ActivityStore = world.activity) {
  const told: Told[] = [];
  const waiting: ((one: Told) => void)[] = [];
  const note = (_: object, message: string) => void warnings.push(message);
  const projector = new Projector({
    store,
    clock,
    log: { info: note, warn: note, error: note },
    onWritten(documentId, seq) {
      const next = waiting.shift();
      if (next === undefined) told.push({ documentId, seq });
      else next({ documentId, seq });
    },
  });
  const next = () => {
    const one = told.shift();
    return one === undefined ? new Promise<Told>((resolve) => waiting.push(resolve)) : Promise.resolve(one);
  };
  return { projector, next, told };
}

const nothing = async () => undefined;
const edit = (log: TestLog, target: string) =>
  log.pass(60).edit(ALICE, (doc) => setField(doc, 'test', nodeId('k1'), 'target', target));

describe('the projector', () => {
  test('[ACTIVITY9] reads a second after a commit what came until then, and tells of it once it is durable', async () => {
    const log = await begun();
    const { projector, next, told } = projectorOn();
    projector.wake(log.id);
    await clock.pass(900, nothing);
    await edit(log, '5');
    projector.wake(log.id);
    expect(told).toEqual([]);
    await clock.pass(100, nothing);
    expect(await next()).toEqual({ documentId: log.id, seq: 2 });
    expect(await log.lines()).toEqual(['server created strategy', 'alice field k1.target 「」→「5」']);
    expect(told).toEqual([]);
    await projector.close();
  });

  test('[ACTIVITY9] hears of commits through the store', async () => {
    const heard: DocumentId[] = [];
    const store = watchCommits(world.documents, (id) => heard.push(id));
    const log = await begun();
    const updates = [{ bytes: new Uint8Array([0, 0]), userId: null }];
    await store.commit([{ documentId: log.id, generation: 1, updates, bindings: [] }]);
    await store.commit([{ documentId: log.id, generation: 2, updates, bindings: [] }]);
    expect(heard).toEqual([log.id]);
  });

  test('[ACTIVITY9] finds what a former process left, and looks again from time to time', async () => {
    const [one, two] = [await begun(), await begun()];
    const { projector, next } = projectorOn();
    projector.start();
    await untilTimers(2);
    await clock.pass(1_000, nothing);
    const first = [await next(), await next()].map(({ documentId }) => documentId);
    expect(first.toSorted()).toEqual([one.id, two.id].toSorted());
    await edit(one, '5');
    await clock.pass(14_000, nothing);
    await untilTimers(2);
    await clock.pass(1_000, nothing);
    expect(await next()).toEqual({ documentId: one.id, seq: 2 });
    await projector.close();
    expect(clock.pending).toBe(0);
  });

  test('[ACTIVITY9] reads a log of many thousand rows to its end', async () => {
    const log = await begun();
    const rows: Uint8Array[] = [];
    log.doc.on('update', (bytes: Uint8Array) => rows.push(bytes));
    for (let at = 0; at < 1_200; at += 1) setField(log.doc, 'test', nodeId('k1'), 'target', `${at}`);
    for (let at = 0; at < rows.length; at += 6) await log.pass(60).log(ALICE, rows.slice(at, at + 6));
    const { projector, next } = projectorOn();
    projector.wake(log.id);
    await clock.pass(1_000, nothing);
    while ((await next()).seq < 1_201);
    expect(await log.cursor()).toBe(1_201);
    expect(await log.records()).toHaveLength(201);
    await projector.close();
  });

  test('[ACTIVITY9] leaves a document that cannot be read alone for a while, and the others are read', async () => {
    const [broken, fine] = [await begun(), await begun()];
    let isBroken = true;
    const { projector, next } = projectorOn({
      behind: () => world.activity.behind(),
      hold: (id, work) => {
        if (id === broken.id && isBroken) throw new Error('no disk');
        return world.activity.hold(id, work);
      },
    });
    for (const { id } of [broken, fine]) projector.wake(id);
    await clock.pass(1_000, nothing);
    expect((await next()).documentId).toBe(fine.id);
    expect(warnings).toEqual(['activity could not be written']);
    isBroken = false;
    projector.wake(broken.id);
    await clock.pass(4_000, nothing);
    projector.wake(broken.id);
    await clock.pass(3_000, nothing);
    expect((await next()).documentId).toBe(broken.id);
    await projector.close();
  });
});

/** The database answers in its own time. */
async function untilTimers(count: number): Promise<void> {
  while (clock.pending < count) await new Promise((resolve) => setImmediate(resolve));
}
