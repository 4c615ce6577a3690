import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, readBody } from './body.ts';
import { canHold } from './placement.ts';
import { type ReadNode, readStrategy, type StrategyReading } from './read.ts';
import { nodesMap } from './schema.ts';
import { snapshotOf } from './snapshot.ts';
import { perform, steps } from './testing/random-edits.ts';
import { type Replica, replicaOf, smallStrategy, syncAll } from './testing/replica.ts';

const PEOPLE = 3;

function play(script: Parameters<typeof perform>[1][]): Replica[] {
  const base = smallStrategy();
  const replicas = Array.from({ length: PEOPLE }, (_, who) => replicaOf(base, who + 10));
  for (const [index, step] of script.entries()) {
    perform(replicas, step, index);
    const touched = replicas[step.who];
    if (touched !== undefined) expectSound(readStrategy(touched.doc));
  }
  return replicas;
}

/** Whatever was written: each node once, right below its parent, where its kind may hang. */
function expectSound({ nodes, bin }: StrategyReading): void {
  const path: ReadNode[] = [];
  const seen = new Set<string>();
  for (const node of nodes) {
    if (seen.has(node.id)) throw new Error(`${node.id} is shown twice`);
    seen.add(node.id);
    const above = path[node.depth - 1];
    path.splice(node.depth, path.length, node);
    const placed = { kind: node.kind, role: node.kind === 'indicator' ? node.role : null };
    const fits =
      above === undefined
        ? node.depth === 0 && node.parent === null
        : node.parent === above.id && above.childIds.includes(node.id) && canHold(above.kind, placed);
    if (!fits) throw new Error(`${node.id} does not hang where it is shown`);
  }
  for (const { id } of bin) if (seen.has(id)) throw new Error(`${id} is live and binned`);
}

function bodies(doc: Y.Doc): unknown[] {
  return [...nodesMap(doc).keys()].sort().map((id) => {
    const body = bodyOf(doc, id as never); // any key: bodyOf says null where there is none
    return body === null ? null : readBody(body);
  });
}

function expectConverged(replicas: readonly Replica[]): void {
  syncAll(replicas);
  const [first, ...others] = replicas.map(({ doc }) => JSON.stringify([readStrategy(doc), bodies(doc)]));
  for (const other of others) expect(other).toBe(first);
}

it('[DOC12] after any edits, undos and partial syncs of three people all read the same', () => {
  fc.assert(
    fc.property(steps(PEOPLE, false), (script) => {
      expectConverged(play(script));
    }),
    { numRuns: 80 },
  );
});

it('[DOC11] [DOC12] a hostile client among them changes nothing about that', () => {
  fc.assert(
    fc.property(steps(PEOPLE, true), (script) => {
      const replicas = play(script);
      expectConverged(replicas);
      for (const { doc } of replicas) {
        snapshotOf(doc, { documentId: 'd' as never, slug: 'd', stage: 'drafting' }); // a test's literal id
      }
    }),
    { numRuns: 80 },
  );
});

it('[DOC13] a reading that reuses the previous one equals a fresh one', () => {
  fc.assert(
    fc.property(steps(1, true), (script) => {
      const replica = replicaOf(smallStrategy(), 10);
      let reading = readStrategy(replica.doc);
      for (const [index, step] of script.entries()) {
        perform([replica], step, index);
        reading = readStrategy(replica.doc, reading);
        expect(reading).toEqual(readStrategy(replica.doc));
        expect(readStrategy(replica.doc, reading)).toBe(reading);
      }
    }),
    { numRuns: 25 },
  );
});

it('[DOC19] reading changes nothing', () => {
  fc.assert(
    fc.property(steps(1, true), (script) => {
      const replica = replicaOf(smallStrategy(), 10);
      for (const [index, step] of script.entries()) perform([replica], step, index);
      let changes = 0;
      replica.doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
        changes += changed.size;
      });
      const before = Y.encodeStateAsUpdate(replica.doc);
      readStrategy(replica.doc);
      bodies(replica.doc);
      expect(changes).toBe(0);
      expect(Buffer.compare(Y.encodeStateAsUpdate(replica.doc), before)).toBe(0);
    }),
    { numRuns: 25 },
  );
});
