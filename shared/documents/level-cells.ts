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
 * The cells that name the items before lines that follow on each other, a column for each level: neighbours with
 * the same item have one cell, and the last of a shorter line reaches to the last column.
 */
export function levelCells(lines: readonly LevelLines[]): readonly PlacedCell[] {
  const columns = levelCount(lines);
  return lines.flatMap((own, index) => {
    const { items, line, height } = own;
    if (items.length === 0)
      return [{ line, column: 0, cell: cell('', { rowSpan: height, colSpan: columns }) }];
    return items.flatMap((item, column) => {
      const before = lines[index - 1];
      if (before !== undefined && isSame(before, own, column)) return [];
      let rowSpan = height;
      for (const below of lines.slice(index + 1)) {
        if (!isSame(below, own, column)) break;
        rowSpan += below.height;
      }
      const colSpan = column === items.length - 1 ? columns - column : 1;
      const name = numberedTitle(item).trim();
      return { line, column, cell: cell(name, { rowSpan, colSpan, isRowHeader: name !== '' }) };
    });
  });
}

/** True if both name the same items up to this level, and both end there or neither does. */
function isSame(other: LevelLines, own: LevelLines, level: number): boolean {
  const isLast = (lines: LevelLines) => lines.items.length === level + 1;
  const isSameLine = own.items.slice(0, level + 1).every(({ id }, at) => other.items[at]?.id === id);
  return isSameLine && isLast(other) === isLast(own);
}
