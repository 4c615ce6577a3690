/** A document's data as a workbook for other programs, after 総務省's rules for machine-readable tables. Rules: EXPORT73. */
import type { Workbook, Worksheet } from 'exceljs';
import type { DataCell, DataTable } from '#shared/documents/data-table.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { workbookMessages } from '#shared/i18n/ja/workbook.ts';
import type { PackedFile } from '../pack.ts';
import { cellText, cleanText, LONGEST_TEXT } from './cell-text.ts';
import { FONT } from './fonts.ts';
import { newWorkbook } from './new-workbook.ts';
import { workbookBytes } from './workbook-bytes.ts';

const text = workbookMessages.data;

/** One table from A1, one datum a cell; what the document is and what its columns mean stand on sheets of their own. */
export async function packDataWorkbook(printed: PrintedDocument): Promise<PackedFile> {
  const workbook = newWorkbook(printed);
  const { data } = printed;
  const titles = data.columns.map(({ title }) => title);
  addTable(workbook, text.sheet, [titles, ...data.rows]);
  addTable(workbook, text.notes.sheet, [text.notes.columns, ...notes(printed)]);
  addTable(workbook, text.columns.sheet, [text.columns.columns, ...columnNotes(data)]);
  return { bytes: await workbookBytes(workbook, printed.imprint.day, FONT), lost: [] };
}

/** A head row, which stays in view, and data: no merged cells, no blank rows, no formats. */
function addTable(workbook: Workbook, name: string, rows: readonly (readonly DataCell[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of rows) sheet.addRow(row.map(cellValue));
  if (columns > 0) {
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: Math.max(rows.length, 2), column: columns },
    };
  }
  setWidths(sheet, rows, columns);
}

/** A string is a text cell whatever it begins with. */
function cellValue(cell: DataCell): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell === null || cell === '') return null;
  return cellText(cell);
}

/** Wide enough for most of what stands in a column, in digits; text is not broken, which would be a format. */
function setWidths(sheet: Worksheet, rows: readonly (readonly DataCell[])[], columns: number): void {
  const sample = rows.slice(0, 50);
  for (let column = 0; column < columns; column++) {
    const longest = Math.max(...sample.map((row) => digits(row[column] ?? null)));
    sheet.getColumn(column + 1).width = Math.min(40, Math.max(8, longest + 2));
  }
}

function digits(cell: DataCell): number {
  return [...String(cell ?? '').slice(0, 40)].reduce((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0);
}

function notes({ document, data, imprint }: PrintedDocument): readonly (readonly DataCell[])[] {
  const { title, documentNumber, day, dayText, version, hash, cut, cutCells } = text.notes;
  const tooLong = cutAddresses(data);
  return [
    [title, document.title],
    [documentNumber, imprint.documentNumber],
    [day, imprint.day],
    [dayText, imprint.dayText],
    [version, imprint.version],
    [hash, imprint.hash],
    ...(tooLong === '' ? [] : [[cut, cutCells(tooLong, LONGEST_TEXT)]]),
  ].filter(([, value]) => value !== '');
}

/** What does not fit in a cell of Excel is named rather than silently shortened. */
function cutAddresses({ columns, rows }: DataTable): string {
  return rows
    .flatMap((row, line) =>
      row.flatMap((cell, column) =>
        typeof cell === 'string' && cleanText(cell).length > LONGEST_TEXT
          ? [`${columns[column]?.title ?? ''}（${line + 2}行目）`]
          : [],
      ),
    )
    .join('、');
}

function columnNotes({ columns }: DataTable): readonly (readonly DataCell[])[] {
  return columns.map(({ id, title, kind }) => [title, id, text.columns.kinds[kind]]);
}
