import {
  AlignmentType,
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Imprint } from '#shared/documents/printed.ts';
import { carriedText } from './carried-text.ts';
import { LINE_COLOR, type OwnStyle } from './styles.ts';

/** Twips; enough for 120 / 120. */
const NUMBER_WIDTH = 1000;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  top: { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOR },
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** The foot of every sheet: what identifies the document at the left, 3 / 7 at the right; null where it is blank. */
export function sheetFooter({ footer, hasPageNumbers }: Imprint, textWidth: number): Footer | null {
  if (footer === '' && !hasPageNumbers) return null;
  const words = [new TextRun({ text: carriedText(footer) })];
  const number = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];
  const widths = hasPageNumbers ? [textWidth - NUMBER_WIDTH, NUMBER_WIDTH] : [textWidth];
  return new Footer({
    children: [
      // A table and no tab: words that take two lines stay clear of the number.
      new Table({
        width: { size: textWidth, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: BORDERS,
        margins: { top: 40, left: 0, right: 0 },
        rows: [
          new TableRow({
            children: [
              cell(words, AlignmentType.LEFT),
              ...(hasPageNumbers ? [cell(number, AlignmentType.RIGHT)] : []),
            ],
          }),
        ],
      }),
      // The format wants a paragraph behind a table.
      new Paragraph({ style: 'Gap' satisfies OwnStyle }),
    ],
  });
}

function cell(children: readonly TextRun[], alignment: 'left' | 'right'): TableCell {
  return new TableCell({
    children: [new Paragraph({ style: 'SheetFoot' satisfies OwnStyle, alignment, children })],
  });
}
