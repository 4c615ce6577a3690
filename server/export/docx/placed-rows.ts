import type { TableCell } from '#shared/documents/model.ts';

/** A cell where it begins in a row, or goes on from the row above. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly isContinued: boolean;
}

/** Every row with all that covers it, as the file wants to have it. Throws if cells overlap or leave holes. */
export function placedRows(
  lines: readonly (readonly TableCell[])[],
  columns: number,
): readonly (readonly PlacedCell[])[] {
  /** By column, cells that reach further down and by how many rows. */
  const reaching = new Map<number, { readonly cell: TableCell; readonly rows: number }>();
  return lines.map((cells, line) => {
    const own = [...cells];
    const placed: PlacedCell[] = [];
    for (let column = 0; column < columns; ) {
      const above = reaching.get(column);
      const cell = above?.cell ?? own.shift();
      if (cell === undefined) throw new Error(`row ${line} has a hole at column ${column}`);
      placed.push({ cell, column, isContinued: above !== undefined });
      const rows = (above?.rows ?? cell.rowSpan) - 1;
      if (rows > 0) reaching.set(column, { cell, rows });
      else reaching.delete(column);
      column += cell.colSpan;
      if (column > columns) throw new Error(`a cell of row ${line} does not fit`);
    }
    if (own.length > 0) throw new Error(`row ${line} has more cells than columns`);
    return placed;
  });
}
