import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDigits } from './decimal.ts';
import { sumOf } from './sum.ts';
import { parseValue } from './value.ts';

const sumOfCells = (...cells: readonly string[]) => sumOf(cells.map(parseValue));

test('[KPI19] scales, signs and separators add up exactly', () => {
  expect(sumOfCells('4,337億円', '1,000円', '▲5千円')).toEqual({
    ...{ count: 3, sum: '433699996000', mean: '144566665333.3', unit: '円', approximate: false },
  });
});

test('[KPI19] typed decimals are kept, and 0.1 + 0.2 is 0.3', () => {
  expect(sumOfCells('0.1', '0.2')).toMatchObject({ sum: '0.3', mean: '0.15' });
  expect(sumOfCells('60.0%', '70.0％')).toMatchObject({ sum: '130.0', mean: '65.00', unit: '%' });
});

test('[KPI19] what is no number is left out of count and mean', () => {
  expect(sumOfCells('2人', '', '―', '調査中', '認証取得', '3人')).toMatchObject({
    count: 2,
    sum: '5',
    mean: '2.5',
  });
});

test('[KPI19] different units, or no number at all, have no sum', () => {
  expect(sumOfCells('2人', '3件')).toBeNull();
  expect(sumOfCells('2人', '3')).toBeNull();
  expect(sumOfCells('', '―')).toBeNull();
  expect(sumOfCells()).toBeNull();
});

test('[KPI19] one unit in two writings is one unit', () => {
  expect(sumOfCells('5か所', '3カ所')).toMatchObject({ sum: '8', unit: 'か所' });
});

test('[KPI19] a sum with 約 or 以上 in it is approximate', () => {
  expect(sumOfCells('約5人', '3人')).toMatchObject({ approximate: true });
  expect(sumOfCells('5人以上', '3人')).toMatchObject({ approximate: true });
});

test('[KPI19] the mean is rounded half away from zero', () => {
  expect(sumOfCells('1', '0', '0')).toMatchObject({ mean: '0.3' });
  expect(sumOfCells('-1', '-1', '0')).toMatchObject({ mean: '-0.7' });
  expect(sumOfCells('0.1', '0', '0', '0')).toMatchObject({ mean: '0.03' });
  expect(sumOfCells('-0.1', '0', '0', '0')).toMatchObject({ mean: '-0.03' });
});

test('[KPI19] the sum does not depend on the order', () => {
  const cells = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1 });
  fc.assert(
    fc.property(cells, (numbers) => {
      const texts = numbers.map((number) => `${number / 100}人`);
      const sum = sumOfCells(...texts);
      expect(Number(sum?.sum)).toBe(numbers.reduce((total, number) => total + number, 0) / 100 + 0);
      expect(Number(sumOfCells(...texts.toReversed())?.sum)).toBe(Number(sum?.sum));
    }),
  );
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-4930000.50', '−4,930,000.50'],
])('[KPI11] %s is written %s', (decimal, written) => {
  expect(groupDigits(decimal)).toBe(written);
});
