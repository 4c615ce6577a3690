import { expect, test } from 'vitest';
import { setBodyFromText } from '../document/body.ts';
import { addNode, binNode, restoreNode, setField } from '../document/edit.ts';
import { readStrategy } from '../document/read.ts';
import { must, type Replica } from '../document/testing/replica.ts';
import { type NodeId, nodeId, threadId } from '../ids.ts';
import { type AnchorIndex, createAnchorIndex } from './anchor-index.ts';
import { makeFieldAnchor, makeNodeAnchor } from './item-anchor.ts';
import type { Anchor } from './model.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { anchorOn, twoPeople } from './testing/marked-text.ts';

const TEXT = '市内での創業を支援する。\n若者の定住を図る。';

function indexOf({ doc }: Replica): AnchorIndex {
  let reading = readStrategy(doc);
  return createAnchorIndex(doc, () => {
    reading = readStrategy(doc, reading);
    return reading;
  });
}

function nodeOf({ doc }: Replica, id: string) {
  const node = readStrategy(doc).nodes.find((each) => each.id === id);
  if (node === undefined) throw new Error(`no ${id}`);
  return node;
}

test('[COMMENT14] a thread on a field knows the value then and now', () => {
  const [me] = twoPeople(TEXT);
  must(setField(me.doc, null, nodeId('k1'), 'target', '120件'));
  const anchor = makeFieldAnchor(nodeOf(me, 'k1'), 'target');
  const index = indexOf(me);
  expect(index.resolve(anchor)).toMatchObject({ kind: 'found', valueNow: '120件', hasChanged: false });
  must(setField(me.doc, null, nodeId('k1'), 'target', '150件'));
  expect(anchor.quote).toBe('120件');
  expect(index.resolve(anchor)).toMatchObject({ kind: 'found', valueNow: '150件', hasChanged: true });
  index.close();
});

test('[COMMENT9] an item in the bin, one below it and one that never was are lost in different ways', () => {
  const [me] = twoPeople(TEXT);
  const field = makeFieldAnchor(nodeOf(me, 'k1'), 'target');
  const anchors: readonly Anchor[] = [
    makeNodeAnchor(nodeOf(me, 'm1')),
    anchorOn(me.doc, '創業'),
    field,
    { ...field, nodeId: nodeId('elsewhere') },
  ];
  const index = indexOf(me);
  const reasons = () =>
    anchors.map((anchor) => {
      const place = index.resolve(anchor);
      return place.kind === 'lost' ? place.reason : place.target;
    });
  expect(reasons()).toEqual(['node', 'range', 'field', 'gone']);
  must(binNode(me.doc, null, nodeId('m1')));
  expect(reasons()).toEqual(['binned', 'binned', 'binned', 'gone']);
  must(restoreNode(me.doc, null, nodeId('m1')));
  expect(reasons()).toEqual(['node', 'range', 'field', 'gone']);
  must(binNode(me.doc, null, nodeId('g1')));
  expect(reasons()).toEqual(['binned', 'binned', 'binned', 'gone']);
  index.close();
});

test('[COMMENT15] what stays where it was keeps its identity through edits around it', () => {
  const [me] = twoPeople(TEXT);
  const [first, second] = [anchorOn(me.doc, '創業'), anchorOn(me.doc, '定住')];
  const index = indexOf(me);
  const [before, moved] = [index.resolve(first), index.resolve(second)];
  expect(index.resolve(first)).toBe(before);
  const desk = new DeskEditor(me, 'm1');
  desk.caret('before', '定住').type('移住・');
  expect(index.resolve(first)).toBe(before);
  expect(index.resolve(second)).not.toEqual(moved);
  desk.close();
  index.close();
});

test('[COMMENT15] each transaction tells once which items it changed, and nothing after closing', () => {
  const [me] = twoPeople(TEXT);
  const index = indexOf(me);
  const told: NodeId[][] = [];
  const stop = index.onChange((ids) => told.push([...ids].sort()));
  me.doc.transact(() => {
    must(setField(me.doc, null, nodeId('k1'), 'target', '1'));
    must(setField(me.doc, null, nodeId('k1'), 'note', '2'));
    must(setBodyFromText(me.doc, null, nodeId('m1'), '新しい文'));
  });
  must(addNode(me.doc, null, { id: nodeId('m9'), kind: 'measure' }, { parent: nodeId('g1'), after: 'last' }));
  expect(told).toEqual([['k1', 'm1'], ['m9']]);
  stop();
  must(setField(me.doc, null, nodeId('k1'), 'target', '3'));
  index.onChange((ids) => told.push([...ids]));
  index.close();
  must(setField(me.doc, null, nodeId('k1'), 'target', '4'));
  expect(told).toHaveLength(2);
});

test('[COMMENT15] the marks of a text are listed in its order, and stay the same list', () => {
  const [me] = twoPeople(TEXT);
  const thread = (id: string, anchor: Anchor) => ({ id: threadId(id), anchor });
  const threads = [
    thread('c', anchorOn(me.doc, '定住')),
    thread('b', anchorOn(me.doc, '支援する。\n若者')),
    thread('a', anchorOn(me.doc, '支援')),
    thread('lost', { ...anchorOn(me.doc, '定住'), quote: '何か別のこと', start: '', end: '' }),
    thread('node', makeNodeAnchor(nodeOf(me, 'm1'))),
    thread('elsewhere', makeNodeAnchor(nodeOf(me, 'm2'))),
  ];
  const index = indexOf(me);
  const marks = index.highlights(nodeId('m1'), threads);
  expect(marks).toEqual([
    { threadId: 'b', blockId: 'm1~1', from: 7, to: 12 },
    { threadId: 'b', blockId: 'm1~2', from: 0, to: 2 },
    { threadId: 'a', blockId: 'm1~1', from: 7, to: 9 },
    { threadId: 'c', blockId: 'm1~2', from: 3, to: 5 },
  ]);
  const desk = new DeskEditor(me, 'm1');
  desk.caret('behind', '図る。').type('また、');
  expect(index.highlights(nodeId('m1'), threads)).toBe(marks);
  expect(index.highlights(nodeId('m1'), threads.slice(0, 1))).toHaveLength(1);
  expect(index.highlights(nodeId('m2'), threads)).toEqual([]);
  desk.close();
  index.close();
});
