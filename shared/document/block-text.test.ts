import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockParentOffset, blockText, blockTextOffset } from './block-text.ts';
import { textSchema } from './text-schema.ts';

const { nodes } = textSchema();
const text = (words: string) => textSchema().text(words);
const footnote = (words: string) => nodes.footnote?.create({ text: words }) ?? text('');
const link = () => nodes.indicatorLink?.create({ nodeId: 'k1' }) ?? text('');
const hardBreak = () => nodes.hardBreak?.create() ?? text('');
const block = (...content: ReturnType<typeof text>[]) =>
  nodes.paragraph?.create({ blockId: 'b' }, content) ?? text('');

const MIXED = block(text('出生数'), link(), text('は'), hardBreak(), text('増加'), footnote('暦年'), link());

test('[COMMENT3] a hard break counts 1, a footnote its text in brackets, an indicator link nothing', () => {
  expect(blockText(MIXED)).toBe('出生数は\n増加〔暦年〕');
});

test.each([
  // parent offset, text offset
  [0, 0],
  [2, 2],
  [3, 3],
  [4, 3],
  [5, 4],
  [6, 5],
  [8, 7],
  [9, 11],
  [10, 11],
  [99, 11],
])('[COMMENT3] parent offset %i is text offset %i', (parentOffset, offset) => {
  expect(blockTextOffset(MIXED, parentOffset)).toBe(offset);
});

test.each([
  // text offset, where a range from there starts, where one up to there ends
  [0, 0, 0],
  [3, 4, 3],
  [4, 5, 5],
  [5, 6, 6],
  [7, 8, 8],
  [8, 8, 9],
  [10, 8, 9],
  [11, 10, 9],
])(
  '[COMMENT3] a range from text offset %i starts at %i, one up to there ends at %i',
  (offset, start, end) => {
    expect(blockParentOffset(MIXED, offset, 'start')).toBe(start);
    expect(blockParentOffset(MIXED, offset, 'end')).toBe(end);
  },
);

test('[COMMENT3] both ends of any range convert to the editor and back', () => {
  const inline = fc.oneof(
    fc.constantFrom('あ', '創業数', '👪', '葛󠄀城').map(text),
    fc.constantFrom('', '注').map(footnote),
    fc.constant(null).map(link),
    fc.constant(null).map(hardBreak),
  );
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 8 }), fc.nat(), (content, seed) => {
      const node = block(...content);
      // Offsets inside a footnote have no position of their own.
      const offsets = Array.from({ length: node.content.size + 1 }, (_, at) => blockTextOffset(node, at));
      const offset = offsets[seed % offsets.length] ?? 0;
      for (const edge of ['start', 'end'] as const) {
        expect(blockTextOffset(node, blockParentOffset(node, offset, edge))).toBe(offset);
      }
      expect(offsets.at(-1)).toBe(blockText(node).length);
    }),
  );
});
