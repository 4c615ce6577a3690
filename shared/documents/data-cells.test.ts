import { expect, test } from 'vitest';
import { partsOf, valueCells, valueColumns, yearCells, yearColumns } from './data-cells.ts';
import type { DataCell } from './data-table.ts';

test.each<[string, readonly DataCell[]]>([
  ['約493万人', ['約493万人', 4_930_000, '人', '約', null]],
  ['5年間で100人以上', ['5年間で100人以上', 100, '人', '以上', '5年間で']],
  ['4,337 億円', ['4,337 億円', 433_700_000_000, '円', null, null]],
  ['60.0％以上', ['60.0％以上', 60, '%', '以上', null]],
  ['およそ50人以下', ['およそ50人以下', 50, '人', '約・以下', null]],
  ['▲155人', ['▲155人', -155, '人', null, null]],
  ['1.47', ['1.47', 1.47, null, null, null]],
  ['調査中', ['調査中', null, null, null, null]],
  ['認証取得', ['認証取得', null, null, null, null]],
  ['最大4ポイント改善', ['最大4ポイント改善', null, null, null, null]],
  ['', [null, null, null, null, null]],
])('[EXPORT24] %s is told in cells of one datum each', (typed, cells) => {
  expect(valueCells(typed)).toEqual(cells);
  expect(cells).toHaveLength(valueColumns('value', '値').length);
});

test.each<[string, readonly DataCell[]]>([
  ['R元', ['令和元年度', 2019]],
  ['2018', ['平成30年度', 2018]],
  ['令和7年度末', ['令和7年度', 2025]],
  ['2019年', ['2019年', 2019]],
  ['令和4年3月', ['令和4年3月', 2021]],
  ['2020～2024', ['2020～2024', null]],
  ['毎年度', ['毎年度', null]],
  ['', [null, null]],
])('[EXPORT24] of the year %s stand 和暦 and 西暦', (typed, cells) => {
  expect(yearCells(typed)).toEqual(cells);
  expect(cells).toHaveLength(yearColumns('year', '年度').length);
});

test('[EXPORT24] each part of a value has cells of its own, whichever way it was typed', () => {
  const values = ['男79.3歳 女84.3歳', '80歳(男)、85歳(女)'];
  expect(partsOf(values)).toEqual(['男', '女']);
  expect(values.map((typed) => valueCells(typed, '女'))).toEqual([
    ['女84.3歳', 84.3, '歳', null, null],
    ['85歳(女)', 85, '歳', null, null],
  ]);
});

test('[EXPORT24] what is of one piece beside parts has a row without a part', () => {
  expect(partsOf(['80歳', '男79歳 女84歳', ''])).toEqual([null, '男', '女']);
  expect(valueCells('80歳', '男')).toEqual([null, null, null, null, null]);
  expect(partsOf(['80歳', ''])).toEqual([null]);
  expect(partsOf(['', ''])).toEqual([null]);
});
