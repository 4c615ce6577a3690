import type { DocumentTable, TableCell, TableRow } from '#shared/documents/model.ts';
import type { PrintableText } from './printable-text.ts';
import { emsOf, type SheetRun, sheetRuns } from './sheet-text.ts';

/** A table as the template draws it: its cells fill it without holes. */
export interface SheetTable {
  readonly widths: readonly number[];
  readonly head: readonly (readonly SheetCell[])[];
  /** False where the head would leave too little of a sheet. */
  readonly repeatsHead: boolean;
  readonly rows: readonly {
    /** `header`: a group's row that heads the rows below it. */
    readonly kind: TableRow['kind'] | 'header';
    readonly cells: readonly SheetCell[];
  }[];
}

interface SheetCell {
  readonly paragraphs: readonly (readonly SheetRun[])[];
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Whether what is in it may go on on the next sheet. */
  readonly mayBreak: boolean;
}

/** Points; as the template has them. */
const TEXT_SIZE = 9;
const LINE = TEXT_SIZE * 1.5;
const INSET = { x: 4, y: 3.2 };

/** The table for an area of text of this size (points), its rows whole where they fit on a sheet. */
export function sheetTable(
  { widths, head, rows }: DocumentTable,
  printable: PrintableText,
  area: { readonly width: number; readonly height: number },
): SheetTable {
  const sum = widths.reduce((whole, width) => whole + width, 0);
  const columns = widths.map((width) => (area.width * width) / sum);
  const ruled = tiled(head, columns);
  const body = tiled(
    rows.map(({ cells }) => cells),
    columns,
  );
  const headHeight = heightsOf(ruled).reduce((whole, height) => whole + height, 0);
  const room = area.height - headHeight;
  const heights = heightsOf(body);
  const draw = ({ cell, rowSpan, colSpan, width }: PlacedCell, mayBreak: boolean): SheetCell => ({
    paragraphs: cell.paragraphs.map((runs) => sheetRuns(runs, printable, emsAcross(width))),
    rowSpan,
    colSpan,
    mayBreak: mayBreak || rowSpan > 1,
  });
  return {
    widths,
    head: ruled.map((cells) => cells.map((cell) => draw(cell, false))),
    repeatsHead: headHeight < area.height / 2,
    rows: body.map((cells, line) => ({
      kind: isHeader(rows[line], cells, widths.length) ? 'header' : (rows[line]?.kind ?? 'row'),
      cells: cells.map((cell) => draw(cell, (heights[line] ?? 0) > room * 0.9)),
    })),
  };
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Points. */
  readonly width: number;
}

const BLANK: TableCell = { paragraphs: [], rowSpan: 1, colSpan: 1, isRowHeader: false };

/** Lines of cells that neither overlap nor reach beyond the table nor leave a hole in it. */
function tiled(
  lines: readonly (readonly TableCell[])[],
  columns: readonly number[],
): readonly (readonly PlacedCell[])[] {
  /** For each column the line to which the cell above it reaches. */
  const reach = columns.map(() => 0);
  return lines.map((cells, line) => {
    const waiting = [...cells];
    const placed: PlacedCell[] = [];
    for (let at = 0; at < columns.length; ) {
      if ((reach[at] ?? 0) > line) {
        at++;
        continue;
      }
      const cell = waiting.shift() ?? BLANK;
      const taken = reach.findIndex((end, column) => column > at && end > line);
      const room = (taken < 0 ? columns.length : taken) - at;
      const colSpan = Math.min(Math.max(cell.colSpan, 1), room);
      const rowSpan = Math.min(Math.max(cell.rowSpan, 1), lines.length - line);
      reach.fill(line + rowSpan, at, at + colSpan);
      const width = columns.slice(at, at + colSpan).reduce((sum, each) => sum + each, 0);
      placed.push({ cell, rowSpan, colSpan, width });
      at += colSpan;
    }
    return placed;
  });
}

/** How high the lines get, in points, rather too high than too low. */
function heightsOf(lines: readonly (readonly PlacedCell[])[]): readonly number[] {
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

function emsAcross(width: number): number {
  return Math.max(1, (width - 2 * INSET.x) / TEXT_SIZE);
}

/** A group's one cell across heads what follows, if no cell from above reaches into its row. */
function isHeader(row: TableRow | undefined, cells: readonly PlacedCell[], columns: number): boolean {
  const [only] = cells;
  return row?.kind === 'group' && cells.length === 1 && only?.colSpan === columns && only.rowSpan === 1;
}
