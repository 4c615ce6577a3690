import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifference } from './marked-difference.ts';

test.each([
  ['人口の減少', '人口の急な減少', { before: '人口の', removed: '', added: '急な', after: '減少' }],
  ['3,724億円', '3,900億円', { before: '3,', removed: '724', added: '900', after: '億円' }],
  ['', '新', { before: '', removed: '', added: '新', after: '' }],
  ['ああ', 'あああ', { before: 'ああ', removed: '', added: 'あ', after: '' }],
  ['𠮷田', '𠮟田', { before: '', removed: '𠮷', added: '𠮟', after: '田' }],
  ['か\u3099', 'か', { before: '', removed: 'か\u3099', added: 'か', after: '' }],
  ['辻\u{e0100}', '辻', { before: '', removed: '辻\u{e0100}', added: '辻', after: '' }],
])('[ACTIVITY14] %j and %j differ where they differ, by whole characters', (from, to, marked) => {
  expect(markDifference(from, to)).toEqual(marked);
});

test('[ACTIVITY14] the parts put together are the two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', 'い', '𠮷', '\u3099', 'x'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { before, removed, added, after } = markDifference(from, to);
      expect([before + removed + after, before + added + after]).toEqual([from, to]);
    }),
  );
});
