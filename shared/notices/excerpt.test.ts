import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test.each([
  ['出典の年度は何年ですか。', '出典の年度は何年ですか。'],
  ['  一行目\r\n\n　二行目\t続き ', '一行目 二行目 続き'],
  ['あ'.repeat(120), 'あ'.repeat(120)],
  ['あ'.repeat(121), `${'あ'.repeat(120)}…`],
  [`${'𠮷'.repeat(130)}`, `${'𠮷'.repeat(120)}…`],
  ['', ''],
])('[NOTICE4] %j is quoted as %j', (text, expected) => {
  expect(excerptOf(text)).toBe(expected);
});
