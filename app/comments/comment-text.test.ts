import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from './comment-text.ts';

/** [address] for links, {name} for mentions. */
function shown(body: string, ...names: readonly string[]): string {
  return textPieces(body, names)
    .map(({ kind, text }) => (kind === 'link' ? `[${text}]` : kind === 'mention' ? `{${text}}` : text))
    .join('');
}

test.each([
  ['資料は https://example.jp/a?b=1 です', '資料は [https://example.jp/a?b=1] です'],
  ['http://example.jp/を参照', '[http://example.jp/]を参照'],
  ['（https://example.jp/a）。', '（[https://example.jp/a]）。'],
  ['See https://example.jp/a.', 'See [https://example.jp/a].'],
  ['(https://example.jp/a)', '([https://example.jp/a])'],
  ['https://example.jp/a_(b)', '[https://example.jp/a_(b)]'],
  ['https://a.jp\nhttps://b.jp', '[https://a.jp]\n[https://b.jp]'],
  ['HTTPS://EXAMPLE.JP/A', '[HTTPS://EXAMPLE.JP/A]'],
])('[COMMENT43] %s', (body, expected) => {
  expect(shown(body)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.jp/',
  'https://',
  'http:// a',
  '//example.jp',
])('[COMMENT43] %s stays text', (body) => {
  expect(shown(body)).toBe(body);
});

test('[COMMENT43] whatever is written, the pieces are the comment and every link leads to the web', () => {
  const word = fc.constantFrom(
    'https://',
    'http://a.jp/',
    'javascript:',
    '@委員1',
    '（',
    ')',
    ' ',
    'あ',
    '<b>',
    '"',
  );
  const text = fc.array(fc.oneof(word, fc.string({ maxLength: 4 }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (body) => {
      const pieces = textPieces(body, ['委員1']);
      expect(pieces.map((piece) => piece.text).join('')).toBe(body);
      for (const piece of pieces) if (piece.kind === 'link') expect(piece.href).toMatch(/^https?:\/\/./);
    }),
  );
});

test('[COMMENT44] mentions are set off, the longest name first', () => {
  expect(shown('@委員10 と ＠委員1 へ', '委員1', '委員10')).toBe('{@委員10} と {＠委員1} へ');
  expect(shown('@だれか', '委員1')).toBe('@だれか');
});
