import { expect, test } from 'vitest';
import type { Actual, ActualStatus } from '#shared/actuals/model.ts';
import { actualTable } from '#shared/actuals/table.ts';
import { nodeId } from '#shared/ids.ts';
import { cellReading } from './cell-reading.ts';
import { textBlock } from './cell-text.ts';
import { columnIndex, tableColumns } from './columns.ts';
import { sampleNodes } from './grid-fixtures.ts';
import { gridRows } from './grid-model.ts';
import { extentOf, initialState, reduce } from './grid-state.ts';
import { planPaste } from './paste-plan.ts';
import { summarize } from './selection-summary.ts';

const actual = (node: string, fiscalYear: number, value: string, status: ActualStatus = 'final'): Actual => ({
  nodeId: nodeId(node),
  fiscalYear,
  value,
  status,
  note: '',
  enteredBy: null,
  enteredAt: value,
});
const table = actualTable(
  [actual('A', 2022, '15件'), actual('A', 2023, '1,200件', 'preliminary'), actual('C', 2023, '40.0%')],
  { from: null, to: null, current: 2026 },
);
const rows = gridRows(sampleNodes(), [], table);
const columns = tableColumns(table.years);
const at = (field: Parameters<typeof columnIndex>[1]) => columnIndex(columns, field);
const rowOf = (id: string) => rows.findIndex((row) => row.id === id);
const range = (from: string, to: string, left: string, right: string) => ({
  top: rowOf(from),
  bottom: rowOf(to),
  left: at(left),
  right: at(right),
});

test('[ACTUAL7] actuals stand by year between the target and the source, 速報 with its word', () => {
  expect(columns.map(({ field }) => field).slice(6, 10)).toEqual([
    'targetYear',
    'actual2022',
    'actual2023',
    'sourceStatistic',
  ]);
  expect(textBlock(rows, columns, range('A', 'B', 'actual2022', 'actual2023'), () => '')).toEqual([
    ['15件', '1,200件（速報）'],
    ['', ''],
  ]);
});

test('[ACTUAL7] a provisional value is read like any other', () => {
  expect(cellReading('value', '1.2万件（速報）')).toContain('12,000 件');
});

test('[ACTUAL7] the status line adds actuals', () => {
  expect(summarize(rows, columns, range('A', 'A', 'actual2022', 'actual2023'))).toEqual({
    cells: 2,
    sum: '1,215件',
    mean: '607.5件',
  });
});

test('[ACTUAL8] nobody types or pastes into them: Tab passes over them, and a paste names what has no place', () => {
  const { isStop, isFilled } = extentOf(initialState(rows, columns, true));
  expect(isStop({ row: rowOf('A'), column: at('actual2022') })).toBe(false);
  expect(isFilled({ row: rowOf('A'), column: at('actual2022') })).toBe(true);
  expect(isFilled({ row: rowOf('B'), column: at('actual2022') })).toBe(false);
  const plan = planPaste(
    [['R7', '16件', '', '統計']],
    { rows, columns, range: range('A', 'A', 'targetYear', 'targetYear'), textOf: () => '' },
    false,
  );
  expect(plan.cells.map(({ field }) => field)).toEqual(['targetYear', 'sourceStatistic']);
  expect(plan.unplaced).toMatchObject([{ value: '16件', field: 'actual2022', obstacle: 'readOnlyColumn' }]);
});

test('[ACTUAL8] when a year comes or goes, the selection stays on its column', () => {
  const state = reduce(initialState(rows, columns, true), {
    do: 'select',
    position: { row: rowOf('A'), column: at('note') },
    extend: false,
  });
  const wider = tableColumns([2021, ...table.years]);
  const after = reduce(state, { do: 'rows', rows, columns: wider });
  expect(after.selection.active.column).toBe(columnIndex(wider, 'note'));
  const gone = reduce(after, { do: 'rows', rows, columns: tableColumns([]) });
  expect(gone.selection.active.column).toBe(columnIndex(tableColumns([]), 'note'));
});

test('[ACTUAL8] rows whose actuals are as they were keep their identity', () => {
  const next = actualTable(
    [actual('A', 2022, '15件'), actual('A', 2023, '1,200件', 'preliminary'), actual('C', 2023, '41.0%')],
    { from: null, to: null, current: 2026 },
    table,
  );
  const after = gridRows(sampleNodesOf(rows), rows, next);
  expect(after.map((row, index) => row === rows[index])).toEqual([true, true, true, true, true, true, false]);
});

function sampleNodesOf(shown: typeof rows) {
  return shown.map(({ node }) => node);
}
