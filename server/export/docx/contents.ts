import {
  AlignmentType,
  type FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  PageReference,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { plain, type TableOfContents } from '#shared/documents/model.ts';
import { textRuns } from './runs.ts';
import { BORDERS, type OwnStyle, TINT } from './styles.ts';

/** Twips. */
const WIDEST = 9000;
const PAGE_COLUMN = 1200;
const PADDING = { top: 30, bottom: 30, left: 110, right: 110 } as const;

type Parts = NonNullable<IParagraphOptions['children']>;
interface Cell {
  readonly parts: Parts;
  readonly alignment: 'left' | 'center' | 'right';
}

/** 目次: its heading and a table whose rows lead to the sections; bookmarks by the sections' ids. */
export function contentsParts(
  { heading, columns, entries }: TableOfContents,
  bookmarks: ReadonlyMap<string, string>,
  textWidth: number,
): FileChild[] {
  const whole = Math.min(textWidth, WIDEST);
  const widths = [whole - PAGE_COLUMN, PAGE_COLUMN];
  return [
    new Paragraph({ style: 'ContentsHeading' satisfies OwnStyle, children: textRuns(plain(heading)) }),
    new Table({
      alignment: AlignmentType.CENTER,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: PADDING,
      borders: BORDERS,
      rows: [
        row(
          columns.map((column) => ({ parts: textRuns(plain(column)), alignment: 'center' })),
          true,
        ),
        ...entries.map(({ title, sectionId, page }) => {
          const anchor = bookmarks.get(sectionId);
          const words = textRuns(plain(title));
          return row(
            [
              {
                parts: anchor === undefined ? words : [new InternalHyperlink({ anchor, children: words })],
                alignment: 'left',
              },
              {
                parts:
                  anchor === undefined
                    ? textRuns(plain(String(page)))
                    : [new PageReference(anchor, { hyperlink: true })],
                alignment: 'right',
              },
            ],
            false,
          );
        }),
      ],
    }),
    new Paragraph({ style: 'Gap' satisfies OwnStyle }),
  ];
}

function row(cells: readonly Cell[], isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    children: cells.map(
      ({ parts, alignment }) =>
        new TableCell({
          ...(isHead && { shading: { type: 'clear', color: 'auto', fill: TINT.head } }),
          children: [
            new Paragraph({ style: 'ContentsEntry' satisfies OwnStyle, alignment, children: parts }),
          ],
        }),
    ),
  });
}
