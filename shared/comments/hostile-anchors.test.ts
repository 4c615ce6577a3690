import fc from 'fast-check';
import { toBase64 } from 'lib0/buffer';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { nodeId } from '../ids.ts';
import type { RangeAnchor } from './model.ts';
import { anchorOn, marked, NODE, twoPeople } from './testing/marked-text.ts';

const TEXT = '市内での創業を支援する。\n若者の定住を図る。';
const encoded = (position: Y.RelativePosition) => toBase64(Y.encodeRelativePosition(position));
const ofItem = (client: number, clock: number, side = 0) =>
  encoded(new Y.RelativePosition(null, null, Y.createID(client, clock), side));

test.each<[it: string, start: string]>([
  ['nothing', ''],
  ['what is no base64', '……'],
  ['base64 that only some decoders take', 'AA=A'],
  ['bytes that end too early', toBase64(Uint8Array.of(0, 200))],
  ['a number beyond all numbers', toBase64(Uint8Array.of(0, ...new Array(12).fill(255), 1))],
  ['an unknown form', toBase64(Uint8Array.of(9))],
  ['a megabyte', 'A'.repeat(1_000_000)],
  ['a client that never wrote', ofItem(4_294_967_295, 0)],
  ['a clock that is still to come', ofItem(1, 2 ** 40)],
  ['a root type that does not exist', encoded(new Y.RelativePosition(null, '__proto__', null))],
  ['the map of all nodes', encoded(new Y.RelativePosition(null, 'nodes', null))],
  ['a whole type', encoded(new Y.RelativePosition(Y.createID(1, 0), null, null))],
])('[COMMENT13] positions that hold %s: found by the quote, and nothing is written', (_, position) => {
  const [{ doc }] = twoPeople(TEXT);
  const anchor = { ...anchorOn(doc, '定住を図る'), start: position, end: position };
  const before = [...doc.share.keys()];
  expect(marked(doc, anchor)).toBe('市内での創業を支援する。\n若者の【定住を図る】。');
  expect(marked(doc, { ...anchor, quote: 'ここにない言葉' })).toBe('lost: text');
  expect([...doc.share.keys()]).toEqual(before);
});

test.each<[it: string, change: Partial<RangeAnchor>]>([
  ['a quote beyond the limit', { quote: '創業'.repeat(2_000) }],
  ['an empty quote', { quote: '' }],
  ['a quote of line breaks', { quote: '\n\n' }],
  ['context beyond the limit', { before: '長'.repeat(33) }],
])('[COMMENT13] %s is lost', (_, change) => {
  const [{ doc }] = twoPeople(TEXT);
  expect(marked(doc, { ...anchorOn(doc, '創業'), ...change })).toBe('lost: text');
});

test('[COMMENT13] no position in the document, of whatever item, throws or leads beyond an edit of the quote', () => {
  const [{ doc }] = twoPeople(TEXT);
  const clocks = Y.getState(doc.store, 1);
  const made = anchorOn(doc, '創業を支援');
  for (let clock = 0; clock < clocks; clock++) {
    const anchor = { ...made, start: ofItem(1, clock), end: ofItem(1, clocks - 1 - clock, -1) };
    expect(marked(doc, anchor)).toMatch(/【.*創業を支援.*】|〈.*〉|lost: text/s);
  }
});

test('[COMMENT13] an anchor of random parts neither throws nor changes the document', () => {
  const [{ doc }] = twoPeople(TEXT);
  const state = Y.encodeStateAsUpdate(doc);
  const words = fc.string({
    unit: fc.constantFrom('創', '業', '\n', '\u0000', '\ud83d', '定住'),
    maxLength: 40,
  });
  const position = fc.oneof(
    fc.uint8Array({ maxLength: 20 }).map(toBase64),
    fc.string({ maxLength: 30 }),
    fc.tuple(fc.constantFrom(0, 1, 10), fc.nat({ max: 300 })).map(([client, clock]) => ofItem(client, clock)),
  );
  const anchors = fc.record({
    target: fc.constant('range' as const),
    nodeId: fc.constantFrom(NODE, nodeId('k1'), nodeId('constructor'), nodeId('')),
    itemTitle: words,
    blockId: fc.constantFrom('m1~1', '', '__proto__'),
    quote: words,
    before: words,
    after: words,
    rivals: fc.constantFrom(null, { before: -1, after: Number.NaN, inBlock: true }),
    start: position,
    end: position,
  });
  fc.assert(
    fc.property(anchors, (anchor) => {
      expect(marked(doc, anchor)).toMatch(/【.+】|〈.+〉|lost: (text|gone)/s);
    }),
    { numRuns: 500 },
  );
  expect(Y.encodeStateAsUpdate(doc)).toEqual(state);
});
