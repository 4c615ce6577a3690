/** Which parts of a document stand together on a sheet. Rule: EXPORT70. */
import {
  type CommitteeDocument,
  type DocumentBlock,
  type DocumentSection,
  type DocumentTable,
  plain,
  type TableOfContents,
  textOf,
} from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { workbookMessages } from '#shared/i18n/ja/workbook.ts';
import { createSheetNames } from './sheet-names.ts';
import type { SheetColumns } from './sheet-rows.ts';
import { tableEdges } from './table-rows.ts';

/** What stands on a sheet, from above. */
export type SheetPart =
  | DocumentBlock
  | { readonly type: 'documentNumber' | 'title' | 'cover'; readonly text: string }
  | { readonly type: 'contents'; readonly contents: TableOfContents }
  /** A section begins. */
  | { readonly type: 'section'; readonly id: string };

export interface PlannedSheet {
  readonly name: string;
  readonly columns: SheetColumns;
  readonly parts: readonly SheetPart[];
}

/** The sheets of a document whose paper has a width between its margins, in pixels. */
export function planSheets(printed: PrintedDocument, width: number): readonly PlannedSheet[] {
  const { document, imprint, name } = printed;
  const nameOf = createSheetNames();
  const documentNumber = { type: 'documentNumber' as const, text: imprint.documentNumber };
  const top: readonly SheetPart[] = [
    ...(documentNumber.text === '' ? [] : [documentNumber]),
    { type: 'title', text: document.title },
    ...(document.cover ?? []).map((text) => ({ type: 'cover' as const, text })),
  ];
  const { contents } = document;
  const groups = groupsOf(document);
  const sheets = groups.map((sections) => ({
    name: nameOf(headingOf(sections, groups.length === 1) ?? workbookMessages.documents[name]),
    parts: sections.flatMap(({ id, blocks }): SheetPart[] => [{ type: 'section', id }, ...blocks]),
  }));
  const [first, ...others] = sheets;
  const withTop =
    contents === null && first !== undefined
      ? [{ ...first, parts: [...top, ...first.parts] }, ...others]
      : [{ name: nameOf(workbookMessages.contents), parts: [...top, ...contentsPart(contents)] }, ...sheets];
  return withTop.map((sheet) => ({ ...sheet, columns: columnsOf(tablesOf(sheet.parts), width) }));
}

function contentsPart(contents: TableOfContents | null): readonly SheetPart[] {
  return contents === null ? [] : [{ type: 'contents', contents }];
}

/**
 * Sections that follow each other share a sheet as long as none starts a page and their tables have equal columns;
 * long text behind tables stands alone, for the tables' head is on every page of theirs.
 */
function groupsOf({ sections }: CommitteeDocument): readonly (readonly DocumentSection[])[] {
  const groups: DocumentSection[][] = [];
  for (const section of sections) {
    const current = groups.at(-1);
    if (current === undefined || section.startsPage || !canShare([...current, section]))
      groups.push([section]);
    else current.push(section);
  }
  return groups;
}

function canShare(sections: readonly DocumentSection[]): boolean {
  const tables = sections.map(({ blocks }) => tablesOf(blocks));
  const kinds = tables.flat().map(({ widths }) => widths.join('/'));
  const last = sections.at(-1);
  const isLongText = tables.at(-1)?.length === 0 && last !== undefined && textLength(last) > LONG_TEXT;
  return new Set(kinds).size <= 1 && !(kinds.length > 0 && isLongText);
}

/** UTF-16 units; about a quarter of a page. */
const LONG_TEXT = 500;

function textLength({ blocks }: DocumentSection): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'table') return sum;
    if (block.type === 'heading') return sum + block.text.length;
    const paragraphs = block.type === 'list' ? block.items.map(({ runs }) => runs) : [block.runs];
    return sum + textOf(paragraphs).length;
  }, 0);
}

/** The tables among parts of a sheet. */
export function tablesOf(parts: readonly SheetPart[]): readonly DocumentTable[] {
  return parts.flatMap((part) => {
    if (part.type === 'table') return [part.table];
    return part.type === 'contents' ? [contentsTable(part.contents)] : [];
  });
}

/** The outermost heading of a sheet, the first of several; null where there is none, or several on the only sheet. */
function headingOf(sections: readonly DocumentSection[], isOnly: boolean): string | null {
  const headings = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'heading'));
  const outermost = Math.min(...headings.map(({ level }) => level));
  const [first, ...others] = headings.filter(({ level }) => level === outermost);
  return first === undefined || (isOnly && others.length > 0) ? null : first.text;
}

/** 目次 as a table: it is laid out like the others. */
export function contentsTable({ heading, columns, entries }: TableOfContents): DocumentTable {
  const cellOf = (text: string) => ({
    paragraphs: text === '' ? [] : [plain(text)],
    rowSpan: 1,
    colSpan: 1,
    isRowHeader: false,
  });
  // Which page a part is on, where it takes several, no workbook knows.
  const hasPages = entries.every(({ page }) => page !== null);
  return {
    caption: heading,
    widths: hasPages ? [85, 15] : [100],
    head: [(hasPages ? columns : columns.slice(0, 1)).map(cellOf)],
    rows: entries.map(({ title, depth = 0, page }) => {
      const own = cellOf('　'.repeat(depth) + title);
      return { kind: 'row', cells: hasPages ? [own, cellOf(String(page))] : [own] };
    }),
  };
}

/** The edges of all tables' columns together: a section's tables may have different ones. */
function columnsOf(tables: readonly DocumentTable[], width: number): SheetColumns {
  const edges = new Set([0, ...tables.flatMap((table) => tableEdges(table, width))]);
  // Two for text alone: LibreOffice does not make one column fit the paper.
  if (edges.size === 1) edges.add(Math.round(width / 2)).add(width);
  return { edges: [...edges].sort((one, other) => one - other) };
}
