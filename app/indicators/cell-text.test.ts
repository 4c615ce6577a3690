import { expect, test } from 'vitest';
import { cellText, groupTitle, textBlock } from './cell-text.ts';
import { columnIndex } from './columns.ts';
import { sampleRows } from './grid-fixtures.ts';

test.each([
  ['施策 1 : ', '農林業の ICT 化', '施策 1 : 農林業の ICT 化'],
  ['しごと', '地域を元気にする', 'しごと 地域を元気にする'],
  ['つながる 上市', '', 'つながる 上市'],
  ['', '名称だけ', '名称だけ'],
])('[GRID1] a header with the number %j and the name %j reads %j', (number, title, header) => {
  expect(groupTitle({ number, title })).toBe(header);
});

test('[GRID11] a copied header stands in the name column, a 区分 in words', () => {
  const range = { top: 0, bottom: 1, left: columnIndex('role'), right: columnIndex('baseline') };
  expect(textBlock(sampleRows(), range, () => '')).toEqual([
    ['', 'G Gの名称', ''],
    ['数値目標', 'T', '325人'],
  ]);
});

test('[GRID1] a row shows the name of its department', () => {
  const [, target] = sampleRows();
  if (target === undefined) throw new Error('no row');
  expect(cellText(target, 'department', () => '企画課')).toBe('企画課');
});
