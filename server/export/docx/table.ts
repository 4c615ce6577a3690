import {
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableLayoutType,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
} from 'docx';
import type { DocumentTable, TableCell, TableRow } from '#shared/documents/model.ts';
import { carriedText } from './carried-text.ts';
import { type PlacedCell, placedRows } from './placed-rows.ts';
import { textRuns } from './runs.ts';
import { BORDERS, type OwnStyle, TINT } from './styles.ts';

/** Inside of a cell, in twips. */
const PADDING = { top: 34, bottom: 34, left: 85, right: 85 } as const;

type RowKind = 'head' | TableRow['kind'];

/** A table over the whole width (twips), its head repeated on every sheet, no row torn. */
export function documentTable(table: DocumentTable, width: number): Table {
  const { caption, head, rows } = table;
  const widths = columnWidths(table.widths, width);
  const body = placedRows(
    rows.map(({ cells }) => cells),
    widths.length,
  );
  return new NamedTable(caption, {
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: PADDING,
    tableLook: {
      firstRow: head.length > 0,
      lastRow: false,
      firstColumn: rows.some(({ cells }) => cells[0]?.isRowHeader === true),
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      ...placedRows(head, widths.length).map((cells) => row('head', cells, widths)),
      ...rows.map(({ kind }, line) => row(kind, body[line] ?? [], widths)),
    ],
  });
}

/** Widths in twips that make up the whole exactly. */
function columnWidths(parts: readonly number[], whole: number): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  const edges = [0];
  for (const part of parts) edges.push((edges.at(-1) ?? 0) + part);
  const twips = edges.map((edge) => Math.round((whole * edge) / sum));
  return twips.slice(1).map((edge, column) => edge - (twips[column] ?? 0));
}

function row(kind: RowKind, cells: readonly PlacedCell[], widths: readonly number[]): WordRow {
  return new WordRow({
    cantSplit: true,
    ...(kind === 'head' && { tableHeader: true }),
    children: cells.map((placed) => wordCell(kind, placed, widths)),
  });
}

function wordCell(
  kind: RowKind,
  { cell, column, isContinued }: PlacedCell,
  widths: readonly number[],
): WordCell {
  const { rowSpan, colSpan, paragraphs } = cell;
  const size = widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
  const fill = tint(kind, cell);
  const shown = isContinued || paragraphs.length === 0 ? [[]] : paragraphs;
  const style = STYLES[kind];
  return new WordCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: kind === 'head' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(rowSpan > 1 && {
      verticalMerge: isContinued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    }),
    ...(fill !== null && { shading: { type: 'clear', color: 'auto', fill } }),
    children: shown.map((runs) => new Paragraph({ style, children: textRuns(runs) })),
  });
}

const STYLES = {
  head: 'TableHead',
  group: 'TableGroup',
  folded: 'TableText',
  row: 'TableText',
} as const satisfies Record<RowKind, OwnStyle>;

function tint(kind: RowKind, { isRowHeader }: TableCell): string | null {
  if (kind === 'head' || kind === 'group') return TINT.head;
  return kind === 'folded' || isRowHeader ? TINT.side : null;
}

/** A table that says what it is to those who do not see what stands over it. */
class NamedTable extends Table {
  readonly #caption: string;

  constructor(caption: string, options: ITableOptions) {
    super(options);
    this.#caption = carriedText(caption);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context);
    // The library writes an element as { name: [contents] }, its attributes as { _attr }.
    const [properties] = (written?.['w:tbl'] ?? []) as readonly { readonly 'w:tblPr'?: unknown[] }[];
    const attribute = { _attr: { 'w:val': this.#caption } };
    properties?.['w:tblPr']?.push({ 'w:tblCaption': attribute }, { 'w:tblDescription': attribute });
    return written;
  }
}
