/** The overview of Isesaki's revision as its source prints it, and as a document says it: both in one form. */
import type { CommitteeDocument, DocumentTable, Runs, TableCell } from '#shared/documents/model.ts';

/** Everything printed, without white space: within a cell it is a line break, beside `<u>` the extraction's. */
export interface PrintedOverview {
  /** Lines outside of tables, in order. */
  readonly lines: readonly string[];
  /** Tables with their heads; a position that a cell covers from above or from the left is blank. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Reads the source: a line with tabs is a row, rows without a line between them are a table. */
export function printedSeed(seed: string): PrintedOverview {
  const lines: string[] = [];
  const tables: string[][][] = [];
  let isInTable = false;
  for (const line of seed.split('\n')) {
    const isRow = line.includes('\t');
    if (isRow && !isInTable) tables.push([]);
    if (isRow) tables.at(-1)?.push(line.split('\t').map(squeezed));
    else if (line.trim() !== '') lines.push(squeezed(line));
    isInTable = isRow;
  }
  return { lines, tables: tables.map(filledOut) };
}

/** The same of a document, in the order in which it is read. */
export function printedDocument({ title, contents, sections }: CommitteeDocument): PrintedOverview {
  const blocks = sections.flatMap((section) => section.blocks);
  const entries = contents?.entries.map(({ title, page }) => [title, String(page)].map(squeezed)) ?? [];
  return {
    lines: [
      title,
      contents?.heading ?? '',
      ...blocks.flatMap((block) => {
        if (block.type === 'table' || block.type === 'list') return [];
        if (block.type === 'heading') return block.text;
        return (block.type === 'note' ? '※' : '') + underlined([block.runs]);
      }),
    ].map(squeezed),
    tables: [
      [[...(contents?.columns ?? [])], ...entries],
      ...blocks.flatMap((block) => (block.type === 'table' ? [printedTable(block.table)] : [])),
    ],
  };
}

/** A table whose goals and measures stand in every row that they cover, not in its head. */
export function withLevelsRepeated(
  table: readonly (readonly string[])[],
  { head, levels }: { readonly head: number; readonly levels: number },
): readonly (readonly string[])[] {
  let above: readonly string[] = [];
  return table.map((row, line) => {
    if (line < head) return row;
    let isNew = false;
    const filled = row.map((text, column) => {
      if (text !== '') isNew = true;
      return column < levels && !isNew ? (above[column] ?? '') : text;
    });
    above = filled;
    return filled;
  });
}

function printedTable({ widths, head, rows }: DocumentTable): string[][] {
  const lines = [...head, ...rows.map(({ cells }) => cells)];
  const taken = new Set<string>();
  return lines.map((cells, line) => {
    const printed = widths.map(() => '');
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${line}/${column}`)) column += 1;
      printed[column] = squeezed(underlined(cell.paragraphs));
      take(taken, cell, line, column);
      column += cell.colSpan;
    }
    return printed;
  });
}

function take(taken: Set<string>, { rowSpan, colSpan }: TableCell, line: number, column: number): void {
  for (let down = line; down < line + rowSpan; down++) {
    for (let across = column; across < column + colSpan; across++) taken.add(`${down}/${across}`);
  }
}

function underlined(paragraphs: readonly Runs[]): string {
  return paragraphs
    .flat()
    .map(({ text, mark }) => (mark === 'added' ? `<u>${text}</u>` : text))
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

/** All rows as long as the longest, and no blank column at the end. */
function filledOut(rows: readonly (readonly string[])[]): string[][] {
  const columns = Math.max(...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}
