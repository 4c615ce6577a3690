/** Sheets as LibreOffice understood them, read from its flat XML. */
import { childrenOf, elementsIn, parseXml, type XmlElement } from '../documents/xml.ts';
import { lineOf } from './read-flat-odf.ts';

/** A cell that holds something or spans several; rows and columns counted from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Paragraphs, one line each. */
  readonly text: string;
  /** What LibreOffice counts with; null for text. */
  readonly number: number | null;
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/** The sheets of a workbook in their order. */
export function readFlatSheets(xml: string): readonly Sheet[] {
  return tablesWithin(parseXml(xml)).map((table) => ({
    name: table.attributes['table:name'] ?? '',
    cells: cellsOf(rowsOf(table)),
  }));
}

function tablesWithin(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) =>
    child.name === 'table:table' ? [child] : tablesWithin(child),
  );
}

const ROW_GROUPS = ['table:table-rows', 'table:table-header-rows', 'table:table-row-group'];

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return ROW_GROUPS.includes(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(rows: readonly XmlElement[]): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let line = 0;
  for (const row of rows) {
    let column = 0;
    for (const cell of elementsIn(row)) {
      const read = readCell(cell, line, column);
      // What is repeated is blank: LibreOffice writes neighbours that hold something one by one only if they differ.
      const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
      if (cell.name === 'table:table-cell' && (read.text !== '' || read.rowSpan + read.colSpan > 2)) {
        for (let copy = 0; copy < times; copy += 1) cells.push({ ...read, column: column + copy });
      }
      column += times;
    }
    line += Number(row.attributes['table:number-rows-repeated'] ?? 1);
  }
  return cells;
}

function readCell(cell: XmlElement, row: number, column: number): SheetCell {
  const { attributes } = cell;
  const isNumber = attributes['office:value-type'] === 'float';
  return {
    row,
    column,
    rowSpan: Number(attributes['table:number-rows-spanned'] ?? 1),
    colSpan: Number(attributes['table:number-columns-spanned'] ?? 1),
    text: childrenOf(cell, 'text:p').map(lineOf).join('\n'),
    number: isNumber ? Number(attributes['office:value']) : null,
  };
}
