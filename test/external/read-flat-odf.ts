/** Tables as LibreOffice understood them, read from its flat XML. */
import { childrenOf, elementsIn, parseXml, type XmlElement } from '../documents/xml.ts';

export interface OdfCell {
  /** Paragraphs, one line each. */
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface OdfTable {
  /** Rows that are repeated on every sheet. */
  readonly head: readonly (readonly OdfCell[])[];
  readonly rows: readonly (readonly OdfCell[])[];
}

/** The tables of a text document, outermost ones in their order. */
export function readFlatOdf(xml: string): readonly OdfTable[] {
  return tablesWithin(parseXml(xml)).map((table) => ({
    head: childrenOf(table, 'table:table-header-rows').flatMap(rowsOf),
    rows: rowsOf(table),
  }));
}

function tablesWithin(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) =>
    child.name === 'table:table' ? [child] : tablesWithin(child),
  );
}

/** A table's own rows, also where they lie in groups; those of its head are apart. */
function rowsOf(element: XmlElement): readonly (readonly OdfCell[])[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [cellsOf(child)];
    return child.name === 'table:table-rows' ? rowsOf(child) : [];
  });
}

/** What other cells cover is said by their spans. */
function cellsOf(row: XmlElement): readonly OdfCell[] {
  return childrenOf(row, 'table:table-cell').map((cell) => ({
    text: childrenOf(cell, 'text:p').map(lineOf).join('\n'),
    rowSpan: Number(cell.attributes['table:number-rows-spanned'] ?? 1),
    colSpan: Number(cell.attributes['table:number-columns-spanned'] ?? 1),
  }));
}

/** The text of a paragraph: spaces that follow each other, tabs and breaks are elements in the format. */
export function lineOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:line-break') return '\n';
      return child.name === 'text:tab' ? '\t' : lineOf(child);
    })
    .join('');
}
