import {
  AlignmentType,
  type FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type ContentsEntry, plain, type TableOfContents } from '#shared/documents/model.ts';
import { type PageCount, pageReference } from './page-reference.ts';
import { textRuns } from './runs.ts';
import { BORDERS, EM, type OwnStyle, TINT } from './styles.ts';

/** Twips. */
const WIDEST = 9000;
const PAGE_COLUMN = 1200;
const PADDING = { top: 30, bottom: 30, left: 110, right: 110 } as const;

/** What the table of contents needs to know of the document. */
export interface ContentsSurroundings {
  /** By the sections' ids. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly count: PageCount;
  /** In twips. */
  readonly textWidth: number;
}

/** 目次: its heading and a table whose rows lead to the sections. */
export function contentsParts(
  { heading, columns, entries }: TableOfContents,
  { bookmarks, count, textWidth }: ContentsSurroundings,
): FileChild[] {
  const whole = Math.min(textWidth, WIDEST);
  return [
    new Paragraph({ style: 'ContentsHeading' satisfies OwnStyle, children: textRuns(plain(heading)) }),
    new Table({
      alignment: AlignmentType.CENTER,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: [whole - PAGE_COLUMN, PAGE_COLUMN],
      layout: TableLayoutType.FIXED,
      margins: PADDING,
      borders: BORDERS,
      rows: [
        headRow(columns),
        ...entries.map((entry) => entryRow(entry, bookmarks.get(entry.sectionId), count)),
      ],
    }),
    new Paragraph({ style: 'Gap' satisfies OwnStyle }),
  ];
}

function headRow(columns: TableOfContents['columns']): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(
      (column) =>
        new TableCell({
          shading: { type: 'clear', color: 'auto', fill: TINT.head },
          children: [paragraph(textRuns(plain(column)), { alignment: AlignmentType.CENTER })],
        }),
    ),
  });
}

/** An entry whose section is not there leads nowhere. */
function entryRow(
  { title, depth = 0, page }: ContentsEntry,
  bookmark: string | undefined,
  count: PageCount,
): TableRow {
  const words = textRuns(plain(title));
  const shown = page === null ? '' : String(page);
  const cells =
    bookmark === undefined
      ? { words, page: textRuns(plain(shown)) }
      : {
          words: [new InternalHyperlink({ anchor: bookmark, children: words })],
          page: [pageReference(bookmark, shown, count)],
        };
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ children: [paragraph(cells.words, { indent: { left: EM * depth } })] }),
      new TableCell({ children: [paragraph(cells.page, { alignment: AlignmentType.RIGHT })] }),
    ],
  });
}

function paragraph(
  children: NonNullable<IParagraphOptions['children']>,
  layout: Pick<IParagraphOptions, 'alignment' | 'indent'>,
): Paragraph {
  return new Paragraph({ style: 'ContentsEntry' satisfies OwnStyle, ...layout, children });
}
