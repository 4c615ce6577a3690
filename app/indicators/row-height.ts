import { cellText } from './cell-text.ts';
import type { GridColumn } from './columns.ts';
import type { GridRow, IndicatorRow } from './grid-model.ts';

/** Lines of a cell that the table shows; the line above it shows the whole text. */
const SHOWN_LINES = 3;

/** Line height and sizes in CSS pixels, as the table's classes set them. */
const LINE = 21;
const WARNING_LINE = 18;
const ROW_PADDING = 13;
const CELL_PADDING = 13;
const GROUP_HEIGHT = 37;
const WIDE = 14;
const NARROW = 8;

/**
 * Height of a row in CSS pixels as estimated from its texts, so that rows that have not been drawn yet hardly move
 * anything once they are. Names of departments are short and left out.
 */
export function estimatedHeight(row: GridRow, columns: readonly GridColumn[]): number {
  const known = heights.get(row);
  if (known !== undefined) return known;
  const height = row.kind === 'group' ? GROUP_HEIGHT : indicatorHeight(row, columns);
  heights.set(row, height);
  return height;
}

const heights = new WeakMap<GridRow, number>();

function indicatorHeight(row: IndicatorRow, columns: readonly GridColumn[]): number {
  const lines = columns.map(({ field, width }) =>
    linesOf(
      cellText(row, field, () => ''),
      width - CELL_PADDING,
    ),
  );
  const warning = row.warnings.length > 0 ? WARNING_LINE : 0;
  return Math.min(SHOWN_LINES, Math.max(1, ...lines)) * LINE + ROW_PADDING + warning;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char <= '\u00ff' ? NARROW : WIDE;
  return width;
}
