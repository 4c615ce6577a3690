import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { setBodyFromJson, setBodyFromText } from '../document/body.ts';
import {
  addNode,
  binNode,
  moveNode,
  setField,
  setLink,
  setStrategyField,
  unsetLink,
} from '../document/edit.ts';
import type { NewNode } from '../document/new-node.ts';
import { must, replicaOf, smallStrategy } from '../document/testing/replica.ts';
import { documentId, nodeId } from '../ids.ts';
import type { Resolutions } from './conflict.ts';
import { contentOf } from './content.ts';
import { threeWay } from './three-way.ts';

type Edit = (doc: Y.Doc) => void;

/** Base: goals g1 (measures m1, m2, indicator t1) and g2; KPI k1 under m1; body of m1 is three lines. */
function merge(draft: Edit, proposed: Edit, resolutions: Resolutions = {}, first: Edit = () => undefined) {
  const base = smallStrategy();
  must(setBodyFromText(base, null, nodeId('m1'), '一\n二\n三'));
  first(base);
  const sides = [draft, proposed].map((edit, index) => {
    const { doc } = replicaOf(base, index + 5);
    edit(doc);
    return contentOf(doc);
  });
  const [left, right] = sides;
  if (left === undefined || right === undefined) throw new Error('two edits give two sides');
  const { expected, conflicts } = threeWay(contentOf(base), left, right, resolutions);
  const node = (id: string) => expected.nodes.find((each) => each.id === id);
  return { expected, node, conflicts, ids: conflicts.map(({ id }) => id) };
}

const id = nodeId;
const set =
  (node: string, field: 'title' | 'target' | 'role' | 'label', text: string): Edit =>
  (doc) =>
    must(setField(doc, null, id(node), field, text));
const bin =
  (node: string): Edit =>
  (doc) =>
    must(binNode(doc, null, id(node)));
const move =
  (node: string, parent: string | null, after: string | null = null): Edit =>
  (doc) =>
    must(
      moveNode(doc, null, id(node), {
        parent: parent === null ? null : id(parent),
        after: after === null ? null : id(after),
      }),
    );
const add =
  (node: NewNode, parent: string | null): Edit =>
  (doc) =>
    must(addNode(doc, null, node, { parent: parent === null ? null : id(parent), after: 'last' }));
const text =
  (node: string, lines: string): Edit =>
  (doc) =>
    must(setBodyFromText(doc, null, id(node), lines));
const all =
  (...edits: readonly Edit[]): Edit =>
  (doc) => {
    for (const edit of edits) edit(doc);
  };
const link = { documentId: documentId('other'), nodeId: id('x') };
const linked =
  (edit: typeof setLink, node: string): Edit =>
  (doc) =>
    must(edit(doc, null, id(node), 'derivedFrom', link));

test('[REV22] different fields of one node both stay, and the same change of both is no conflict', () => {
  const { node, conflicts } = merge(
    all(set('k1', 'target', '50件'), set('g1', 'title', '同じ')),
    all(set('k1', 'title', '起業数'), set('g1', 'title', '同じ')),
  );
  expect([node('k1')?.title, Reflect.get(node('k1') ?? {}, 'target'), node('g1')?.title]).toEqual([
    '起業数',
    '50件',
    '同じ',
  ]);
  expect(conflicts).toEqual([]);
});

test('[REV23] a field that both changed stays as in the draft, listed with all three values', () => {
  const { node, conflicts } = merge(set('k1', 'target', '50件'), set('k1', 'target', '80件'));
  expect(Reflect.get(node('k1') ?? {}, 'target')).toBe('50件');
  expect(conflicts).toEqual([
    {
      id: 'k1/target',
      nodeId: 'k1',
      aspect: 'target',
      field: 'target',
      itemTitle: '・ 創業数',
      base: '',
      draft: '50件',
      proposed: '80件',
      canMix: true,
    },
  ]);
});

test.each([
  ['draft', { take: 'draft' }, '50件'],
  ['proposal', { take: 'proposed' }, '80件'],
  ['text of both', { take: 'mixed', text: '50～80件' }, '50～80件'],
] as const)('[REV23] a conflict decided for the %s holds so, and stays listed', (_, resolution, value) => {
  const edits = [set('k1', 'target', '50件'), set('k1', 'target', '80件')] as const;
  const { node, ids } = merge(...edits, { 'k1/target': resolution });
  expect(Reflect.get(node('k1') ?? {}, 'target')).toBe(value);
  expect(ids).toEqual(['k1/target']);
});

test('[REV23] a choice cannot be mixed: such a decision counts for nothing', () => {
  const direction =
    (value: string): Edit =>
    (doc) =>
      must(setField(doc, null, id('k1'), 'direction', value));
  const { node } = merge(direction('increase'), direction('decrease'), {
    'k1/direction': { take: 'mixed', text: 'x' },
  });
  expect(Reflect.get(node('k1') ?? {}, 'direction')).toBe('increase');
});

test("[REV22] [REV23] the strategy's own fields are merged one by one", () => {
  const title =
    (value: string): Edit =>
    (doc) =>
      must(setStrategyField(doc, null, 'title', value));
  const until: Edit = (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030));
  const { expected, ids } = merge(title('甲'), all(title('乙'), until));
  expect([expected.strategy.title, expected.strategy.planPeriodTo, ids]).toEqual([
    '甲',
    2030,
    ['strategy/title'],
  ]);
});

test('[REV22] links added by either side stay, those taken out by either are gone', () => {
  const both = merge(linked(setLink, 'g1'), set('g1', 'title', '新'));
  expect(Reflect.get(both.node('g1') ?? {}, 'derivedFrom')).toEqual([link]);
  const gone = merge(set('g1', 'title', '新'), linked(unsetLink, 'g1'), {}, linked(setLink, 'g1'));
  expect([Reflect.get(gone.node('g1') ?? {}, 'derivedFrom'), gone.ids]).toEqual([[], []]);
});

test('[REV22] different blocks of one text both stay, added ones of both, too', () => {
  const { expected, conflicts } = merge(text('m1', '一と\n二\n三'), text('m1', '一\n二\n三\n四'));
  const body = JSON.stringify(expected.nodes.find((node) => node.id === 'm1')?.body);
  expect(body.match(/[一二三四]と?/g)).toEqual(['一と', '二', '三', '四']);
  expect(conflicts).toEqual([]);
});

test('[REV23] one block that both changed is a conflict of its own, and can be written anew from both', () => {
  const edits = [text('m1', '一\n二は甲\n三'), text('m1', '一\n二は乙\n三ね')] as const;
  const { ids } = merge(...edits);
  expect(ids).toEqual(['m1/body/m1~2']);
  const { node } = merge(...edits, { 'm1/body/m1~2': { take: 'mixed', text: '二は\n甲乙' } });
  const body = JSON.stringify(node('m1')?.body);
  expect(body).toContain('{"type":"text","text":"二は"},{"type":"hardBreak"},{"type":"text","text":"甲乙"}');
  expect(body).toContain('三ね');
});

test('[REV23] a block that one side changed and the other took out is a conflict', () => {
  const edits = [text('m1', '一'), text('m1', '一\n二は乙\n三')] as const;
  const { ids, conflicts } = merge(...edits);
  expect([ids, conflicts[0]?.draft]).toEqual([['m1/body/m1~2'], null]);
  const { node } = merge(...edits, { 'm1/body/m1~2': { take: 'proposed' } });
  expect(JSON.stringify(node('m1')?.body)).toContain('二は乙');
});

test('[REV23] a block that one side put into a quote and the other took out keeps the whole text in question', () => {
  const body =
    (...content: readonly { type: string }[]): Edit =>
    (doc) =>
      must(setBodyFromJson(doc, null, id('m1'), { type: 'doc', content }));
  const [first, second] = ['m1~1', 'm1~2'].map((blockId) => ({
    type: 'paragraph',
    attrs: { blockId },
    content: [{ type: 'text', text: blockId }],
  }));
  if (first === undefined || second === undefined) throw new Error('two ids give two blocks');
  const quoted = body({ type: 'blockquote', content: [first] } as { type: string }, second);
  expect(merge(quoted, body(second), {}, body(first, second)).ids).toEqual(['m1/body']);
});

test('[REV22] what one side moved or added and the other renamed is both', () => {
  const { node, conflicts } = merge(
    set('m1', 'title', '新しい施策'),
    all(move('m1', 'g2'), add({ id: id('k9'), kind: 'indicator' }, 'm1')),
  );
  expect([node('m1')?.parent, node('m1')?.title, node('k9')?.parent, node('k1')?.parent]).toEqual([
    'g2',
    '新しい施策',
    'm1',
    'm1',
  ]);
  expect(conflicts).toEqual([]);
});

test('[REV23] a node moved by both to different places is a conflict of its place', () => {
  const edits = [move('m1', 'g2'), move('m1', 'm2')] as const;
  const { node, conflicts } = merge(...edits);
  expect(node('m1')?.parent).toBe('g2');
  expect(conflicts).toMatchObject([
    {
      id: 'm1/place',
      aspect: 'place',
      base: '「基本目標1 目標一」の1番目',
      draft: '「基本目標2 目標二」の1番目',
      canMix: false,
    },
  ]);
  expect(merge(...edits, { 'm1/place': { take: 'proposed' } }).node('m1')?.parent).toBe('m2');
});

test('[REV24] two moves that would close a circle are a conflict; the proposal, if chosen, holds as a whole', () => {
  const edits = [move('m1', 'm2'), move('m2', 'm1')] as const;
  const { node, ids } = merge(...edits);
  expect([node('m1')?.parent, node('m2')?.parent, ids]).toEqual(['m2', 'g1', ['m2/place']]);
  const chosen = merge(...edits, { 'm2/place': { take: 'proposed' } });
  expect([chosen.node('m1')?.parent, chosen.node('m2')?.parent]).toEqual(['g1', 'm1']);
});

test('[REV24] a role and a place that do not go together are a conflict', () => {
  const { node, ids } = merge(
    set('t1', 'role', 'numericalTarget'),
    move('t1', 'm1'),
    {},
    set('t1', 'role', 'kpi'),
  );
  expect([node('t1')?.parent, ids]).toEqual(['g1', ['t1/place']]);
});

test('[REV22] what one side removed and the other left alone is gone with all below it', () => {
  const { expected, conflicts } = merge(set('g2', 'title', '新'), bin('m1'));
  expect([expected.nodes.map((node) => node.id), conflicts]).toEqual([['g1', 't1', 'm2', 'g2'], []]);
});

test('[REV23] what one side removed and the other changed is one conflict, by the topmost that was removed', () => {
  const edits = [set('k1', 'target', '50件'), bin('g1')] as const;
  const { node, conflicts } = merge(...edits);
  expect(node('k1')?.parent).toBe('m1');
  expect(conflicts).toMatchObject([{ id: 'g1/whole', proposed: null, canMix: false }]);
  expect(conflicts[0]?.draft).toContain('50件');
  expect(merge(...edits, { 'g1/whole': { take: 'proposed' } }).expected.nodes.map((each) => each.id)).toEqual(
    ['g2'],
  );
});

test('[REV23] a proposal for what the draft removed stays readable, and brings it back if chosen', () => {
  const edits = [
    bin('g1'),
    all(set('k1', 'target', '50件'), add({ id: id('k9'), kind: 'indicator', title: '新KPI' }, 'm1')),
  ] as const;
  const { expected, conflicts } = merge(...edits);
  expect(expected.nodes.map((each) => each.id)).toEqual(['g2']);
  expect(conflicts).toMatchObject([{ id: 'g1/whole', draft: null }]);
  expect(conflicts[0]?.proposed).toContain('新KPI');
  const { node } = merge(...edits, { 'g1/whole': { take: 'proposed' } });
  expect([node('k1'), node('k9')?.parent]).toMatchObject([{ target: '50件', parent: 'm1' }, 'm1']);
});

test('[REV23] a node that was moved under what the other side removed is not lost', () => {
  const { node, ids } = merge(bin('g2'), move('m1', 'g2'));
  expect([node('m1')?.parent, ids]).toEqual(['g1', ['g2/whole']]);
  const away = merge(move('k1', 'm2'), bin('m1'));
  expect([away.node('k1')?.parent, away.ids]).toEqual(['m2', ['k1/whole']]);
});

test('[REV24] two siblings that come to have one order stand by their ids', () => {
  const { expected, conflicts } = merge(
    add({ id: id('z'), kind: 'goal' }, null),
    add({ id: id('a'), kind: 'goal' }, null),
  );
  expect(expected.nodes.filter(({ parent }) => parent === null).map((node) => node.id)).toEqual([
    'g1',
    'g2',
    'a',
    'z',
  ]);
  expect(conflicts).toEqual([]);
});
