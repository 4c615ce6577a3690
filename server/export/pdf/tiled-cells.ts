import type { TableCell } from '#shared/documents/model.ts';

/** A cell with the place that it really has. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Points. */
  readonly width: number;
}

const BLANK: TableCell = { paragraphs: [], rowSpan: 1, colSpan: 1, isRowHeader: false };

/** Lines of cells that neither overlap nor reach beyond the table nor leave a hole in it. */
export function tiled(
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
