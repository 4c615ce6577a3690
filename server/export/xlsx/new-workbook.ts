import ExcelJS, { type Workbook } from 'exceljs';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { workbookMessages } from '#shared/i18n/ja/workbook.ts';
import { cleanText } from './cell-text.ts';

/** An empty workbook that says what it is and names nobody; its times are the document's day. */
export function newWorkbook({ document, imprint }: PrintedDocument): Workbook {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${imprint.day}T00:00:00Z`);
  workbook.creator = workbookMessages.maker;
  workbook.lastModifiedBy = workbookMessages.maker;
  workbook.created = day;
  workbook.modified = day;
  workbook.title = cleanText(document.title);
  workbook.description = cleanText([imprint.version, imprint.hash].join(' ').trim());
  return workbook;
}
