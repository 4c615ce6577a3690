/** A document's data as CSV: RFC 4180, one head row, one datum a field. Rules: EXPORT74–76. */
import type { DataCell } from '#shared/documents/data-table.ts';
import type { CsvEncoding } from '#shared/documents/names.ts';
import type { Packer } from '../pack.ts';
import { encodeCp932 } from './cp932.ts';

/** Excel takes UTF-8 for the system's code page without it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A packer of CSV in an encoding; in CP932 some characters may be lost. */
export function packCsv(encoding: CsvEncoding): Packer {
  return async ({ data }) => {
    const titles = data.columns.map(({ title }) => title);
    const text = [titles, ...data.rows].map(lineOf).join('');
    if (encoding === 'cp932') return encodeCp932(text);
    return { bytes: new TextEncoder().encode(BYTE_ORDER_MARK + text), lost: [] };
  };
}

function lineOf(cells: readonly DataCell[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`;
}

/** Text is never altered, one that a spreadsheet would calculate either: the file is for programs, which need it as it is. */
function fieldOf(cell: DataCell): string {
  const text = cell === null ? '' : String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Beside what RFC 4180 names: white space at either end, which some readers would trim. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
