import type { DocumentBlock, TableOfContents } from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { gaplessLevels, type HeadingLevels } from './heading-levels.ts';
import type { PrintableText } from './printable-text.ts';
import { type SheetList, sheetLists } from './sheet-lists.ts';
import { type SheetSize, sheetSize, textArea } from './sheet-size.ts';
import { type SheetTable, sheetTable } from './sheet-tables.ts';
import { type SheetRun, sheetRuns } from './sheet-text.ts';

/** What the template reads: a document with nothing in it that typst or PDF/UA-1 refuses. */
export interface Sheets {
  /** Of the file; never empty. */
  readonly title: string;
  /** At the head of the document; '' where there is none. */
  readonly shownTitle: string;
  /** Under the title, a line each. */
  readonly cover: readonly string[];
  /** Year, month, day; null if the document has none. */
  readonly day: readonly [number, number, number] | null;
  readonly page: SheetSize;
  readonly documentNumber: string;
  readonly footer: string;
  readonly hasPageNumbers: boolean;
  readonly contents: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly entries: readonly { readonly title: string; readonly target: string; readonly depth: number }[];
  } | null;
  readonly sections: readonly SheetSection[];
}

interface SheetSection {
  /** Unique, of Latin letters and figures: what the table of contents and links point at. */
  readonly target: string;
  readonly startsPage: boolean;
  readonly blocks: readonly SheetBlock[];
}

type SheetBlock =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly style: string; readonly runs: readonly SheetRun[] }
  | { readonly type: 'list'; readonly lists: readonly SheetList[] }
  | { readonly type: 'note'; readonly runs: readonly SheetRun[] }
  | { readonly type: 'table'; readonly table: SheetTable };

/** The size of text outside tables, points; as the template has it. */
const TEXT_SIZE = 10.5;

/** A printed document as data for the template. */
export function sheetsOf({ document, paper, imprint }: PrintedDocument, printable: PrintableText): Sheets {
  const page = sheetSize(paper);
  const context = { printable, area: textArea(page), levels: gaplessLevels() };
  const title = oneLine(document.title, printable);
  const targets = new Map(document.sections.map(({ id }, index) => [id, `section-${index}`]));
  // 目次 is a heading, too: the first.
  const contents = document.contents && sheetContents(document.contents, targets, context);
  return {
    title: title || documentMessages.untitled,
    shownTitle: title,
    cover: (document.cover ?? []).map((line) => oneLine(line, printable)).filter((line) => line !== ''),
    day: dayParts(imprint.day),
    page,
    documentNumber: oneLine(imprint.documentNumber, printable),
    footer: oneLine(imprint.footer, printable),
    hasPageNumbers: imprint.hasPageNumbers,
    contents,
    sections: document.sections.map((section) => ({
      target: targets.get(section.id) ?? '',
      startsPage: section.startsPage,
      blocks: section.blocks.flatMap((block) => sheetBlock(block, context)),
    })),
  };
}

interface Context {
  readonly printable: PrintableText;
  readonly area: { readonly width: number; readonly height: number };
  readonly levels: HeadingLevels;
}

function sheetContents(
  { heading, columns, entries }: TableOfContents,
  targets: ReadonlyMap<string, string>,
  { printable, levels }: Context,
): Sheets['contents'] {
  const words = oneLine(heading, printable);
  if (words !== '') levels(1);
  return {
    heading: words,
    columns: columns.map((column) => oneLine(column, printable)),
    entries: entries.flatMap(({ title, sectionId, depth = 0 }) => {
      const target = targets.get(sectionId);
      return target === undefined
        ? []
        : { title: oneLine(title, printable) || documentMessages.untitled, target, depth };
    }),
  };
}

function sheetBlock(block: DocumentBlock, { printable, area, levels }: Context): readonly SheetBlock[] {
  const width = area.width / TEXT_SIZE;
  switch (block.type) {
    case 'heading': {
      // A heading without words is refused, and names nothing.
      const text = oneLine(block.text, printable);
      return text === '' ? [] : [{ type: 'heading', level: levels(block.level), text }];
    }
    case 'paragraph':
      return [{ type: 'paragraph', style: block.style, runs: sheetRuns(block.runs, printable, width - 4) }];
    case 'note': {
      const runs = sheetRuns(block.runs, printable, width - 4);
      return runs.length === 0 ? [] : [{ type: 'note', runs }];
    }
    case 'list':
      return [{ type: 'list', lists: sheetLists(block.items, block.isOrdered, printable, width / 2) }];
    case 'table':
      return block.table.widths.length === 0 || block.table.head.length + block.table.rows.length === 0
        ? []
        : [{ type: 'table', table: sheetTable(block.table, printable, area) }];
  }
}

function oneLine(text: string, printable: PrintableText): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function dayParts(day: string): Sheets['day'] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const isReal = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date && month <= 12;
  return isReal ? [year, month, date] : null;
}
