import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '#shared/ids.ts';
import { cellText } from './cell-text.ts';
import type { ColumnField } from './columns.ts';
import { COLUMNS, columnOf, sampleRows } from './grid-fixtures.ts';
import { planPaste, wouldGrow } from './paste-plan.ts';
import type { Block } from './tsv.ts';

const rows = sampleRows();
const rowOf = (id: string) => rows.findIndex((row) => row.id === id);

function plan(block: Block, from: string, field: ColumnField, options: { to?: string; grow?: boolean } = {}) {
  const left = columnOf(field);
  const range = { top: rowOf(from), bottom: rowOf(options.to ?? from), left, right: left };
  const textOf = (row: (typeof rows)[number], shown: ColumnField) => cellText(row, shown, () => '企画課');
  return planPaste(block, { rows, columns: COLUMNS, range, textOf }, options.grow ?? false);
}

test('[GRID12] a block that fits names nothing', () => {
  const { cells, unplaced } = plan([['11件', 'R元', '22件']], 'A', 'baseline');
  expect(unplaced).toEqual([]);
  expect(cells).toEqual([
    { nodeId: 'A', field: 'baseline', value: '11件' },
    { nodeId: 'A', field: 'baselineYear', value: 'R元' },
    { nodeId: 'A', field: 'target', value: '22件' },
  ]);
});

test('[GRID12] cells that would stay as they are change nothing and are not named', () => {
  expect(plan([['10件']], 'A', 'baseline')).toMatchObject({ cells: [], unplaced: [] });
  expect(plan([['企画課', 'x']], 'A', 'department').unplaced).toEqual([]);
});

test('[GRID12] a header, a read-only column, the end of the table and its right edge are named', () => {
  const named = (block: Block, from: string, field: ColumnField) =>
    plan(block, from, field).unplaced.map(({ value, obstacle }) => [value, obstacle]);
  expect(named([['a'], ['b']], 'B', 'note')).toEqual([['b', 'headerRow']]);
  expect(named([['財政課']], 'A', 'department')).toEqual([['財政課', 'readOnlyColumn']]);
  expect(named([['a'], ['b']], 'C', 'note')).toEqual([['b', 'belowTable']]);
  expect(named([['a', 'b']], 'C', 'note')).toEqual([['b', 'rightOfTable']]);
});

test('[GRID12] an unknown 区分, one that cannot stand there, and a text that is too long are named', () => {
  expect(plan([['成果指標']], 'A', 'role').unplaced).toMatchObject([{ obstacle: 'unknownRole' }]);
  expect(plan([['数値目標']], 'A', 'role').unplaced).toMatchObject([{ obstacle: 'roleNotHere' }]);
  expect(plan([['あ'.repeat(2_001)]], 'A', 'title').unplaced).toMatchObject([{ obstacle: 'tooLong' }]);
});

test('[GRID12] words for a 区分 become its code', () => {
  expect(plan([['ＫＰＩ']], 'T', 'role').cells).toEqual([{ nodeId: 'T', field: 'role', value: 'kpi' }]);
});

test('[GRID12] an empty cell empties a text, and is nothing lost anywhere else', () => {
  expect(plan([['', '', '']], 'A', 'baseline').cells.map(({ field }) => field)).toEqual([
    'baseline',
    'target',
  ]);
  expect(plan([[''], [''], ['']], 'B', 'role')).toMatchObject({ cells: [], unplaced: [] });
});

test('[GRID14] a single cell fills the block, passing over headers', () => {
  const { cells, unplaced } = plan([['R7']], 'A', 'targetYear', { to: 'C' });
  expect(cells.map((cell) => cell.nodeId)).toEqual(['A', 'B', 'C']);
  expect(unplaced).toEqual([]);
});

test('[GRID15] rows beyond the measure can become new rows of it', () => {
  const block = [['甲'], ['乙'], ['丙']];
  const plain = plan(block, 'B', 'title');
  expect(plain).toMatchObject({ otherGroupRows: 1, unplaced: [{ value: '乙', obstacle: 'headerRow' }] });
  expect(wouldGrow(plain)).toBe(true);
  expect(plan(block, 'B', 'title', { grow: true })).toEqual({
    cells: [{ nodeId: 'B', field: 'title', value: '甲' }],
    newRows: [[{ field: 'title', value: '乙' }], [{ field: 'title', value: '丙' }]],
    groupId: nodeId('M'),
    unplaced: [],
    otherGroupRows: 0,
  });
});

test('[GRID15] a block pasted onto a header becomes new rows, from the name on', () => {
  const grown = plan([['甲', '1人']], 'M', 'target', { grow: true });
  expect(grown.newRows).toEqual([
    [
      { field: 'title', value: '甲' },
      { field: 'baseline', value: '1人' },
    ],
  ]);
});

test('[GRID15] what a new row cannot take is named too', () => {
  const { unplaced } = plan([['乙'], ['あ'.repeat(2_001)]], 'B', 'title', { grow: true });
  expect(unplaced).toMatchObject([{ blockRow: 1, obstacle: 'tooLong' }]);
});

test('[GRID12] every copied text lands, is there already, or is named', () => {
  const value = fc.constantFrom('', '10件', '新しい値', 'KPI', '数値目標', 'A');
  const row = fc.array(value, { minLength: 1, maxLength: 4 });
  const from = fc.constantFrom('G', 'T', 'M', 'A', 'B', 'N', 'C');
  const field = fc.constantFrom(...COLUMNS.map((column) => column.field));
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 5 }),
      from,
      field,
      fc.boolean(),
      (block, top, left, grow) => {
        const { cells, newRows, unplaced } = plan(block, top, left, { grow });
        const landed = [...cells, ...newRows.flat()].filter(({ value: text }) => text !== '').length;
        const texts = block.flat().filter((text) => text !== '').length;
        const shown = texts - landed - unplaced.length;
        expect(shown).toBeGreaterThanOrEqual(0);
        if (!block.flat().some((text) => ['10件', 'KPI', '数値目標', 'A'].includes(text)))
          expect(shown).toBe(0);
      },
    ),
  );
});
