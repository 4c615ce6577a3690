import { BorderStyle, Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Imprint } from '#shared/documents/printed.ts';
import { carriedText } from './carried-text.ts';
import { LINE_COLOR, type OwnStyle } from './styles.ts';

/** The foot of every sheet: what identifies the document at the left, 3 / 7 at the right; null where it is blank. */
export function sheetFooter({ footer, hasPageNumbers }: Imprint, textWidth: number): Footer | null {
  if (footer === '' && !hasPageNumbers) return null;
  return new Footer({
    children: [
      new Paragraph({
        style: 'SheetFoot' satisfies OwnStyle,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: LINE_COLOR } },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: carriedText(footer) }),
          ...(hasPageNumbers
            ? [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
            : []),
        ],
      }),
    ],
  });
}
