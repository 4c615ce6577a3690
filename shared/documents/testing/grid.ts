import { type DocumentTable, type TableCell, textOf } from '../model.ts';

/** A table without spans: every position with the cell that covers it. Throws if cells overlap or leave holes. */
export function gridOf({ head, rows, widths }: DocumentTable): readonly (readonly TableCell[])[] {
  return [
    ...tile(head, widths.length),
    ...tile(
      rows.map(({ cells }) => cells),
      widths.length,
    ),
  ];
}

/** The head and the rows of a table as words, every position filled. */
export function wordsOf(table: DocumentTable): readonly (readonly string[])[] {
  return gridOf(table).map((line) => line.map(({ paragraphs }) => textOf(paragraphs)));
}

function tile(lines: readonly (readonly TableCell[])[], columns: number): readonly (readonly TableCell[])[] {
  const grid: (TableCell | undefined)[][] = lines.map(() => Array.from({ length: columns }));
  for (const [line, cells] of lines.entries()) {
    for (const cell of cells) {
      const column = grid[line]?.indexOf(undefined) ?? -1;
      if (column < 0) throw new Error(`row ${line} has more cells than columns`);
      for (let down = line; down < line + cell.rowSpan; down++) {
        for (let across = column; across < column + cell.colSpan; across++) {
          const own = grid[down];
          if (own === undefined || across >= columns || own[across] !== undefined)
            throw new Error(`a cell of row ${line} does not fit`);
          own[across] = cell;
        }
      }
    }
  }
  return grid.map((line, index) =>
    line.map((cell) => {
      if (cell === undefined) throw new Error(`row ${index} has a hole`);
      return cell;
    }),
  );
}
