import { numberedTitle } from '../strategy/printed-title.ts';
import { cell } from './cells.ts';
import type { PlacedCell } from './column-table.ts';
import type { GoalContent, MeasureContent } from './content-tree.ts';

/** Lines of a table and the items that stand before them, the outermost first; none where they are blank. */
export interface LevelLines {
  readonly items: readonly (GoalContent | MeasureContent)[];
  readonly line: number;
  readonly height: number;
}

/** How many columns the levels take, at least one. */
export function levelCount(lines: readonly LevelLines[]): number {
  return Math.max(1, ...lines.map(({ items }) => items.length));
}

/**
 * The cells that name the items before lines that follow on each other, a column for each level: each item has one
 * cell over all lines under it. Where nothing under it is deeper, it reaches to the last column.
 */
export function levelCells(lines: readonly LevelLines[]): readonly PlacedCell[] {
  const columns = levelCount(lines);
  return lines.flatMap((own, index) => {
    const { items, line, height } = own;
    const beside = (column: number) => blank(line, column, height, columns - column);
    if (items.length === 0) return [beside(0)];
    return items.flatMap((item, column): readonly PlacedCell[] => {
      const run = runOf(lines, index, column);
      const isLast = column === items.length - 1;
      const isDeepest = run.every((each) => each.items.length === column + 1);
      const after = isLast && !isDeepest ? [beside(column + 1)] : [];
      if (run[0] !== own) return after;
      const name = numberedTitle(item).trim();
      const rowSpan = run.reduce((sum, each) => sum + each.height, 0);
      const colSpan = isDeepest ? columns - column : 1;
      return [{ line, column, cell: cell(name, { rowSpan, colSpan, isRowHeader: name !== '' }) }, ...after];
    });
  });
}

/** The neighbours of a line, and itself, that stand under the same items up to this level. */
function runOf(lines: readonly LevelLines[], index: number, level: number): readonly LevelLines[] {
  const own = lines[index]?.items.slice(0, level + 1) ?? [];
  const isSame = ({ items }: LevelLines) => own.every(({ id }, at) => items[at]?.id === id);
  let from = index;
  while (from > 0 && lines.slice(from - 1, from).every(isSame)) from -= 1;
  let to = index + 1;
  while (to < lines.length && lines.slice(to, to + 1).every(isSame)) to += 1;
  return lines.slice(from, to);
}

function blank(line: number, column: number, rowSpan: number, colSpan: number): PlacedCell {
  return { line, column, cell: cell('', { rowSpan, colSpan }) };
}
