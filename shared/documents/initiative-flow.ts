import type { InitiativeContent } from './content-tree.ts';

/** An initiative at its place in the grid of its measure, 0 being the first line and column. */
export interface FlowedItem {
  readonly item: InitiativeContent;
  readonly line: number;
  readonly column: number;
  readonly colSpan: number;
}

/** Full-width characters that a column of the grid holds in two lines or so; longer names go across several. */
const ROOM = 18;

/** Initiatives line by line over the columns of a grid, none where there are no columns. */
export function flowedLines(
  initiatives: readonly InitiativeContent[],
  columns: number,
): readonly FlowedItem[] {
  if (columns === 0) return [];
  let line = 0;
  let column = 0;
  return initiatives.map((item) => {
    const colSpan = Math.min(columns, Math.max(1, Math.ceil(breadth(item.title) / ROOM)));
    if (column + colSpan > columns) {
      line += 1;
      column = 0;
    }
    const placed = { item, line, column, colSpan };
    column += colSpan;
    return placed;
  });
}

/** In full-width characters; what ASCII and half-width katakana hold is half as broad. */
function breadth(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(char) ? 0.5 : 1), 0);
}
