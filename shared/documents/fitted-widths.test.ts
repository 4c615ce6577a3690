import { expect, test } from 'vitest';
import { cell } from './cells.ts';
import { fittedWidths } from './fitted-widths.ts';
import { plain } from './model.ts';

const A4 = { size: 'A4', orientation: 'landscape' } as const;

/** A column of cells with paragraphs of so many letters, one row each unless it spans. */
function column(title: string, ...cells: readonly { letters: readonly number[]; rowSpan?: number }[]) {
  let line = 0;
  return {
    title,
    cells: cells.map(({ letters, rowSpan = 1 }) => {
      const paragraphs = letters.map((count) => plain('字'.repeat(count)));
      const placed = { line, column: 0, cell: cell(paragraphs, { rowSpan }) };
      line += rowSpan;
      return placed;
    }),
  };
}

test('[EXPORT48] columns fill a sheet, each as wide as makes the table lowest', () => {
  const columns = [
    column('国', { letters: [10] }, { letters: [10] }),
    column('現', { letters: [40, 40] }, { letters: [38] }),
    column('次', { letters: [] }, { letters: [] }),
  ];
  const widths = fittedWidths(columns, 2, A4);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(82);
  const [first = 0, second = 0, empty = 0] = widths;
  expect([first > 10, second > 40, empty >= 7]).toEqual([true, true, true]);
  expect(fittedWidths(columns, 2, A4)).toEqual(widths);
});

test('[EXPORT48] a cell over several rows has room to wrap, so that its column gives way', () => {
  const [wide = 0, giving = 0] = fittedWidths(
    [
      column('現', { letters: [60, 60, 60] }, { letters: [60, 60, 60] }),
      column('次', { letters: [60], rowSpan: 2 }),
    ],
    2,
    A4,
  );
  expect(wide).toBeGreaterThan(60);
  expect(giving).toBeGreaterThanOrEqual(13);
});
