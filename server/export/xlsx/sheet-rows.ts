/** Rows of a sheet as plain data, before a workbook is made of them. */
import { type Run, type Runs, textOf } from '#shared/documents/model.ts';
import { LONGEST_TEXT } from './cell-text.ts';
import type { Look } from './looks.ts';

/** A cell at a column of the sheet, counted from 0; with its spans it covers part of the rows below. */
export interface SheetCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly look: Look;
  /** Steps by which the text is set in. */
  readonly indent: number;
  readonly paragraphs: readonly Runs[];
  /** The section that the cell leads to. */
  readonly leadsTo: string | null;
}

export interface SheetRow {
  /** Points. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
  /** Of which table of the sheet it is a row of the head. */
  readonly headOf: number | null;
  /** The section that begins here. */
  readonly begins: string | null;
}

/** Columns of a sheet by their edges: pixels (96 to the inch) from the left, the first 0. */
export interface SheetColumns {
  readonly edges: readonly number[];
}

/** Points; Excel has no higher row than 409. */
const HIGHEST = 400;

/**
 * The rows as Excel can have them: one that is too high becomes several, over all of which its cells reach (text in
 * merged cells goes on from one to the next), and a cell with too much text becomes several below each other.
 */
export function withoutTooHigh(rows: readonly SheetRow[]): readonly SheetRow[] {
  const counts = rows.map(({ height }) => Math.ceil(height / HIGHEST) || 1);
  const starts: number[] = [];
  for (const index of counts.keys()) starts.push((starts[index - 1] ?? 0) + (counts[index - 1] ?? 0));
  const made = rows.flatMap(({ height, begins, headOf }, index) => {
    const count = counts[index] ?? 1;
    return Array.from({ length: count }, (_, nth) => ({
      height: height / count,
      cells: [] as SheetCell[],
      headOf,
      begins: nth === 0 ? begins : null,
    }));
  });
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells) {
      const rowSpan = sumOf(counts.slice(index, index + cell.rowSpan));
      for (const [at, piece] of piecesOf({ ...cell, rowSpan })) {
        made[(starts[index] ?? 0) + at]?.cells.push(piece);
      }
    }
  }
  return made;
}

/** The parts of a cell, each with the row in which it begins, counted from the cell's own. */
function piecesOf(cell: SheetCell): readonly (readonly [number, SheetCell])[] {
  const parts = textParts(cell.paragraphs);
  if (parts.length === 1) return [[0, cell]];
  const edge = (nth: number) => Math.floor((cell.rowSpan * nth) / parts.length);
  return parts.map((paragraphs, nth) => [
    edge(nth),
    { ...cell, paragraphs, rowSpan: edge(nth + 1) - edge(nth) },
  ]);
}

/** Paragraphs in parts that have room in a cell each; that much text is many times higher than a row. */
function textParts(paragraphs: readonly Runs[]): readonly (readonly Runs[])[] {
  if (textOf(paragraphs).length <= LONGEST_TEXT) return [paragraphs];
  const parts: Run[][][] = [[[]]];
  let length = 0;
  for (const [nth, runs] of paragraphs.entries()) {
    if (nth > 0) parts.at(-1)?.push([]);
    for (const run of runs) {
      for (const text of run.text.match(SHARE) ?? []) {
        if (length + text.length > LONGEST_TEXT - SLACK) {
          parts.push([[]]);
          length = 0;
        }
        parts
          .at(-1)
          ?.at(-1)
          ?.push({ ...run, text });
        length += text.length;
      }
    }
  }
  return parts;
}

/** Whole characters. */
const SHARE = /.{1,500}/gsu;
/** UTF-16 units left free for line breaks between paragraphs. */
const SLACK = 2_000;

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
