import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Extent,
  type Move,
  move,
  nextRow,
  nextStop,
  rangeOf,
  selectAll,
  selectCell,
} from './selection.ts';

// Row 0 is a header; filled cells are marked x.
const TABLE = ['=====', 'xx..x', 'x....', '=====', 'xxxxx'];
const extent: Extent = {
  rowCount: 5,
  columnCount: 5,
  pageRows: 3,
  isSpanning: (row) => TABLE[row] === '=====',
  isFilled: ({ row, column }) => TABLE[row]?.[column] === 'x',
  isStop: ({ row, column }) => TABLE[row] !== '=====' && column > 0,
};

const at = (row: number, column: number) => ({ row, column });
const active = (row: number, column: number, step: Move) =>
  move(selectCell(at(row, column)), step, extent, false).active;

test('[GRID2] an arrow goes one cell further and stops at the edge', () => {
  expect(active(1, 1, { to: 'next', direction: 'right' })).toEqual(at(1, 2));
  expect(active(4, 4, { to: 'next', direction: 'right' })).toEqual(at(4, 4));
});

test('[GRID2] within a header there is nothing to the left or right', () => {
  expect(active(3, 2, { to: 'next', direction: 'left' })).toEqual(at(3, 2));
});

test('[GRID2] Ctrl+arrow goes to the end of the filled cells', () => {
  expect(active(1, 0, { to: 'edge', direction: 'right' })).toEqual(at(1, 1));
});

test('[GRID2] Ctrl+arrow from the end of the filled cells goes to the next filled one', () => {
  expect(active(1, 1, { to: 'edge', direction: 'right' })).toEqual(at(1, 4));
  expect(active(2, 0, { to: 'edge', direction: 'down' })).toEqual(at(4, 0));
});

test('[GRID2] Ctrl+arrow goes to the edge where nothing is filled', () => {
  expect(active(2, 1, { to: 'edge', direction: 'right' })).toEqual(at(2, 4));
});

test('[GRID2] Home, End and their Ctrl forms go to the ends of row and table', () => {
  expect(active(2, 2, { to: 'rowStart' })).toEqual(at(2, 0));
  expect(active(2, 2, { to: 'rowEnd' })).toEqual(at(2, 4));
  expect(active(2, 2, { to: 'gridStart' })).toEqual(at(0, 0));
  expect(active(2, 2, { to: 'gridEnd' })).toEqual(at(4, 4));
});

test('[GRID2] a page goes over as many rows as are seen', () => {
  expect(active(0, 1, { to: 'pageDown' })).toEqual(at(3, 1));
  expect(active(1, 1, { to: 'pageUp' })).toEqual(at(0, 1));
});

test('[GRID2] with Shift the active cell stays and the far corner moves', () => {
  const extended = move(selectCell(at(2, 2)), { to: 'next', direction: 'up' }, extent, true);
  expect(extended).toEqual({ active: at(2, 2), end: at(1, 2) });
  expect(rangeOf(extended, extent)).toEqual({ top: 1, bottom: 2, left: 2, right: 2 });
});

test('[GRID2] a header alone counts with its whole width', () => {
  expect(rangeOf(selectCell(at(0, 2)), extent)).toEqual({ top: 0, bottom: 0, left: 0, right: 4 });
});

test('[GRID2] Ctrl+A selects every cell', () => {
  expect(rangeOf(selectAll(extent), extent)).toEqual({ top: 0, bottom: 4, left: 0, right: 4 });
});

test('[GRID3] Tab goes on in the next row, past headers and cells that are only read', () => {
  expect(nextStop(at(2, 4), false, extent)).toEqual(at(4, 1));
  expect(nextStop(at(4, 1), true, extent)).toEqual(at(2, 4));
});

test('[GRID4] there is no stop after the last cell and before the first', () => {
  expect(nextStop(at(4, 4), false, extent)).toBeNull();
  expect(nextStop(at(1, 1), true, extent)).toBeNull();
});

test('[GRID3] Enter goes down past a header, and stays at the end', () => {
  expect(nextRow(at(2, 1), 1, false, extent)).toEqual(at(4, 1));
  expect(nextRow(at(4, 1), 1, false, extent)).toEqual(at(4, 1));
});

test('[GRID2] no sequence of moves leaves the table', () => {
  const direction = fc.constantFrom('up', 'down', 'left', 'right' as const);
  const step: fc.Arbitrary<Move> = fc.oneof(
    fc.record({ to: fc.constantFrom('next' as const, 'edge' as const), direction }),
    fc.record({ to: fc.constantFrom('rowStart', 'rowEnd', 'gridStart', 'gridEnd', 'pageUp', 'pageDown') }),
  ) as fc.Arbitrary<Move>; // fast-check does not carry the union through
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean())), (steps) => {
      const selection = steps.reduce(
        (current, [next, extend]) => move(current, next, extent, extend),
        selectCell(at(1, 1)),
      );
      for (const { row, column } of [selection.active, selection.end]) {
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(5);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThan(5);
      }
    }),
  );
});
