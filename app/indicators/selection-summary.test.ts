import { expect, test } from 'vitest';
import type { ColumnField } from './columns.ts';
import { COLUMNS, columnOf, readGroup, readIndicator } from './grid-fixtures.ts';
import { gridRows } from './grid-model.ts';
import { summarize } from './selection-summary.ts';

const rows = gridRows([
  readGroup('measure', 'M', ['A', 'B', 'C']),
  readIndicator('A', 'M', { baseline: '約1.2万人', baselineYear: '2019', target: '60.0%' }),
  readIndicator('B', 'M', { baseline: '325 人', baselineYear: '2020', target: '38.5%' }),
  readIndicator('C', 'M', { baseline: '調査中', target: '72.0点' }),
]);
const column = (from: ColumnField, to = from) => ({
  top: 0,
  bottom: 3,
  left: columnOf(from),
  right: columnOf(to),
});

test('[GRID22] values of one unit are added exactly; headers and what is no number are left out', () => {
  expect(summarize(rows, COLUMNS, column('baseline'))).toEqual({
    cells: 3,
    sum: '12,325人',
    mean: '6,162.5人',
  });
});

test('[GRID22] values of different units are only counted', () => {
  expect(summarize(rows, COLUMNS, column('target'))).toEqual({ cells: 3, sum: null, mean: null });
});

test('[GRID22] years are not added', () => {
  expect(summarize(rows, COLUMNS, column('baselineYear'))).toEqual({ cells: 3, sum: null, mean: null });
});

test('[GRID22] one value alone is no sum', () => {
  expect(summarize(rows, COLUMNS, { ...column('baseline'), top: 1, bottom: 1 })).toEqual({
    cells: 1,
    sum: null,
    mean: null,
  });
});
