import { describe, expect, test } from 'vitest';
import { imprintOf, writtenDay } from './imprint.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';

const template: DocumentTemplate = {
  ...usualTemplate({
    name: 'indicators',
    paper: { size: 'A3', orientation: 'landscape' },
    columns: [],
    options: [],
  }),
  documentNumber: '資料4',
};
const input = {
  title: '数値目標及びKPI一覧',
  yearStyle: 'era',
  today: '2026-11-20',
  version: '第2版　案',
  hash: '0123456789abcdef'.repeat(4),
} as const;

describe('[EXPORT83] the foot of every sheet says which paper this is, in the order of the town', () => {
  test('as usual: number, title, day, version, and the first twelve digits of the hash', () => {
    expect(imprintOf({ ...input, template })).toMatchObject({
      footer: '資料4　数値目標及びKPI一覧　令和8年11月20日　第2版　案　照合値 0123456789ab',
      hasPageNumbers: true,
    });
  });

  test('with a day of its own, in the order that was decided, and nothing between what is blank', () => {
    const own = {
      ...template,
      day: '2027-01-08',
      documentNumber: '',
      footer: ['day', 'documentNumber'],
    } as const;
    expect(imprintOf({ ...input, template: own })).toMatchObject({
      footer: '令和9年1月8日',
      hasPageNumbers: false,
    });
  });
});

test.each([
  ['western', '2026-11-20', '2026年11月20日'],
  ['era', '2026-11-20', '令和8年11月20日'],
  ['era', '2019-05-01', '令和元年5月1日'],
  ['era', '2019-04-30', '平成31年4月30日'],
  ['eraShort', '2026-01-08', 'R8.1.8'],
  ['both', '2026-11-20', '令和8年（2026年）11月20日'],
] as const)('[EXPORT84] a day in the style %s: %s is written %s', (style, day, written) => {
  expect(writtenDay(day, style)).toBe(written);
});
