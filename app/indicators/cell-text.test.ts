import { expect, test } from 'vitest';
import { cellText, textBlock } from './cell-text.ts';
import { COLUMNS, columnOf, sampleRows } from './grid-fixtures.ts';

test('[GRID11] a copied header stands in the name column, a 区分 in words', () => {
  const range = { top: 0, bottom: 1, left: columnOf('role'), right: columnOf('baseline') };
  expect(textBlock(sampleRows(), COLUMNS, range, () => '')).toEqual([
    ['', 'G Gの名称', ''],
    ['数値目標', 'T', '325人'],
  ]);
});

test('[GRID1] a row shows the name of its department', () => {
  const [, target] = sampleRows();
  if (target === undefined) throw new Error('no row');
  expect(cellText(target, 'department', () => '企画課')).toBe('企画課');
});
