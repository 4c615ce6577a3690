import { expect, test } from 'vitest';
import { cell } from '#shared/documents/cells.ts';
import { cellsKept } from './row-heights.ts';
import { tiled } from './tiled-cells.ts';

/** The words of the cells that are kept whole, in rows 10 points high, on a sheet with room for `room`. */
function kept(lines: readonly (readonly [words: string, rowSpan: number])[][], room: number) {
  const rows = tiled(
    lines.map((cells) => cells.map(([words, rowSpan]) => cell(words, { rowSpan }))),
    [10, 10, 10],
  );
  const heights = rows.map(() => 10);
  const cells = cellsKept(rows, heights, room);
  return rows
    .flat()
    .filter((each) => cells.has(each))
    .map(({ cell: { paragraphs } }) =>
      paragraphs
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    .filter((words) => words !== '');
}

test('[EXPORT81] rows that a cell reaches over stay together where it is a third of a sheet or less', () => {
  const rows = [
    [
      ['a', 3],
      ['b', 2],
    ],
    [],
    [],
  ] as const;
  expect(
    kept(
      rows.map((row) => [...row]),
      90,
    ),
  ).toEqual(['a', 'b']);
  expect(
    kept(
      rows.map((row) => [...row]),
      60,
    ),
  ).toEqual(['b']);
});

test('[EXPORT81] cells that reach past one another never keep more than that together', () => {
  const rows: Parameters<typeof kept>[0] = [[['a', 2]], [['b', 2]], [['c', 2]], [['d', 2]], []];
  expect(kept(rows, 90)).toEqual(['a', 'b', 'd']);
});

test('[EXPORT81] a row higher than a sheet is not kept', () => {
  expect(kept([[['a', 1]]], 9)).toEqual([]);
});
