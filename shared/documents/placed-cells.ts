import { cell } from './cells.ts';
import type { PlacedCell } from './column-table.ts';

/** A rectangle of a column: the rows of the body and the single columns that it covers. */
export interface Area {
  readonly line: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** As many stretches of lines as are wanted, which fill `height` lines from `line` on, none longer by more than one. */
export function evenly(
  line: number,
  height: number,
  count: number,
): readonly Pick<Area, 'line' | 'height'>[] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * height) / count);
    const to = Math.floor(((index + 1) * height) / count);
    return { line: line + from, height: to - from };
  });
}

/** The cells and, where they leave an area uncovered, blank ones: each as broad and then as high as it can be. */
export function withBlanks(cells: readonly PlacedCell[], area: Area): readonly PlacedCell[] {
  const free = new Set<string>();
  for (let line = area.line; line < area.line + area.height; line++)
    for (let column = area.column; column < area.column + area.width; column++) free.add(key(line, column));
  for (const placed of cells) take(free, areaOf(placed));
  const blanks: PlacedCell[] = [];
  for (let line = area.line; line < area.line + area.height; line++)
    for (let column = area.column; column < area.column + area.width; column++) {
      if (!free.has(key(line, column))) continue;
      const blank = largestFrom(free, line, column);
      take(free, blank);
      blanks.push({ line, column, cell: cell('', { rowSpan: blank.height, colSpan: blank.width }) });
    }
  return [...cells, ...blanks];
}

/** Lines whose free stretch is another one are not part of it: a grid's last line keeps its height. */
function largestFrom(free: ReadonlySet<string>, line: number, column: number): Area {
  const width = freeWidth(free, line, column);
  const isSame = (at: number) => !free.has(key(at, column - 1)) && freeWidth(free, at, column) === width;
  let height = 1;
  while (isSame(line + height)) height += 1;
  return { line, column, height, width };
}

function freeWidth(free: ReadonlySet<string>, line: number, column: number): number {
  let width = 0;
  while (free.has(key(line, column + width))) width += 1;
  return width;
}

function take(free: Set<string>, { line, column, height, width }: Area): void {
  for (let down = line; down < line + height; down++)
    for (let across = column; across < column + width; across++) free.delete(key(down, across));
}

function areaOf({ line, column, cell: { rowSpan, colSpan } }: PlacedCell): Area {
  return { line, column, height: rowSpan, width: colSpan };
}

function key(line: number, column: number): string {
  return `${line}/${column}`;
}
