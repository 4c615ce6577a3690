import { type HeadColumn, headOf, row } from './cells.ts';
import type { DocumentTable, TableCell } from './model.ts';

/** A cell at its place: `line` counts the rows of the body, `column` the single columns of its own column. */
export interface PlacedCell {
  readonly line: number;
  readonly column: number;
  readonly cell: TableCell;
}

/** A column that a town may move, rename and leave out: one single column, or several that belong together. */
export interface TableColumn {
  readonly title: string;
  /** Neighbours of one group stand under one title. */
  readonly group: ColumnGroup | null;
  /** Of each single column in it. */
  readonly widths: readonly number[];
  /** They cover each of its positions once. */
  readonly cells: readonly PlacedCell[];
}

/** Columns that speak of one thing. */
export interface ColumnGroup {
  readonly id: string;
  readonly title: string;
}

/** A table of whole columns, each of which brings the cells for all rows; `height` is the number of rows. */
export function columnTable(caption: string, columns: readonly TableColumn[], height: number): DocumentTable {
  const { widths, head } = headOf(grouped(columns));
  const lines: TableCell[][] = Array.from({ length: height }, () => []);
  // Column after column, so that the cells of a row come from left to right.
  for (const { cells } of columns) {
    const inOrder = cells.toSorted((a, b) => a.column - b.column);
    for (const { line, cell } of inOrder) lines[line]?.push(cell);
  }
  return { caption, widths, head, rows: lines.map((cells) => row(cells)) };
}

/** The columns of a head, neighbours of one group under its title; what is called like its group is blank under it. */
function grouped(columns: readonly TableColumn[]): readonly HeadColumn[] {
  const heads: HeadColumn[] = [];
  let open: HeadColumn[] = [];
  for (const [index, column] of columns.entries()) {
    const { group, title } = column;
    if (group === null) {
      heads.push(headColumn(column, title));
      continue;
    }
    if (columns[index - 1]?.group?.id !== group.id) {
      open = [];
      heads.push({ title: group.title, columns: open });
    }
    open.push(headColumn(column, title === group.title ? '' : title));
  }
  return heads;
}

function headColumn({ widths }: TableColumn, title: string): HeadColumn {
  const [width = 1] = widths;
  if (widths.length === 1) return { title, width };
  return { title, columns: widths.map((each) => ({ title: '', width: each })) };
}
