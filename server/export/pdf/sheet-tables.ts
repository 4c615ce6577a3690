import type { DocumentTable, TableRow } from '#shared/documents/model.ts';
import type { PrintableText } from './printable-text.ts';
import { cellsKept, emsAcross, rowHeights } from './row-heights.ts';
import { type LineBreaking, type SheetRun, sheetRuns } from './sheet-text.ts';
import { type PlacedCell, tiled } from './tiled-cells.ts';

/** A table as the template draws it: its cells fill it without holes. */
export interface SheetTable {
  readonly widths: readonly number[];
  readonly head: readonly (readonly SheetCell[])[];
  /** False where the head would leave too little of a sheet. */
  readonly repeatsHead: boolean;
  readonly rows: readonly {
    readonly kind: TableRow['kind'];
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

/** The table for an area of text of this size (points), its rows whole where they fit on a sheet. */
export function sheetTable(
  { widths, head, rows }: DocumentTable,
  printable: PrintableText,
  area: { readonly width: number; readonly height: number },
): SheetTable {
  const columns = widths.map((width) => (area.width * width) / sum(widths));
  const ruled = tiled(head, columns);
  const body = tiled(
    rows.map(({ cells }) => cells),
    columns,
  );
  const headHeight = sum(rowHeights(ruled));
  const heights = rowHeights(body);
  // How high text gets is known to the template alone.
  const room = (area.height - headHeight) * 0.9;
  const kept = cellsKept(body, heights, room);
  const draw = (placed: PlacedCell, breaking: LineBreaking): SheetCell => ({
    paragraphs: placed.cell.paragraphs.map((runs) =>
      sheetRuns(runs, printable, emsAcross(placed.width), breaking),
    ),
    rowSpan: placed.rowSpan,
    colSpan: placed.colSpan,
    mayBreak: !kept.has(placed),
  });
  return {
    widths,
    head: ruled.map((cells) => cells.map((cell) => draw(cell, 'phrases'))),
    repeatsHead: headHeight < area.height / 2,
    rows: body.map((cells, line) => ({
      kind: rows[line]?.kind ?? 'row',
      cells: cells.map((cell) => draw(cell, 'letters')),
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, each) => whole + each, 0);
}
