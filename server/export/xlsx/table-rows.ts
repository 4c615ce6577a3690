/** A table of a document as rows of a sheet. Rules: EXPORT70–71. */
import type { DocumentTable, TableCell, TableRow } from '#shared/documents/model.ts';
import type { Look } from './looks.ts';
import type { SheetCell, SheetColumns, SheetRow } from './sheet-rows.ts';
import { textHeight } from './text-height.ts';

/** Pixels; a column that the table gives no room still is one. */
const NARROWEST = 8;

/** Where the columns of a table end in a width, in pixels, from 0. */
export function tableEdges({ widths }: Pick<DocumentTable, 'widths'>, width: number): readonly number[] {
  const whole = widths.reduce((sum, each) => sum + each, 0) || 1;
  const edges = [0];
  let sum = 0;
  for (const each of widths) {
    sum += each;
    edges.push(Math.max(Math.round((width * sum) / whole), (edges.at(-1) ?? 0) + NARROWEST));
  }
  return edges;
}

/** The rows of the nth table of a sheet, each high enough for its text. */
export function tableRows(table: DocumentTable, columns: SheetColumns, nth: number): readonly SheetRow[] {
  const edges = tableEdges(table, columns.edges.at(-1) ?? 0);
  const place = (cell: TableCell, look: Look, column: number, rowSpan: number): SheetCell => {
    const from = columns.edges.indexOf(edges[column] ?? 0);
    const to = columns.edges.indexOf(edges[column + cell.colSpan] ?? 0);
    const { paragraphs } = cell;
    return { column: from, colSpan: to - from, rowSpan, look, indent: 0, paragraphs, leadsTo: null };
  };
  const head = table.head.map((cells) => ({ cells, look: 'head' as const }));
  const body = table.rows.map(({ cells, kind }) => ({ cells, look: LOOK_OF[kind] }));
  const rows = [
    ...placed(head, table.widths.length, place).map((cells) => rowOf(cells, nth)),
    ...placed(body, table.widths.length, place).map((cells) => rowOf(cells, null)),
  ];
  return withHeights(rows, columns);
}

const LOOK_OF: Readonly<Record<TableRow['kind'], Look>> = { row: 'cell', group: 'group', folded: 'folded' };

const NOTHING: TableCell = { paragraphs: [], rowSpan: 1, colSpan: 1, isRowHeader: false };

function rowOf(cells: readonly SheetCell[], headOf: number | null): SheetRow {
  return { height: 0, cells, headOf, begins: null };
}

interface Line {
  readonly cells: readonly TableCell[];
  readonly look: Look;
}

type Place = (cell: TableCell, look: Look, column: number, rowSpan: number) => SheetCell;

/** Each line's cells behind what reaches down from above; a hole is filled, so that the frame is whole. */
function placed(lines: readonly Line[], width: number, place: Place): SheetCell[][] {
  const taken = lines.map(() => new Array<boolean>(width).fill(false));
  return lines.map(({ cells, look }, line) => {
    const own: SheetCell[] = [];
    const waiting = [...cells];
    for (let column = 0; column < width; column++) {
      if (taken[line]?.[column]) continue;
      const cell = fitting(waiting.shift() ?? NOTHING, taken[line] ?? [], column);
      const rowSpan = Math.min(cell.rowSpan, lines.length - line);
      for (let down = line; down < line + rowSpan; down++) {
        taken[down]?.fill(true, column, column + cell.colSpan);
      }
      own.push(place(cell, look, column, rowSpan));
    }
    return own;
  });
}

/** A cell never lies over another: what has no room ends before it. */
function fitting(cell: TableCell, taken: readonly boolean[], column: number): TableCell {
  let colSpan = 1;
  while (colSpan < cell.colSpan && taken[column + colSpan] === false) colSpan += 1;
  return { ...cell, colSpan };
}

/** Points: single cells set the height of their row, one over several rows adds to its last what is still missing. */
function withHeights(rows: readonly SheetRow[], columns: SheetColumns): readonly SheetRow[] {
  const heights = rows.map(() => LOWEST);
  const needs = rows.flatMap(({ cells }, line) =>
    cells.map((cell) => ({ line, end: line + cell.rowSpan, height: neededHeight(cell, columns) })),
  );
  // Those that span fewer rows first: what they add is there for the longer ones.
  for (const { line, end, height } of needs.sort(
    (one, other) => one.end - one.line - other.end + other.line,
  )) {
    const above = heights.slice(line, end - 1).reduce((sum, each) => sum + each, 0);
    heights[end - 1] = Math.max(heights[end - 1] ?? 0, height - above);
  }
  return rows.map((row, line) => ({ ...row, height: heights[line] ?? LOWEST }));
}

/** Points of a row without text. */
const LOWEST = 18;

function neededHeight(
  { paragraphs, look, column, colSpan, indent }: SheetCell,
  { edges }: SheetColumns,
): number {
  const width = (edges[column + colSpan] ?? 0) - (edges[column] ?? 0);
  return textHeight(paragraphs, look, { width, indent });
}
