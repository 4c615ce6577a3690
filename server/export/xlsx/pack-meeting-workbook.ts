/** A document as the workbook that is put on a committee's table. Rules: EXPORT70–72. */
import type { Workbook, Worksheet } from 'exceljs';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { PackedFile } from '../pack.ts';
import { cellValue } from './cell-value.ts';
import { RULER_DIGIT, RULER_FONT } from './fonts.ts';
import { styleOf } from './looks.ts';
import { newWorkbook } from './new-workbook.ts';
import { footOf, pageSetupOf, printedWidth } from './page-setup.ts';
import { rowsOfSheet } from './part-rows.ts';
import { type PlannedSheet, planSheets, tablesOf } from './sheet-plan.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** The document on sheets that print on its paper, one page wide, with heads and foot on every page. */
export async function packMeetingWorkbook(printed: PrintedDocument): Promise<PackedFile> {
  const width = printedWidth(printed.paper);
  const sheets = planSheets(printed, width).map((plan) => ({ plan, rows: rowsOfSheet(plan) }));
  const links = linksOf(sheets);
  const workbook = newWorkbook(printed);
  const foot = footOf(printed.imprint, width);
  for (const { plan, rows } of sheets) {
    const sheet = addSheet(workbook, plan.name, foot.code);
    // Excel's numbers of paper sizes: those of A3 are missing in the package's type.
    Object.assign(sheet.pageSetup, pageSetupOf(printed.paper, foot.lines), printedRange(plan, rows));
    setColumns(sheet, plan.columns.edges);
    for (const [index, row] of rows.entries()) writeRow(sheet, index + 1, row, links);
  }
  return { bytes: await workbookBytes(workbook, printed.imprint.day, RULER_FONT), lost: [] };
}

interface LaidOutSheet {
  readonly plan: PlannedSheet;
  readonly rows: readonly SheetRow[];
}

/** Where each section begins, as Excel writes it. */
function linksOf(sheets: readonly LaidOutSheet[]): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ plan, rows }) =>
      rows.flatMap(({ begins }, index) =>
        begins === null ? [] : [[begins, `'${plan.name}'!A${index + 1}`] as const],
      ),
    ),
  );
}

function addSheet(workbook: Workbook, name: string, oddFooter: string): Worksheet {
  return workbook.addWorksheet(name, { views: [{ showGridLines: false }], headerFooter: { oddFooter } });
}

/** What is printed, and the head that every page begins with: none where the tables of the sheet have different ones. */
function printedRange(
  { columns, parts }: PlannedSheet,
  rows: readonly SheetRow[],
): { readonly printArea: string; readonly printTitlesRow?: string } {
  // exceljs puts a $ before both columns alone.
  const printArea = `A$1:${columnName(columns.edges.length - 1)}$${Math.max(1, rows.length)}`;
  const heads = new Set(tablesOf(parts).map(({ head }) => JSON.stringify(head)));
  const first = rows.findIndex(({ headOf }) => headOf === 0);
  if (heads.size !== 1 || first < 0) return { printArea };
  const last = rows.findLastIndex(({ headOf }) => headOf === 0);
  return { printArea, printTitlesRow: `${first + 1}:${last + 1}` };
}

/** 1 is A, 27 is AA. */
function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function setColumns(sheet: Worksheet, edges: readonly number[]): void {
  for (const [index, edge] of edges.slice(1).entries()) {
    sheet.getColumn(index + 1).width = (edge - (edges[index] ?? 0)) / RULER_DIGIT;
  }
}

function writeRow(sheet: Worksheet, line: number, row: SheetRow, links: ReadonlyMap<string, string>): void {
  sheet.getRow(line).height = row.height;
  for (const cell of row.cells) writeCell(sheet, line, cell, links);
}

function writeCell(
  sheet: Worksheet,
  line: number,
  cell: SheetCell,
  links: ReadonlyMap<string, string>,
): void {
  const { column, colSpan, rowSpan, look, indent, paragraphs, leadsTo } = cell;
  const first = sheet.getCell(line, column + 1);
  const value = cellValue(paragraphs, look);
  const hyperlink = leadsTo === null ? undefined : links.get(leadsTo);
  first.value = hyperlink === undefined || typeof value !== 'string' ? value : { text: value, hyperlink };
  first.style = styleOf(look, indent, looksCalculated(value));
  if (colSpan > 1 || rowSpan > 1) sheet.mergeCells(line, column + 1, line + rowSpan - 1, column + colSpan);
}

/** True of text that Excel would calculate if somebody went into its cell and out again. Long text shows as ### then. */
function looksCalculated(value: ReturnType<typeof cellValue>): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value) && value.length < 256;
}
