import { emsOf } from './sheet-text.ts';
import type { PlacedCell } from './tiled-cells.ts';

/** Points; as the template has them. */
const TEXT_SIZE = 9;
const LINE = TEXT_SIZE * 1.5;
const INSET = { x: 4, y: 3.2 };

/** How high the rows get, in points, rather too high than too low. */
export function rowHeights(lines: readonly (readonly PlacedCell[])[]): readonly number[] {
  const heights = lines.map((cells) =>
    Math.max(LINE, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(heightOf)),
  );
  for (const [line, cells] of lines.entries()) {
    for (const cell of cells) {
      if (cell.rowSpan === 1) continue;
      const last = line + cell.rowSpan - 1;
      const own = heights.slice(line, last + 1).reduce((sum, height) => sum + height, 0);
      // What does not fit beside its lines makes the last of them higher.
      heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell) - own);
    }
  }
  return heights;
}

function heightOf({ cell, width }: PlacedCell): number {
  const across = emsAcross(width);
  const lines = cell.paragraphs.flatMap((runs) => {
    const text = runs.map((run) => run.text).join('');
    // Rules of line breaking leave up to two letters of a line empty.
    return text.split('\n').map((line) => Math.max(1, Math.ceil(emsOf(line) / Math.max(1, across - 2))));
  });
  return lines.reduce((sum, count) => sum + count, 0) * LINE + 2 * INSET.y;
}

/** How many ems of text a cell of a width in points takes across. */
export function emsAcross(width: number): number {
  return Math.max(1, (width - 2 * INSET.x) / TEXT_SIZE);
}

/** What part of a sheet may stay blank for rows to stay together that cells reach over. */
const BLANK_PART = 1 / 3;

/**
 * The cells that a sheet's end must not cut, with all rows that they reach over: those of one row if it fits into
 * `room` (points), and those of some rows if little of a sheet stays blank for it.
 */
export function cellsKept(
  rows: readonly (readonly PlacedCell[])[],
  heights: readonly number[],
  room: number,
): ReadonlySet<PlacedCell> {
  const below = [0];
  for (const height of heights) below.push((below.at(-1) ?? 0) + height);
  const between = (from: number, to: number) => (below[to] ?? 0) - (below[from] ?? 0);
  const kept = new Set<PlacedCell>();
  /** The rows from which to which all stay together, for cells that reach over some of them. */
  let [from, to] = [0, 0];
  for (const [line, cells] of rows.entries()) {
    for (const cell of cells) {
      const end = line + cell.rowSpan;
      const begin = line < to ? from : line;
      const isKept =
        cell.rowSpan === 1
          ? between(line, end) <= room
          : between(begin, Math.max(to, end)) <= room * BLANK_PART;
      if (!isKept) continue;
      kept.add(cell);
      if (cell.rowSpan > 1) [from, to] = [begin, Math.max(to, end)];
    }
  }
  return kept;
}
