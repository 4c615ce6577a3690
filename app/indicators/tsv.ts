/** A copied block: rows of cells, character for character. Rows may differ in length. */
export type Block = readonly (readonly string[])[];

/**
 * Reads tab-separated text as Excel and LibreOffice put it on the clipboard: cells with tabs, quotes or line
 * breaks stand in double quotes with inner quotes doubled; rows end in CRLF or LF, the last one too.
 */
export function parseTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end opens one more, empty cell.
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += lineBreakLength(text, at);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Writes a block so that Excel and LibreOffice read the same cells back. */
export function formatTsv(block: Block): string {
  return block.map((row) => row.map(quoteIfNeeded).join('\t')).join('\r\n');
}

interface ReadCell {
  readonly value: string;
  /** Index of the tab or line break that ends the cell, or the text's length. */
  readonly end: number;
}

/** A quoted cell; text that only begins with a quote (「"約"30件」) is taken as it stands. */
function quotedCell(text: string, start: number): ReadCell {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      value += text[at];
    } else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      return endsCell(text, at + 1) ? { value: unifyBreaks(value), end: at + 1 } : plainCell(text, start);
    }
  }
  return plainCell(text, start);
}

function plainCell(text: string, start: number): ReadCell {
  let end = start;
  while (!endsCell(text, end)) end += 1;
  return { value: text.slice(start, end), end };
}

function endsCell(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\t' || lineBreakLength(text, at) > 0;
}

function lineBreakLength(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

/** Line breaks within a cell are LF in the document, whatever the source's system writes. */
function unifyBreaks(value: string): string {
  return value.replace(/\r\n?/g, '\n');
}

function quoteIfNeeded(value: string): string {
  return /[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
