/** What a document must come back as from an Excel file. */
import { cell, row } from '#shared/documents/cells.ts';
import {
  type CommitteeDocument,
  type DocumentTable,
  plain,
  type Run,
  type Runs,
  type TableCell,
  type TableOfContents,
} from '#shared/documents/model.ts';
import { gridOf } from '#shared/documents/testing/grid.ts';
import { mergedRuns } from './read-docx-runs.ts';
import type { ReadXlsxCell, ReadXlsxSheet, ReadXlsxTable, ReadXlsxText } from './read-xlsx.ts';
import { lookOfRun } from './read-xlsx-runs.ts';

type Part = ReadXlsxTable | Omit<ReadXlsxText, 'row'>;

/** Everything on the sheets from above, without rows that are empty. */
export function partsOfFile(sheets: readonly ReadXlsxSheet[]): readonly Part[] {
  return sheets.flatMap(({ parts }) =>
    parts.map((part) => (part.type === 'table' ? part : { type: part.type, runs: part.runs })),
  );
}

/** The same of a document. */
export function partsOfModel({ title, contents, sections }: CommitteeDocument): readonly Part[] {
  const text = (runs: Runs, isBold = false): Part[] => {
    const looks = mergedRuns(runs.map((run) => lookOfRun(run, isBold)));
    return looks.length === 0 ? [] : [{ type: 'text', runs: looks }];
  };
  const blocks = sections.flatMap((section) => section.blocks);
  return [
    ...text(plain(title)),
    ...(contents === null ? [] : [...text(plain(contents.heading)), tableOfModel(tableOfContents(contents))]),
    ...blocks.flatMap((block): Part[] => {
      if (block.type === 'table') return [tableOfModel(block.table)];
      if (block.type === 'heading') return text(plain(block.text));
      if (block.type === 'paragraph') return text(block.runs, block.style === 'lead');
      if (block.type === 'note') return text([...plain('※'), ...block.runs]);
      return block.items.flatMap(({ marker, runs }) => text([...plain(`${marker} `), ...runs]));
    }),
  ];
}

function tableOfContents({ heading, columns, entries }: TableOfContents): DocumentTable {
  const rows = entries.map(({ title, page }) => row([cell(title), cell(String(page))]));
  return { caption: heading, widths: [1, 1], head: [columns.map((word) => cell(word))], rows };
}

/** A table as it comes back: its cells in reading order, without edges at which no cell ends. */
function tableOfModel(table: DocumentTable): ReadXlsxTable {
  const grid = gridOf(table);
  const bold = table.rows.map(({ kind }) => kind === 'group');
  const heads = table.head.length;
  const cells = new Map<TableCell, { row: number; column: number; bottom: number; right: number }>();
  for (const [row, line] of grid.entries()) {
    for (const [column, cell] of line.entries()) {
      const known = cells.get(cell);
      cells.set(cell, {
        row: known?.row ?? row,
        column: known?.column ?? column,
        bottom: row + 1,
        right: column + 1,
      });
    }
  }
  const rows = edgesOf([...cells.values()].flatMap(({ row, bottom }) => [row, bottom]));
  const columns = edgesOf([...cells.values()].flatMap(({ column, right }) => [column, right]));
  return {
    type: 'table',
    head: heads === 0 ? 0 : rows.indexOf(heads),
    cells: [...cells].map(([cell, { row, column, bottom, right }]): ReadXlsxCell => {
      const isBold = row < heads || bold[row - heads] === true;
      return {
        row: rows.indexOf(row),
        column: columns.indexOf(column),
        rowSpan: rows.indexOf(bottom) - rows.indexOf(row),
        colSpan: columns.indexOf(right) - columns.indexOf(column),
        runs: mergedRuns(lines(cell.paragraphs).map((run) => lookOfRun(run, isBold))),
        kind: 'text',
      };
    }),
  };
}

function lines(paragraphs: readonly Runs[]): readonly Run[] {
  return paragraphs.flatMap((runs, index) => (index === 0 ? runs : [...plain('\n'), ...runs]));
}

function edgesOf(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)].sort((one, other) => one - other);
}
