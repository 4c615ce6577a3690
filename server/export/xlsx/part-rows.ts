/** The parts of a sheet as its rows. Rules: EXPORT70–71. */
import { type DocumentBlock, plain, type Runs } from '#shared/documents/model.ts';
import type { Look } from './looks.ts';
import { contentsTable, type PlannedSheet, type SheetPart } from './sheet-plan.ts';
import { type SheetColumns, type SheetRow, withoutTooHigh } from './sheet-rows.ts';
import { tableRows } from './table-rows.ts';
import { textHeight } from './text-height.ts';

/** All rows of a planned sheet, none higher than Excel has them. */
export function rowsOfSheet({ parts, columns }: PlannedSheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let begins: string | null = null;
  let tables = 0;
  for (const part of parts) {
    if (part.type === 'section') {
      begins = part.id;
      continue;
    }
    const [first, ...others] = rowsOfPart(part, columns, tables);
    if (part.type === 'table' || part.type === 'contents') tables += 1;
    if (first === undefined) continue;
    rows.push({ ...first, begins }, ...others);
    begins = null;
  }
  return withoutTooHigh(rows);
}

function rowsOfPart(
  part: Exclude<SheetPart, { readonly type: 'section' }>,
  columns: SheetColumns,
  nth: number,
): readonly SheetRow[] {
  switch (part.type) {
    case 'documentNumber':
    case 'title':
    case 'cover':
      return [textRow(columns, part.type, plain(part.text))];
    case 'contents': {
      const { contents } = part;
      const [head, ...entries] = tableRows(contentsTable(contents), columns, nth);
      return [
        textRow(columns, 'contentsHeading', plain(contents.heading)),
        ...(head === undefined ? [] : [head]),
        ...entries.map((row, index) => entryRow(row, contents.entries[index]?.sectionId ?? null)),
      ];
    }
    case 'table':
      return part.table.widths.length === 0 ? [] : [...tableRows(part.table, columns, nth), gap()];
    default:
      return rowsOfText(part, columns);
  }
}

function rowsOfText(
  block: Exclude<DocumentBlock, { readonly type: 'table' }>,
  columns: SheetColumns,
): readonly SheetRow[] {
  switch (block.type) {
    case 'heading':
      return [textRow(columns, HEADINGS[block.level], plain(block.text))];
    case 'paragraph': {
      const indent = block.style === 'quote' ? 2 : 0;
      return [textRow(columns, block.style === 'lead' ? 'lead' : 'text', block.runs, indent)];
    }
    case 'note':
      return [textRow(columns, 'text', [...plain(NOTE), ...block.runs])];
    case 'list':
      return block.items.map(({ marker, depth, runs }) =>
        textRow(columns, 'text', [...plain(marker === '' ? '' : `${marker} `), ...runs], depth + 1),
      );
  }
}

const NOTE = '※';

const HEADINGS = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
  4: 'heading3',
  5: 'heading3',
} as const;

/** Text across the whole sheet. */
function textRow({ edges }: SheetColumns, look: Look, runs: Runs, indent = 0): SheetRow {
  const paragraphs = [runs];
  const width = edges.at(-1) ?? 0;
  const colSpan = edges.length - 1;
  return {
    height: textHeight(paragraphs, look, { width, indent }),
    cells: [{ column: 0, colSpan, rowSpan: 1, look, indent, paragraphs, leadsTo: null }],
    headOf: null,
    begins: null,
  };
}

/** Room below a table, which no cell has. */
function gap(): SheetRow {
  return { height: 9, cells: [], headOf: null, begins: null };
}

/** A row of 目次: its title leads to the section. */
function entryRow(row: SheetRow, leadsTo: string | null): SheetRow {
  const [title, page] = row.cells;
  if (title === undefined) return row;
  const pages = page === undefined ? [] : [{ ...page, look: 'page' as const }];
  return { ...row, cells: [{ ...title, leadsTo }, ...pages] };
}
