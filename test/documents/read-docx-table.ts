import type { Run } from '#shared/documents/model.ts';
import { runsWithin } from './read-docx-runs.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

export interface ReadCell {
  readonly paragraphs: readonly (readonly Run[])[];
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The tint behind it; '' where there is none. */
  readonly fill: string;
}

export interface ReadTable {
  readonly type: 'table';
  readonly caption: string;
  /** Twips. */
  readonly widths: readonly number[];
  /** Rows that are repeated on every sheet. */
  readonly head: readonly (readonly ReadCell[])[];
  readonly rows: readonly (readonly ReadCell[])[];
  /** Whether no row may be torn. */
  readonly isWhole: boolean;
}

/** The words of the paragraphs, one line each. */
export function wordsOfCell({ paragraphs }: ReadCell): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
}

/** Reads a table. Throws where a row does not fill the grid or a merged cell goes on from none. */
export function readTable(element: XmlElement): ReadTable {
  const widths = childrenOf(grid(element), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const rows = childrenOf(element, 'w:tr');
  const isHead = (row: XmlElement) => childOf(row, 'w:trPr', 'w:tblHeader') !== undefined;
  const heads = rows.findIndex((row) => !isHead(row));
  const cells = readRows(rows, widths);
  const headRows = heads < 0 ? rows.length : heads;
  if (rows.slice(headRows).some(isHead)) throw new Error('a head row below the body');
  return {
    type: 'table',
    caption: childOf(element, 'w:tblPr', 'w:tblCaption')?.attributes['w:val'] ?? '',
    widths,
    head: cells.slice(0, headRows),
    rows: cells.slice(headRows),
    isWhole: rows.every((row) => childOf(row, 'w:trPr', 'w:cantSplit') !== undefined),
  };
}

function grid(element: XmlElement): XmlElement {
  const found = childOf(element, 'w:tblGrid');
  if (found === undefined) throw new Error('a table without columns');
  return found;
}

type Growing = { -readonly [Key in keyof ReadCell]: ReadCell[Key] };

function readRows(rows: readonly XmlElement[], widths: readonly number[]): ReadCell[][] {
  let above: (Growing | undefined)[] = [];
  return rows.map((row) => {
    const own: ReadCell[] = [];
    const covering: (Growing | undefined)[] = [];
    for (const element of childrenOf(row, 'w:tc')) {
      const merge = childOf(element, 'w:tcPr', 'w:vMerge');
      const cell = merge?.attributes['w:val'] === 'continue' ? above[covering.length] : readCell(element);
      if (cell === undefined) throw new Error('a cell goes on from none');
      checkWidth(element, widths, covering.length, cell.colSpan);
      if (merge?.attributes['w:val'] === 'continue') cell.rowSpan += 1;
      else own.push(cell);
      for (let column = 0; column < cell.colSpan; column++) covering.push(cell);
    }
    if (covering.length !== widths.length) throw new Error(`${covering.length} of ${widths.length} columns`);
    above = covering;
    return own;
  });
}

function checkWidth(element: XmlElement, widths: readonly number[], column: number, span: number): void {
  const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  if (Number(childOf(element, 'w:tcPr', 'w:tcW')?.attributes['w:w']) !== width)
    throw new Error('a cell is not as wide as its columns');
}

function readCell(element: XmlElement): Growing {
  const value = (name: string, key: string) => childOf(element, 'w:tcPr', name)?.attributes[key];
  return {
    paragraphs: childrenOf(element, 'w:p').map(runsWithin),
    rowSpan: 1,
    colSpan: Number(value('w:gridSpan', 'w:val') ?? 1),
    fill: value('w:shd', 'w:fill') ?? '',
  };
}
