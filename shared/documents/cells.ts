import { plain, type Runs, type TableCell, type TableRow } from './model.ts';

/** One column of a table's head, or several under one title; `\n` in a title is a line break. */
export type HeadColumn =
  | { readonly title: string; readonly width: number }
  | { readonly title: string; readonly columns: readonly HeadColumn[] };

interface CellOptions {
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly isRowHeader?: boolean;
}

/** A cell with text or with runs, spanning nothing and no header unless it is said. */
export function cell(content: string | readonly Runs[], options: CellOptions = {}): TableCell {
  const paragraphs = typeof content === 'string' ? linesOf(content) : content;
  return { paragraphs, rowSpan: 1, colSpan: 1, isRowHeader: false, ...options };
}

/** A row of the body. */
export function row(cells: readonly TableCell[], kind: TableRow['kind'] = 'row'): TableRow {
  return { cells, kind };
}

/** Widths of the single columns, and the head's rows with every span, from the tree of columns. */
export function headOf(columns: readonly HeadColumn[]): {
  readonly widths: readonly number[];
  readonly head: readonly (readonly TableCell[])[];
} {
  const height = Math.max(...columns.map(heightOf));
  const head: TableCell[][] = Array.from({ length: height }, () => []);
  for (const column of columns) place(column, 0, head);
  return { widths: columns.flatMap(widthsOf), head };
}

function place(column: HeadColumn, line: number, head: readonly TableCell[][]): void {
  const inner = 'columns' in column ? column.columns : [];
  // A column without others under it reaches to the foot of the head; one over unnamed columns likewise.
  const isFoot = inner.every(({ title }) => title === '');
  const rowSpan = isFoot ? head.length - line : 1;
  const colSpan = widthsOf(column).length;
  head[line]?.push(cell(column.title, { rowSpan, colSpan }));
  if (!isFoot) for (const below of inner) place(below, line + 1, head);
}

function heightOf(column: HeadColumn): number {
  const inner = 'columns' in column ? column.columns : [];
  return inner.every(({ title }) => title === '') ? 1 : 1 + Math.max(...inner.map(heightOf));
}

function widthsOf(column: HeadColumn): readonly number[] {
  return 'columns' in column ? column.columns.flatMap(widthsOf) : [column.width];
}

function linesOf(text: string): readonly Runs[] {
  return text === '' ? [] : [plain(text)];
}
