import { expect, test } from 'vitest';
import type { BodyNode } from '#shared/document/body.ts';
import { threadId } from '#shared/ids.ts';
import { inlinePieces } from './inline-pieces.ts';

const text = (words: string): BodyNode => ({ type: 'text', text: words });
const over = (from: number, to: number, id = 'a') => ({ blockId: 'b', from, to, threadId: threadId(id) });

/** Marked parts in [ ], with the threads behind a colon; a break is ⏎, a footnote *, a link @. */
function shown(content: readonly BodyNode[], ...highlights: readonly ReturnType<typeof over>[]): string {
  const sign: Readonly<Record<string, string>> = { hardBreak: '⏎', footnote: '*', indicatorLink: '@' };
  return inlinePieces(content, highlights)
    .map(({ node, threads }) => {
      const words = node.text ?? sign[node.type] ?? '?';
      return threads.length === 0 ? words : `[${words}:${threads.join('')}]`;
    })
    .join('');
}

test.each([
  ['the middle of a text', [text('あいうえお')], [over(1, 3)], 'あ[いう:a]えお'],
  ['one character', [text('あいう')], [over(0, 1)], '[あ:a]いう'],
  ['words in two formats', [text('あい'), text('うえ')], [over(1, 3)], 'あ[い:a][う:a]え'],
  [
    'words around a break',
    [text('あ'), { type: 'hardBreak' }, text('い')],
    [over(0, 3)],
    '[あ:a][⏎:a][い:a]',
  ],
  [
    'words behind a footnote of 〔注〕',
    [text('あ'), { type: 'footnote', attrs: { text: '注' } }, text('いう')],
    [over(4, 5)],
    'あ*[い:a]う',
  ],
  [
    'words around a link, which counts nothing',
    [text('あ'), { type: 'indicatorLink' }, text('い')],
    [over(1, 2)],
    'あ@[い:a]',
  ],
  ['words of two threads', [text('あいうえ')], [over(0, 3), over(2, 4, 'b')], '[あい:a][う:ab][え:b]'],
  ['words that the text does not have any more', [text('あい')], [over(1, 9)], 'あ[い:a]'],
])('[COMMENT53] marks %s', (_name, content, highlights, expected) => {
  expect(shown(content, ...highlights)).toBe(expected);
});
