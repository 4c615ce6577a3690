/** An Excel file read back into what the documents are made of. */
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Run } from '#shared/documents/model.ts';
import { runsOfCell } from './read-xlsx-runs.ts';

/** A cell by its place in its table, counted from 0; edges of columns and rows at which no cell ends are none. */
export interface ReadXlsxCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Neighbours that are alike are one; paragraphs are lines. */
  readonly runs: readonly Run[];
  readonly kind: 'text' | 'number' | 'formula';
}

/** Rows with frames that follow each other. */
export interface ReadXlsxTable {
  readonly type: 'table';
  /** Rows of the head. */
  readonly head: number;
  readonly cells: readonly ReadXlsxCell[];
}

/** A row of text across the sheet. */
export interface ReadXlsxText {
  readonly type: 'text';
  readonly runs: readonly Run[];
  readonly row: number;
}

export interface ReadXlsxSheet {
  readonly name: string;
  /** Excel's number: 9 is A4, 8 is A3. */
  readonly paperSize: number | undefined;
  readonly orientation: string | undefined;
  readonly parts: readonly (ReadXlsxTable | ReadXlsxText)[];
  /** Words in the rows that every page begins with; null where there are none. */
  readonly titles: readonly string[] | null;
  /** As A1:F20 */
  readonly printArea: string | undefined;
  readonly foot: string;
  /** Points by rows, counted from 0. */
  readonly heights: readonly number[];
  /** Widths in digits. */
  readonly widths: readonly number[];
  /** The cells of each row as they lie: text, a number, or nothing. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Where the sheet's links lead: 'シート'!A1 */
  readonly links: readonly string[];
}

export interface ReadXlsx {
  readonly sheets: readonly ReadXlsxSheet[];
  /** The parts of the file as text, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a file. Throws where it is none, or where cells overlap. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadXlsx> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  );
  const workbook = new ExcelJS.Workbook();
  // The package's type names a Buffer of its own.
  await workbook.xlsx.load(readable(files) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheets = workbook.worksheets.map((sheet, index) =>
    readSheet(sheet, files[`xl/worksheets/sheet${index + 1}.xml`] ?? ''),
  );
  return { sheets, files };
}

/** exceljs reads text piece by piece and loses what has two UTF-16 units on an edge; Excel's own way to write them it reads. */
function readable(files: Readonly<Record<string, string>>): Buffer {
  const escaped = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(path === 'xl/sharedStrings.xml' ? xml.replace(/[\ud800-\udfff]/g, escapedUnit) : xml),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(escaped), { level: 0 }));
}

function escapedUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase()}_`;
}

function readSheet(sheet: Worksheet, xml: string): ReadXlsxSheet {
  const { paperSize, orientation, printArea, printTitlesRow } = sheet.pageSetup;
  const areas = areasOf(sheet);
  return {
    name: sheet.name,
    paperSize,
    orientation,
    parts: partsOf(sheet, areas),
    titles: printTitlesRow === undefined ? null : wordsIn(areas, printTitlesRow),
    printArea,
    foot: sheet.headerFooter?.oddFooter ?? '',
    heights: Array.from({ length: sheet.rowCount }, (_, row) => sheet.getRow(row + 1).height),
    widths: Array.from({ length: sheet.columnCount }, (_, column) => sheet.getColumn(column + 1).width ?? 0),
    rows: rowsOf(sheet),
    links: [...xml.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(([, to = '']) =>
      to.replaceAll('&apos;', "'"),
    ),
  };
}

function rowsOf(sheet: Worksheet): ReadXlsxSheet['rows'] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      return typeof cell.value === 'number' || cell.value === null ? cell.value : wordsOf(cell);
    }),
  );
}

/** A cell with all that is merged into it; rows and columns counted from 1, the ends included. */
interface Area {
  readonly cell: Cell;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function areasOf(sheet: Worksheet): readonly Area[] {
  const merged = new Map(
    sheet.model.merges.map((range) => [range.split(':')[0] ?? '', sheet.getCell(range.split(':')[1] ?? '')]),
  );
  const areas: Area[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const last = merged.get(cell.address) ?? cell;
      const [top, left, bottom, right] = [cell, last].flatMap((each) => [
        each.fullAddress.row,
        each.fullAddress.col,
      ]);
      areas.push({ cell, top: top ?? 0, left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0 });
    });
  });
  return areas;
}

function wordsIn(areas: readonly Area[], rows: string): readonly string[] {
  const [from = 0, to = 0] = rows.split(':').map(Number);
  return areas.filter(({ top }) => top >= from && top <= to).map(({ cell }) => wordsOf(cell));
}

function wordsOf(cell: Cell): string {
  return runsOfCell(cell)
    .map(({ text }) => text)
    .join('');
}

function partsOf(sheet: Worksheet, areas: readonly Area[]): readonly (ReadXlsxTable | ReadXlsxText)[] {
  const parts: (ReadXlsxTable | ReadXlsxText)[] = [];
  let table: Area[] = [];
  const endTable = () => {
    if (table.length > 0) parts.push(readTable(table));
    table = [];
  };
  for (let row = 1; row <= sheet.rowCount; row++) {
    const own = areas.filter(({ top }) => top === row);
    const framed = own.filter(({ cell }) => cell.border?.top !== undefined);
    const isWithin = table.some(({ bottom }) => bottom >= row);
    if (framed.length > 0) table.push(...framed);
    else if (!isWithin) {
      endTable();
      const [text] = own.filter(({ cell }) => wordsOf(cell) !== '');
      if (text !== undefined) parts.push({ type: 'text', runs: runsOfCell(text.cell), row });
    }
  }
  endTable();
  return parts;
}

const HEAD_FILL = 'FFE6E6E6';

function readTable(areas: readonly Area[]): ReadXlsxTable {
  const rows = edgesOf(areas.flatMap(({ top, bottom }) => [top, bottom + 1]));
  const columns = edgesOf(areas.flatMap(({ left, right }) => [left, right + 1]));
  const cells = areas.map(({ cell, top, left, bottom, right }) => {
    const row = rows.indexOf(top);
    const column = columns.indexOf(left);
    return {
      row,
      column,
      rowSpan: rows.indexOf(bottom + 1) - row,
      colSpan: columns.indexOf(right + 1) - column,
      runs: runsOfCell(cell),
      kind: kindOf(cell),
    };
  });
  const area = cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
  if (area !== (rows.length - 1) * (columns.length - 1)) throw new Error('cells overlap or leave holes');
  const heads = areas.filter(
    ({ cell }) => cell.fill?.type === 'pattern' && cell.fill.fgColor?.argb === HEAD_FILL,
  );
  return { type: 'table', head: Math.max(0, ...heads.map(({ bottom }) => rows.indexOf(bottom + 1))), cells };
}

function edgesOf(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)].sort((one, other) => one - other);
}

function kindOf({ type }: Cell): ReadXlsxCell['kind'] {
  if (type === ExcelJS.ValueType.Number) return 'number';
  return type === ExcelJS.ValueType.Formula || type === ExcelJS.ValueType.SharedString ? 'formula' : 'text';
}
