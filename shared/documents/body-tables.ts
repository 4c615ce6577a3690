/** Tables of a text: their cells laid out without holes, as a document's table needs it. */
import type { BodyNode } from '../document/body.ts';
import { cell } from './cells.ts';
import type { DocumentTable, Runs, TableCell } from './model.ts';

/** The table of a text; `paragraphsOf` reads what stands in a cell. Two people at once can leave holes: filled here. */
export function bodyTable(
  table: BodyNode,
  caption: string,
  paragraphsOf: (cell: BodyNode) => readonly Runs[],
): DocumentTable {
  const lines = (table.content ?? []).map(({ content = [] }) => content);
  const { placed, columns } = placedCells(lines);
  const headRows = countHeadRows(placed);
  const rows = placed.map((line) =>
    line.map(({ node, rowSpan, colSpan }, column) =>
      node === null
        ? cell('')
        : cell(paragraphsOf(node), {
            rowSpan,
            colSpan,
            isRowHeader: node.type === 'tableHeader' && column === 0,
          }),
    ),
  );
  return {
    caption,
    widths: widthsOf(placed, columns),
    head: rows.slice(0, headRows).map((cells) => cells.map((each) => ({ ...each, isRowHeader: false }))),
    rows: rows.slice(headRows).map((cells): DocumentTable['rows'][number] => ({ kind: 'row', cells })),
  };
}

interface PlacedCell {
  /** Null fills a hole. */
  readonly node: BodyNode | null;
  readonly column: number;
  readonly rowSpan: TableCell['rowSpan'];
  readonly colSpan: TableCell['colSpan'];
}

/** Each cell in the first free place of its row, its spans cut where the table ends or another cell lies. */
function placedCells(lines: readonly (readonly BodyNode[])[]): {
  readonly placed: readonly (readonly PlacedCell[])[];
  readonly columns: number;
} {
  const taken: boolean[][] = lines.map(() => []);
  const placed = lines.map((cells, line) => {
    const own = taken[line] ?? [];
    return cells.map((node): PlacedCell => {
      let column = 0;
      while (own[column] === true) column += 1;
      let colSpan = 1;
      while (colSpan < spanOf(node, 'colspan') && own[column + colSpan] !== true) colSpan += 1;
      const rowSpan = Math.min(spanOf(node, 'rowspan'), lines.length - line);
      for (const below of taken.slice(line, line + rowSpan))
        for (let at = column; at < column + colSpan; at += 1) below[at] = true;
      return { node, column, rowSpan, colSpan };
    });
  });
  const columns = Math.max(1, ...taken.map((line) => line.length));
  return { placed: placed.map((line, index) => withoutHoles(line, taken[index] ?? [], columns)), columns };
}

function withoutHoles(
  cells: readonly PlacedCell[],
  taken: readonly boolean[],
  columns: number,
): readonly PlacedCell[] {
  const holes = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => taken[column] !== true,
  );
  const filled = holes.map((column): PlacedCell => ({ node: null, column, rowSpan: 1, colSpan: 1 }));
  return [...cells, ...filled].sort((a, b) => a.column - b.column);
}

function spanOf({ attrs }: BodyNode, name: 'colspan' | 'rowspan'): number {
  const span = attrs?.[name];
  return typeof span === 'number' && span > 1 ? span : 1;
}

/** The first rows in which all cells are heads; none if one of them reaches into the body. */
function countHeadRows(rows: readonly (readonly PlacedCell[])[]): number {
  const first = rows.findIndex((cells) => cells.some(({ node }) => node?.type !== 'tableHeader'));
  // A table of nothing but heads is one of rows: a head alone says nothing of anything.
  const count = first === -1 ? 0 : first;
  const reachesDown = rows
    .slice(0, count)
    .some((cells, line) => cells.some(({ rowSpan }) => line + rowSpan > count));
  return reachesDown ? 0 : count;
}

/** Widths as they were drawn, for columns of which one is known; the others share alike. */
function widthsOf(rows: readonly (readonly PlacedCell[])[], columns: number): readonly number[] {
  const drawn: (number | undefined)[] = Array.from({ length: columns });
  for (const { node, column } of rows.flat()) {
    const widths: unknown = node?.attrs?.colwidth;
    if (!Array.isArray(widths)) continue;
    for (const [index, width] of widths.entries())
      if (typeof width === 'number' && width > 0 && column + index < columns) drawn[column + index] ??= width;
  }
  const known = drawn.filter((width) => width !== undefined);
  const usual = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  return drawn.map((width) => width ?? usual);
}
