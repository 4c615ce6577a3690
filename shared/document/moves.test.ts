import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { nodeId } from '../ids.ts';
import { addNode, binNode, moveNode, restoreNode, setField } from './edit.ts';
import { readStrategy } from './read.ts';
import { nodesMap } from './schema.ts';
import { must, type Replica, rawNode, replicaOf, smallStrategy, sync, syncAll } from './testing/replica.ts';

const id = nodeId;
const two = (): [Replica, Replica] => {
  const base = smallStrategy();
  return [replicaOf(base, 10), replicaOf(base, 11)];
};
const outline = ({ doc }: { doc: Y.Doc }) =>
  readStrategy(doc).nodes.map((node) => `${'  '.repeat(node.depth)}${node.id}`);
const omitted = ({ doc }: { doc: Y.Doc }) =>
  readStrategy(doc).omissions.map(({ nodeId, field, reason }) => [nodeId, field, reason]);

it('[DOC7] indicators stand before measures, whenever they were added', () => {
  expect(outline({ doc: smallStrategy() })).toEqual(['g1', '  t1', '  m1', '    k1', '  m2', 'g2']);
});

it('[DOC9] a node cannot be moved under what lies below it', () => {
  const [a] = two();
  must(moveNode(a.doc, a.origin, id('m2'), { parent: id('m1'), after: null }));
  const refused = moveNode(a.doc, a.origin, id('m1'), { parent: id('m2'), after: null });
  expect(refused).toEqual({ ok: false, error: { code: 'cycle', id: 'm1' } });
  expect(moveNode(a.doc, a.origin, id('m1'), { parent: id('m1'), after: null }).ok).toBe(false);
});

it('[DOC9] two moves that close a circle leave both nodes, the smallest id without its parent', () => {
  const [a, b] = two();
  must(moveNode(a.doc, a.origin, id('g1'), { parent: id('g2'), after: 'last' }));
  must(moveNode(b.doc, b.origin, id('g2'), { parent: id('g1'), after: 'last' }));
  syncAll([a, b]);
  expect(outline(a)).toEqual(['g1', '  t1', '  m1', '    k1', '  m2', '  g2']);
  expect(outline(b)).toEqual(outline(a));
  expect(omitted(a)).toEqual([['g1', 'parent', 'cycle']]);
});

it('[DOC9] [DOC10] measures in a circle come last at the root, and can be moved back', () => {
  const [a, b] = two();
  must(moveNode(a.doc, a.origin, id('m1'), { parent: id('m2'), after: 'last' }));
  must(moveNode(b.doc, b.origin, id('m2'), { parent: id('m1'), after: 'last' }));
  syncAll([a, b]);
  expect(outline(a)).toEqual(['g1', '  t1', 'g2', 'm1', '  k1', '  m2']);
  must(moveNode(a.doc, a.origin, id('m1'), { parent: id('g2'), after: 'last' }));
  expect(outline(a)).toEqual(['g1', '  t1', 'g2', '  m1', '    k1', '    m2']);
  expect(omitted(a)).toEqual([]);
});

it('[DOC9] [DOC12] any moves of goals and measures at once lose none of them, on every copy the same', () => {
  const names = ['g1', 'g2', 'g3', 'm1', 'm2', 'm3'].map(id);
  const move = fc.record({
    who: fc.nat({ max: 2 }),
    node: fc.constantFrom(...names),
    parent: fc.constantFrom(...names, null),
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 30 }), (moves) => {
      const base = smallStrategy();
      must(addNode(base, null, { id: id('g3'), kind: 'goal' }, { parent: id('g1'), after: 'last' }));
      must(addNode(base, null, { id: id('m3'), kind: 'measure' }, { parent: id('m1'), after: 'last' }));
      const replicas = [10, 11, 12].map((client) => replicaOf(base, client));
      for (const { who, node, parent } of moves) {
        const mover = replicas[who];
        if (mover !== undefined) moveNode(mover.doc, mover.origin, node, { parent, after: 'last' });
      }
      syncAll(replicas);
      const [first, ...others] = replicas.map(({ doc }) => readStrategy(doc));
      expect(first?.nodes.map((node) => node.id).sort()).toEqual([...names, 'k1', 't1'].sort());
      for (const other of others) expect(other).toEqual(first);
    }),
  );
});

it('[DOC7] nodes added at one place at once stand by id, and take more nodes between them', () => {
  const [a, b] = two();
  must(addNode(a.doc, a.origin, { id: id('q2'), kind: 'measure' }, { parent: id('g2'), after: 'last' }));
  must(addNode(b.doc, b.origin, { id: id('q1'), kind: 'measure' }, { parent: id('g2'), after: 'last' }));
  syncAll([a, b]);
  expect(rawNode(a.doc, id('q1')).get('order')).toBe(rawNode(a.doc, id('q2')).get('order'));
  expect(outline(a).slice(-2)).toEqual(['  q1', '  q2']);
  must(addNode(a.doc, a.origin, { id: id('q9'), kind: 'measure' }, { parent: id('g2'), after: id('q1') }));
  expect(outline(a).slice(-3)).toEqual(['  q1', '  q9', '  q2']);
});

it('[DOC8] many nodes between siblings of equal order come in the order in which they were put', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.nat({ max: 4 }), (count, at) => {
      const doc = smallStrategy();
      const names = ['e1', 'e2', 'e3', 'e4'];
      for (const name of names) {
        must(addNode(doc, null, { id: id(name), kind: 'measure' }, { parent: id('g2'), after: 'last' }));
        rawNode(doc, id(name)).set('order', 'V');
      }
      const expected = [...names];
      for (let index = 0; index < count; index++) {
        const after = expected[at + index - 1];
        const position = { parent: id('g2'), after: after === undefined ? null : id(after) };
        must(addNode(doc, null, { id: id(`a${index}`), kind: 'measure' }, position));
        expected.splice(at + index, 0, `a${index}`);
      }
      const shown = readStrategy(doc).nodes.filter((node) => node.parent === 'g2');
      expect(shown.map((node) => node.id)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

it('[DOC8] 420 nodes put first, one after the other, outgrow the longest order and keep theirs', () => {
  const doc = smallStrategy();
  const names = Array.from({ length: 420 }, (_, index) => id(`a${index}`));
  for (const name of names) {
    must(addNode(doc, null, { id: name, kind: 'measure' }, { parent: id('g2'), after: null }));
  }
  const shown = readStrategy(doc);
  expect(shown.nodes.find((node) => node.id === 'g2')?.childIds).toEqual(names.reverse());
  expect(shown.omissions).toEqual([]);
});

it('[DOC7] [DOC8] orders that another program wrote hold, and take nodes between them', () => {
  const doc = smallStrategy();
  const orders = Object.entries({ f3: 'a10', f1: 'a0', f2: 'a00' });
  for (const [name] of orders) {
    must(addNode(doc, null, { id: id(name), kind: 'measure' }, { parent: id('g2'), after: 'last' }));
  }
  for (const [name, order] of orders) rawNode(doc, id(name)).set('order', order);
  const shown = () => readStrategy(doc).nodes.find((node) => node.id === 'g2')?.childIds;
  expect(shown()).toEqual(['f1', 'f2', 'f3']);
  must(addNode(doc, null, { id: id('f9'), kind: 'measure' }, { parent: id('g2'), after: id('f1') }));
  expect(shown()).toEqual(['f1', 'f9', 'f2', 'f3']);
});

it('[DOC2] moving a node to where it stands writes nothing', () => {
  const [a] = two();
  const before = Y.encodeStateVector(a.doc);
  must(moveNode(a.doc, a.origin, id('m2'), { parent: id('g1'), after: id('m1') }));
  must(moveNode(a.doc, a.origin, id('m2'), { parent: id('g1'), after: 'last' }));
  expect(Y.encodeStateVector(a.doc)).toEqual(before);
});

it('[DOC6] what cannot hang somewhere is refused there', () => {
  const [a] = two();
  const refuse = (name: string, parent: string | null) =>
    expect(
      moveNode(a.doc, a.origin, id(name), { parent: parent === null ? null : id(parent), after: 'last' }),
    ).toMatchObject({ ok: false, error: { code: 'wrongParent', id: name } });
  refuse('m1', null);
  refuse('g2', 'm1');
  refuse('t1', 'm1');
  refuse('k1', 't1');
  refuse('k1', null);
  must(moveNode(a.doc, a.origin, id('k1'), { parent: id('g2'), after: 'last' }));
});

it('[DOC6] a KPI on a measure cannot become a numerical target', () => {
  const [a] = two();
  expect(setField(a.doc, a.origin, id('k1'), 'role', 'numericalTarget').ok).toBe(false);
  must(moveNode(a.doc, a.origin, id('k1'), { parent: id('g1'), after: 'last' }));
  must(setField(a.doc, a.origin, id('k1'), 'role', 'numericalTarget'));
});

it('[DOC10] a role and a parent that do not fit after all show the target at the goal above', () => {
  const [a, b] = two();
  must(setField(a.doc, a.origin, id('t1'), 'role', 'kpi'));
  must(moveNode(a.doc, a.origin, id('t1'), { parent: id('m2'), after: 'last' }));
  sync(a, b);
  rawNode(b.doc, id('t1')).set('role', 'numericalTarget');
  expect(outline(b)).toEqual(['g1', '  t1', '  m1', '    k1', '  m2', 'g2']);
  expect(omitted(b)).toEqual([['t1', 'parent', 'wrongParent']]);
});

it('[DOC10] a chain of a thousand goals is shown flattened after sixteen levels', () => {
  const doc = smallStrategy();
  for (let index = 0; index < 1000; index++) {
    const goal = new Y.Map<unknown>([['kind', 'goal']]);
    goal.set('parent', index === 0 ? 'g2' : `c${index - 1}`);
    nodesMap(doc).set(`c${index}`, goal);
  }
  const { nodes, omissions } = readStrategy(doc);
  expect(nodes).toHaveLength(1006);
  expect(Math.max(...nodes.map((node) => node.depth))).toBe(15);
  expect(omissions.filter((each) => each.reason === 'tooDeep')).toHaveLength(985);
});

it('[DOC2] a sibling that is no longer there is not taken as a place', () => {
  const [a] = two();
  const refused = moveNode(a.doc, a.origin, id('m2'), { parent: id('g2'), after: id('m1') });
  expect(refused).toEqual({ ok: false, error: { code: 'notSibling', id: 'm2' } });
});

it('[DOC3] what lies below a binned node goes and comes with it', () => {
  const [a] = two();
  must(binNode(a.doc, a.origin, id('g1')));
  expect(outline(a)).toEqual(['g2']);
  expect(readStrategy(a.doc).bin.map((node) => [node.id, node.childIds])).toEqual([
    ['g1', ['t1', 'm1', 'm2']],
  ]);
  must(restoreNode(a.doc, a.origin, id('g1')));
  expect(outline(a)).toEqual(['g1', '  t1', '  m1', '    k1', '  m2', 'g2']);
});

it('[DOC3] a child that was binned by itself stays in the bin when its parent comes back', () => {
  const [a] = two();
  must(binNode(a.doc, a.origin, id('m1')));
  must(binNode(a.doc, a.origin, id('g1')));
  must(restoreNode(a.doc, a.origin, id('g1')));
  expect(outline(a)).toEqual(['g1', '  t1', '  m2', 'g2']);
});

it('[DOC4] a node that one bins while another edits it keeps the edit, and restoring shows it', () => {
  const [a, b] = two();
  must(binNode(a.doc, a.origin, id('m1')));
  must(setField(b.doc, b.origin, id('k1'), 'target', '120件'));
  must(addNode(b.doc, b.origin, { id: id('k2'), kind: 'indicator' }, { parent: id('m1'), after: 'last' }));
  syncAll([a, b]);
  expect(outline(b)).toEqual(['g1', '  t1', '  m2', 'g2']);
  must(restoreNode(a.doc, a.origin, id('m1')));
  expect(outline(a)).toEqual(['g1', '  t1', '  m1', '    k1', '    k2', '  m2', 'g2']);
  expect(readStrategy(a.doc).nodes.find((node) => node.id === 'k1')).toMatchObject({ target: '120件' });
});

it('[DOC5] a KPI whose measure is in the bin comes back at the goal', () => {
  const [a] = two();
  must(binNode(a.doc, a.origin, id('k1')));
  must(binNode(a.doc, a.origin, id('m1')));
  must(restoreNode(a.doc, a.origin, id('k1')));
  expect(outline(a)).toEqual(['g1', '  t1', '  k1', '  m2', 'g2']);
});

it('[DOC5] a measure whose only goal is in the bin is not restored', () => {
  const [a] = two();
  must(binNode(a.doc, a.origin, id('m1')));
  must(binNode(a.doc, a.origin, id('g1')));
  expect(restoreNode(a.doc, a.origin, id('m1'))).toEqual({
    ok: false,
    error: { code: 'parentBinned', id: 'm1' },
  });
});
