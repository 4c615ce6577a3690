import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { nodeId } from '../ids.ts';
import { type BodyNode, bodyOf, readBody, setBodyFromJson, setBodyFromText } from './body.ts';
import { addNode, binNode, moveNode, setField } from './edit.ts';
import { readStrategy } from './read.ts';
import { nodesMap } from './schema.ts';
import { must, type Replica, replicaOf, smallStrategy, syncAll } from './testing/replica.ts';

const id = nodeId;
const two = (): [Replica, Replica] => {
  const base = smallStrategy();
  return [replicaOf(base, 10), replicaOf(base, 11)];
};
const shown = ({ doc }: Replica) => readStrategy(doc).nodes.map((node) => node.id);
const node = ({ doc }: Replica, name: string) =>
  readStrategy(doc).nodes.find((candidate) => candidate.id === name);
const bodyText = ({ doc }: Replica, name: string) => {
  const body = bodyOf(doc, id(name));
  return body === null ? null : readBody(body).text;
};

it('[DOC17] undo and redo take back and repeat a bin, a move and a field, one by one', () => {
  const [a] = two();
  const before = readStrategy(a.doc);
  must(setField(a.doc, a.origin, id('k1'), 'target', '120件'));
  must(moveNode(a.doc, a.origin, id('m2'), { parent: id('g2'), after: null }));
  must(binNode(a.doc, a.origin, id('m1')));
  const after = readStrategy(a.doc);
  for (let step = 0; step < 3; step++) a.undo.undo();
  expect(readStrategy(a.doc).nodes).toEqual(before.nodes);
  for (let step = 0; step < 3; step++) a.undo.redo();
  expect(readStrategy(a.doc).nodes).toEqual(after.nodes);
});

it('[DOC17] undo leaves what another person wrote into the same field meanwhile', () => {
  const [a, b] = two();
  must(setField(a.doc, a.origin, id('k1'), 'target', '120件'));
  syncAll([a, b]);
  must(setField(b.doc, b.origin, id('k1'), 'target', '130件'));
  syncAll([a, b]);
  a.undo.undo();
  expect(node(a, 'k1')).toMatchObject({ target: '130件' });
});

it('[DOC3] [DOC17] undoing the adding of a node bins it with its title, and redo brings it back', () => {
  const [a] = two();
  const fresh = { id: id('m9'), kind: 'measure', title: '新しい施策', pageRef: 'P9' } as const;
  must(addNode(a.doc, a.origin, fresh, { parent: id('g1'), after: id('m1') }));
  const added = readStrategy(a.doc);
  a.undo.undo();
  expect(shown(a)).not.toContain('m9');
  expect(readStrategy(a.doc).bin).toMatchObject([{ id: 'm9', parent: 'g1', title: '新しい施策' }]);
  a.undo.redo();
  expect(readStrategy(a.doc).nodes).toEqual(added.nodes);
  a.undo.undo();
  a.undo.undo();
  expect(shown(a)).not.toContain('m9');
});

it('[DOC17] undoing the adding of a node undoes nothing else', () => {
  const [a] = two();
  must(setField(a.doc, a.origin, id('k1'), 'target', '120件'));
  must(addNode(a.doc, a.origin, { id: id('k9'), kind: 'indicator' }, { parent: id('m1'), after: 'last' }));
  a.undo.undo();
  expect(shown(a)).not.toContain('k9');
  expect(node(a, 'k1')).toMatchObject({ target: '120件' });
});

it('[DOC3] [DOC17] what a colleague wrote in a new node survives its undo and redo', () => {
  const [a, b] = two();
  must(addNode(a.doc, a.origin, { id: id('m9'), kind: 'measure' }, { parent: id('g1'), after: 'last' }));
  syncAll([a, b]);
  must(setField(b.doc, b.origin, id('m9'), 'title', '委員の題'));
  must(setBodyFromText(b.doc, b.origin, id('m9'), '委員の文'));
  a.undo.undo();
  syncAll([a, b]);
  expect(shown(b)).not.toContain('m9');
  a.undo.redo();
  syncAll([a, b]);
  expect(node(b, 'm9')).toMatchObject({ title: '委員の題', depth: 1 });
  expect(bodyText(b, 'm9')).toBe('委員の文');
});

it('[DOC17] rows pasted in one transaction undo together', () => {
  const [a] = two();
  a.doc.transact(() => {
    for (const name of ['k8', 'k9']) {
      const row = { id: id(name), kind: 'indicator', title: name, target: '5件' } as const;
      must(addNode(a.doc, a.origin, row, { parent: id('m1'), after: 'last' }));
    }
    must(setField(a.doc, a.origin, id('k1'), 'target', '120件'));
  }, a.origin);
  const pasted = readStrategy(a.doc);
  a.undo.undo();
  expect(shown(a)).toEqual(['g1', 't1', 'm1', 'k1', 'm2', 'g2']);
  expect(node(a, 'k1')).toMatchObject({ target: '' });
  a.undo.redo();
  expect(readStrategy(a.doc).nodes).toEqual(pasted.nodes);
});

it('[DOC3] no undo or redo removes a key of nodes or leaves a node without its place', () => {
  const act = fc.constantFrom('add', 'bin', 'move', 'title', 'text', 'undo', 'redo');
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      const [a] = two();
      const known = new Set<string>(nodesMap(a.doc).keys());
      for (const [index, each] of acts.entries()) {
        const some = id([...known][index % known.size] ?? '');
        if (each === 'add') {
          const added = { id: id(`m${index}x`), kind: 'measure' } as const;
          addNode(a.doc, a.origin, added, { parent: id('g1'), after: null });
          known.add(added.id);
        } else if (each === 'bin') binNode(a.doc, a.origin, some);
        else if (each === 'move') moveNode(a.doc, a.origin, some, { parent: id('g2'), after: 'last' });
        else if (each === 'title') setField(a.doc, a.origin, some, 'title', `題${index}`);
        else if (each === 'text') setBodyFromText(a.doc, a.origin, some, `文${index}`);
        else a.undo[each]();
        expect([...nodesMap(a.doc).keys()].sort()).toEqual([...known].sort());
        expect(readStrategy(a.doc).omissions).toEqual([]);
      }
    }),
  );
});

it('[DOC17] the block id of a paragraph outlives the undo of its node', () => {
  const [a, b] = two();
  must(addNode(a.doc, a.origin, { id: id('m9'), kind: 'measure' }, { parent: id('g1'), after: 'last' }));
  syncAll([a, b]);
  const paragraph = bodyOf(b.doc, id('m9'))?.get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText('委員の文')]);
  syncAll([a, b]);
  a.undo.undo();
  const body = bodyOf(a.doc, id('m9'));
  expect(body === null ? null : readBody(body).blocks).toEqual([{ id: 'm9~1', text: '委員の文' }]);
});

it('[DOC17] undo gives back each former body, block by block, down to the first', () => {
  const block = fc.record({
    kind: fc.constantFrom('paragraph', 'heading', 'list'),
    text: fc.constantFrom('', '一', '一二三'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (bodies) => {
      const [a] = two();
      const history = [readM1(a)];
      for (const blocks of bodies) {
        must(setBodyFromJson(a.doc, a.origin, id('m1'), { type: 'doc', content: blocks.map(bodyBlock) }));
        // Setting what stands there already is no step.
        if (a.undo.undoStack.length === history.length) history.push(readM1(a));
      }
      for (const former of history.slice(0, -1).reverse()) {
        a.undo.undo();
        expect(readM1(a)).toEqual(former);
      }
      for (const later of history.slice(1)) {
        a.undo.redo();
        expect(readM1(a)).toEqual(later);
      }
    }),
    { numRuns: 60 },
  );
});

function readM1({ doc }: Replica) {
  const body = bodyOf(doc, id('m1'));
  return body === null ? null : readBody(body);
}

function bodyBlock({ kind, text }: { kind: string; text: string }): BodyNode {
  const content = text === '' ? [] : [{ type: 'text', text }];
  if (kind === 'heading') return { type: 'heading', attrs: { level: 3 }, content };
  const paragraph = { type: 'paragraph', content };
  return kind === 'list'
    ? { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] }
    : paragraph;
}
