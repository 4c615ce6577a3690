/** Widths of columns by what stands in them, so that a table of long cells is as low as it can be. */
import type { PlacedCell } from './column-table.ts';
import { textOf } from './model.ts';
import type { Paper } from './printed.ts';

/** A column of a table whose widths are still open. */
interface OpenColumn {
  readonly title: string;
  readonly cells: readonly PlacedCell[];
}

/** Widths in full-width letters; together they fill a sheet. Letters are counted, not measured, as faces differ. */
export function fittedWidths(columns: readonly OpenColumn[], rows: number, paper: Paper): readonly number[] {
  const measured = columns.map(measure);
  const cost = (widths: readonly number[]) => costOf(measured, widths, rows);
  const room = ROOM[paper.size][paper.orientation];
  let widths: readonly number[] = measured.map(({ narrowest }) => narrowest);
  // What is left goes, letter by letter, to where it helps most.
  while (sum(widths) < room) widths = cheapest(widened(widths), cost) ?? widths;
  // Then letters change places as long as that helps.
  for (let step = 0; step < room; step += 1) {
    const better = cheapest(exchanged(widths, measured), cost);
    if (better === undefined || cost(better) >= cost(widths)) break;
    widths = better;
  }
  return widths;
}

/** Full-width letters of 9 points across the text of a sheet. */
const ROOM: Readonly<Record<Paper['size'], Readonly<Record<Paper['orientation'], number>>>> = {
  A3: { landscape: 121, portrait: 83 },
  A4: { landscape: 82, portrait: 55 },
};
/** What the lines of a cell leave free at both sides, in letters. */
const INSET = 1;
const NARROWEST = { empty: 7, filled: 13 };
const WIDEST_HEAD = 14;
/** A line less may take several letters more. */
const MOST_AT_ONCE = 30;

/** A column's cells in one width. */
interface WrappedColumn {
  readonly cells: readonly { readonly line: number; readonly height: number; readonly lines: number }[];
  /** Of all cells. */
  readonly lines: number;
  /** Its longest paragraph in widths of the column. */
  readonly tightness: number;
}

interface MeasuredColumn {
  readonly narrowest: number;
  /** Remembers each width: many are tried. */
  readonly at: (width: number) => WrappedColumn;
}

function measure({ title, cells }: OpenColumn): MeasuredColumn {
  const isFilled = cells.some(({ cell }) => cell.paragraphs.length > 0);
  const narrowest = isFilled ? NARROWEST.filled : NARROWEST.empty;
  const measured = cells.map(({ line, cell }) => ({
    line,
    height: cell.rowSpan,
    paragraphs: cell.paragraphs.map((runs) => lettersOf(textOf([runs]))),
  }));
  const known = new Map<number, WrappedColumn>();
  return {
    narrowest: Math.max(narrowest, Math.min(WIDEST_HEAD, Math.ceil(lettersOf(title)) + INSET)),
    at(width) {
      const wrapped = known.get(width) ?? wrap(measured, width - INSET);
      known.set(width, wrapped);
      return wrapped;
    },
  };
}

interface MeasuredCell {
  readonly line: number;
  readonly height: number;
  /** Length of each paragraph in letters. */
  readonly paragraphs: readonly number[];
}

function wrap(measured: readonly MeasuredCell[], width: number): WrappedColumn {
  const cells = measured.map(({ line, height, paragraphs }) => ({
    line,
    height,
    lines: sum(paragraphs.map((letters) => Math.max(1, Math.ceil(letters / width)))),
  }));
  const longest = Math.max(0, ...measured.flatMap(({ paragraphs }) => paragraphs));
  return { cells, lines: sum(cells.map(({ lines }) => lines)), tightness: longest / width };
}

function lettersOf(text: string): number {
  return sum(Array.from(text, (letter) => (/[ -~\uff61-\uff9f]/.test(letter) ? 0.55 : 1)));
}

/** Each column wider by one letter. */
function widened(widths: readonly number[]): readonly (readonly number[])[] {
  return widths.map((_, to) => widths.map((width, at) => width + (at === to ? 1 : 0)));
}

/** Each column wider by some letters, each other one that can spare them narrower by as many. */
function exchanged(
  widths: readonly number[],
  columns: readonly MeasuredColumn[],
): readonly (readonly number[])[] {
  const moved = (from: number, to: number, letters: number) =>
    widths.map((width, at) => width + (at === to ? letters : at === from ? -letters : 0));
  return widths.flatMap((width, from) => {
    const spare = Math.min(MOST_AT_ONCE, width - (columns[from]?.narrowest ?? 0));
    const others = widths.flatMap((_, to) => (to === from ? [] : to));
    const amounts = Array.from({ length: Math.max(0, spare) }, (_, less) => less + 1);
    return others.flatMap((to) => amounts.map((letters) => moved(from, to, letters)));
  });
}

/** The first of those that cost least. */
function cheapest(
  choices: readonly (readonly number[])[],
  cost: (widths: readonly number[]) => number,
): readonly number[] | undefined {
  const costs = choices.map(cost);
  return choices[costs.indexOf(Math.min(...costs))];
}

/** The height in lines; among equals the fewer lines in all cells, then the more even room. */
function costOf(columns: readonly MeasuredColumn[], widths: readonly number[], rows: number): number {
  const heights = Array.from({ length: rows }, () => 1);
  const wrapped = columns.map(({ at }, column) => at(widths[column] ?? 0));
  const cells = wrapped.flatMap((column) => column.cells);
  for (const { line, height, lines } of cells) {
    if (height === 1) heights[line] = Math.max(heights[line] ?? 1, lines);
  }
  for (const { line, height, lines } of cells) {
    const missing = height === 1 ? 0 : lines - sum(heights.slice(line, line + height));
    const last = line + height - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 1) + missing;
  }
  const lines = sum(wrapped.map((column) => column.lines));
  const tightness = Math.max(0, ...wrapped.map((column) => column.tightness));
  return sum(heights) + lines / 100 + tightness / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}
