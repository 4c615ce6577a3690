import type { Block } from './tsv.ts';

/**
 * Reads a copied block from the clipboard's two forms. The plain text is exact to the character and wins wherever
 * it has the shape of the HTML table; the table wins where line breaks within cells tear the text apart (Word,
 * browsers). `parseHtml` makes an inert document: scripts in it never run.
 */
export function chooseBlock(fromText: Block, fromHtml: Block | null): Block {
  if (fromHtml === null || fromText.length === 0) return fromHtml ?? fromText;
  return sameShape(fromText, fromHtml) ? fromText : fromHtml;
}

/** The cells of the only table in clipboard HTML, merged ones as the cell and blanks; null if there is no such. */
export function readHtmlTable(html: string, parser: DOMParser): Block | null {
  const tables = parser.parseFromString(html, 'text/html').querySelectorAll('table');
  const table = tables.item(0);
  if (tables.length !== 1 || table === null) return null;
  // Excel leaves rows that a filter hides in the HTML.
  const shown = [...table.rows].filter((row) => row.style.display !== 'none');
  const grid: string[][] = shown.map(() => []);
  shown.forEach((row, top) => {
    let left = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const columns = Math.max(1, Math.min(cell.colSpan, MAX_COLUMNS));
      for (const covered of grid.slice(top, top + Math.max(1, cell.rowSpan))) {
        for (let column = left; column < left + columns; column += 1) covered[column] = '';
      }
      grid[top]?.splice(left, 1, seenText(cell));
    }
  });
  return grid.map((row) => Array.from(row, (value) => value ?? ''));
}

/** Writes a block as a table that Excel takes over without reading numbers, dates or formulas into text. */
export function formatHtmlTable(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

const MAX_COLUMNS = 256;
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

function sameShape(a: Block, b: Block): boolean {
  return a.length === b.length && a.every((row, at) => row.length === b[at]?.length);
}

/** Text of a cell as it is seen: runs of white space are one space, <br> and paragraphs break the line. */
function seenText(cell: Element): string {
  return textWithin(cell)
    .replace(/ *([\n\r]) */g, '$1')
    .replace(/^[\n\r]+|[\n\r]+$/g, '')
    .replace(/\n?\r+/g, '\n')
    .trim();
}

/** `\r`, which no text has after this, stands for the edge of a paragraph: two that meet are one line break. */
function textWithin(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  if (node.nodeName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textWithin).join('');
  return BLOCKS.has(node.nodeName) ? `\r${inner}\r` : inner;
}

function htmlCell(value: string): string {
  // A whole number may become one; anything else stays text: 60.0 keeps its zero, 1-2 is no date, =… no formula.
  const format = /^\d{1,3}(,?\d{3})*$/.test(value) ? '' : ` style="mso-number-format:'\\@'"`;
  const text = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return `<td${format}>${text}</td>`;
}
