import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEditOf } from './similarity.ts';

test.each([
  ['若者の定住を図る', '若者の定住を図る', true],
  ['若者の定住を図る', '若者の移住・定住を図る', true],
  ['若者の定住を図る', '女性の定住を促す', true],
  ['若者の定住を図る', '起業家を育てる', false],
  ['若者の定住を図る', '', false],
  ['若者の定住\nを図る', '若者の\n定住を図る', true],
  ['120件', '150人', true],
  ['120件', '3割', false],
  ['の', 'の', true],
  ['の', 'のの', false],
  ['👪', '👪', true],
  ['👪', '👪と', false],
  ['目標', '目', true],
  ['目標', '指標', true],
  ['', '', false],
  // Twice as much was added: all of it must still be there.
  ['創業数', '創業した者の数のこと', true],
  ['創業数', '創業した者の人員のこと', false],
  ['創業数', `創${'ほか'.repeat(200)}業数`, false],
])('[COMMENT6] of 「%s」, 「%s」 is an edit: %s', (quote, text, expected) => {
  expect(isEditOf(quote, text)).toBe(expected);
});

test('[COMMENT6] what counts is the longest common subsequence, whatever its units are', () => {
  const words = fc.string({ unit: fc.constantFrom('あ', 'い', 'う', '👪'), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, words, (quote, text) => {
      const added = Math.max(0, text.length - quote.length);
      const needed = Math.min(quote.length, Math.ceil(quote.length / 2 + added / 4));
      const isSmall = [...quote].length === 1 || text.length > 2 * quote.length + 200;
      const expected = quote === text || (!isSmall && plainCommonLength(quote, text) >= needed);
      expect(isEditOf(quote, text)).toBe(expected);
    }),
  );
});

/** The usual table. */
function plainCommonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const unit of a.split('')) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      const diagonal = (row[at - 1] ?? 0) + 1;
      next.push(b[at - 1] === unit ? diagonal : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
