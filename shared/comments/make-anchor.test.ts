import { expect, test } from 'vitest';
import type { BodyNode } from '../document/body.ts';
import { setField } from '../document/edit.ts';
import { type ReadNode, readStrategy } from '../document/read.ts';
import { must, type Replica } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { makeFieldAnchor, makeNodeAnchor } from './item-anchor.ts';
import { makeBlockRangeAnchor, makeRangeAnchor, type RangeRefusal } from './make-anchor.ts';
import { COMMENT_LIMITS, type RangeAnchor } from './model.ts';
import { type BodyText, marked, textOf, twoPeople } from './testing/marked-text.ts';

const nodeOf = ({ doc }: Replica, id: string): ReadNode => {
  const node = readStrategy(doc).nodes.find((each) => each.id === id);
  if (node === undefined) throw new Error(`no ${id}`);
  return node;
};

function select(text: BodyText, from: number, to: number): [Replica, RangeAnchor | RangeRefusal] {
  const [me] = twoPeople(text);
  const made = makeRangeAnchor(me.doc, nodeOf(me, 'm1'), { from, to });
  return [me, made.ok ? made.value : made.error];
}

test('[COMMENT1] a range knows its item, its block, its words and 32 units on either side', () => {
  const before = '前'.repeat(20) + 'あ'.repeat(20);
  const [, anchor] = select(`一行\n${before}語句${'後'.repeat(40)}`, 43, 45);
  expect(anchor).toMatchObject({
    target: 'range',
    nodeId: 'm1',
    itemTitle: '施策1 施策一',
    blockId: 'm1~2',
    quote: '語句',
    before: before.slice(-32),
    after: '後'.repeat(32),
    rivals: null,
  });
});

test('[COMMENT1] an item and a field keep number, title and value as they are now', () => {
  const [me] = twoPeople('');
  must(setField(me.doc, null, nodeId('k1'), 'target', '年間120件'));
  expect(makeNodeAnchor(nodeOf(me, 'g1'))).toEqual({
    target: 'node',
    nodeId: 'g1',
    itemTitle: '基本目標1 目標一',
    quote: '',
  });
  expect(makeFieldAnchor(nodeOf(me, 'k1'), 'target')).toEqual({
    target: 'field',
    nodeId: 'k1',
    itemTitle: '創業数',
    field: 'target',
    quote: '年間120件',
  });
  expect(makeFieldAnchor(nodeOf(me, 'k1'), 'direction').quote).toBe('');
  expect(makeFieldAnchor(nodeOf(me, 'g1'), 'target').quote).toBe('');
});

test('[COMMENT1] titles, values and context are cut at their limits, never inside a pair', () => {
  const [me] = twoPeople(`${'👪'.repeat(30)}語${'👪'.repeat(30)}`);
  must(setField(me.doc, null, nodeId('m1'), 'title', `長${'👪'.repeat(300)}`));
  must(setField(me.doc, null, nodeId('k1'), 'note', `長${'👪'.repeat(3_000)}`));
  const made = makeRangeAnchor(me.doc, nodeOf(me, 'm1'), { from: 60, to: 61 });
  const anchor = made.ok ? made.value : null;
  expect(anchor?.itemTitle).toBe(`施策1 長${'👪'.repeat(97)}`);
  expect(anchor).toMatchObject({ before: '👪'.repeat(16), after: '👪'.repeat(16) });
  const shifted = makeRangeAnchor(me.doc, nodeOf(me, 'm1'), { from: 58, to: 61 });
  expect(shifted.ok && shifted.value.after).toBe('👪'.repeat(16));
  expect(makeFieldAnchor(nodeOf(me, 'k1'), 'note').quote).toBe(`長${'👪'.repeat(999)}`);
});

test.each<[it: string, text: BodyText, from: number, to: number, then: string]>([
  ['one character', '一二三', 1, 2, '一【二】三'],
  ['a range over three blocks', '一\n二\n三四', 0, 5, '【一\n二\n三】四'],
  ['an end of a paragraph at its beginning', '一\n二', 1, 3, '一\n【二】'],
  ['an end of a paragraph at its end', '一\n二', 0, 2, '【一】\n二'],
  ['empty paragraphs around it', '\n\n一\n\n', 0, 5, '\n\n【一】\n\n'],
  ['half a pair', '家族👪です', 3, 4, '家族【👪】です'],
  ['half an emoji of several', '家族👨‍👩‍👧です', 5, 6, '家族【👨‍👩‍👧】です'],
  ['a character without its variation', '葛󠄀城市', 0, 1, '【葛󠄀】城市'],
])('[COMMENT2] takes %s', (_, text, from, to, then) => {
  const [me, anchor] = select(text, from, to);
  if (typeof anchor === 'string') throw new Error(anchor);
  expect(marked(me.doc, anchor)).toBe(then);
});

const NOTED: readonly BodyNode[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: '出生数' },
      { type: 'indicatorLink', attrs: { nodeId: 'k1' } },
      { type: 'footnote', attrs: { text: '暦年' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'を増やす' },
    ],
  },
];

test.each([
  [0, 3, '【出生数】〔暦年〕\nを増やす'],
  [4, 5, '出生数【〔暦年〕】\nを増やす'],
  [2, 4, '出生【数〔暦年〕】\nを増やす'],
  [5, 9, '出生数【〔暦年〕\nを】増やす'],
  [7, 9, '出生数〔暦年〕\n【を】増やす'],
])('[COMMENT2] takes whole footnotes: from %i to %i', (from, to, then) => {
  const [me, anchor] = select(NOTED, from, to);
  if (typeof anchor === 'string') throw new Error(anchor);
  expect(marked(me.doc, anchor)).toBe(then);
});

test.each<[it: string, text: BodyText, from: number, to: number, code: RangeRefusal]>([
  ['no character', '一二', 1, 1, 'emptySelection'],
  ['blanks alone', '一 　二', 1, 3, 'emptySelection'],
  ['ends of paragraphs alone', '一\n\n二', 1, 3, 'emptySelection'],
  ['a link alone', [{ type: 'paragraph', content: [{ type: 'indicatorLink' }] }], 0, 0, 'emptySelection'],
  ['2,001 units', '長'.repeat(2_001), 0, 2_001, 'selectionTooLong'],
  ['what is not there', '一二', 1, 3, 'textChanged'],
  ['a range before the text', '一二', -1, 1, 'textChanged'],
  ['a range back to front', '一二', 2, 1, 'textChanged'],
])('[COMMENT2] refuses %s', (_, text, from, to, code) => {
  expect(select(text, from, to)[1]).toBe(code);
});

test('[COMMENT2] takes a quote of exactly the limit', () => {
  const [, anchor] = select('長'.repeat(COMMENT_LIMITS.quote), 0, COMMENT_LIMITS.quote);
  expect(anchor).toMatchObject({ quote: '長'.repeat(COMMENT_LIMITS.quote) });
});

test('[COMMENT1] a range can be told by blocks, from either end', () => {
  const [me] = twoPeople('一二三\n四五六');
  const node = nodeOf(me, 'm1');
  const [one, other] = [
    { blockId: 'm1~1', offset: 2 },
    { blockId: 'm1~2', offset: 1 },
  ];
  const made = makeBlockRangeAnchor(me.doc, node, one, other);
  expect(made).toMatchObject({ ok: true, value: { quote: '三\n四', blockId: 'm1~1' } });
  expect(makeBlockRangeAnchor(me.doc, node, other, one)).toEqual(made);
  const beyond = makeBlockRangeAnchor(me.doc, node, one, { blockId: 'm1~2', offset: 4 });
  expect(beyond).toEqual({ ok: false, error: 'textChanged' });
  expect(makeBlockRangeAnchor(me.doc, node, one, { blockId: 'nowhere', offset: 0 }).ok).toBe(false);
});

test('[COMMENT1] an item without a text has no ranges', () => {
  const [me] = twoPeople('一');
  expect(makeRangeAnchor(me.doc, nodeOf(me, 'k1'), { from: 0, to: 1 })).toEqual({
    ok: false,
    error: 'textChanged',
  });
  expect(textOf(me.doc)).toBe('一');
});

test.each([
  ['創業と就業', 0, 2, null],
  ['創業と創業', 0, 2, { before: 0, after: 0, inBlock: true }],
  ['市の目標値は10件、\n国の目標値は20件', 2, 5, { before: 1, after: 1, inBlock: false }],
  ['○○○', 1, 2, { before: 1, after: 1, inBlock: true }],
])(
  '[COMMENT7] of 「%s」, the words from %i to %i know how alike others are: %j',
  (text, from, to, rivals) => {
    expect(select(text, from, to)[1]).toMatchObject({ rivals });
  },
);
