/** Paper, margins and foot of a sheet. Rule: EXPORT71. */
import type { Margins, PageSetup } from 'exceljs';
import type { Imprint, Orientation, Paper, PaperSize } from '#shared/documents/printed.ts';
import { cleanText } from './cell-text.ts';
import { wrappedLines } from './wrapped-lines.ts';

const MM_PER_INCH = 25.4;
const PIXELS_PER_INCH = 96;

/** Excel's numbers of paper sizes, and millimetres: the shorter side, the longer one. */
const SIZES: Readonly<
  Record<PaperSize, { readonly code: number; readonly sides: readonly [number, number] }>
> = {
  A4: { code: 9, sides: [210, 297] },
  A3: { code: 8, sides: [297, 420] },
};

/** Millimetres. */
const SIDE_MARGIN = 15;

/** Pixels; a table that is wider than the paper by one, once rounded, would be printed smaller. */
const ROUNDING = 6;

/** Pixels (96 to the inch) between the margins. */
export function printedWidth({ size, orientation }: Paper): number {
  const side = SIZES[size].sides[orientation === 'portrait' ? 0 : 1];
  return Math.floor(((side - 2 * SIDE_MARGIN) / MM_PER_INCH) * PIXELS_PER_INCH) - ROUNDING;
}

/** As wide as one sheet of paper and as many high as it takes. `lines`: of the foot. */
export function pageSetupOf(
  paper: Paper,
  lines: number,
): Partial<PageSetup> & { orientation: Orientation; margins: Margins } {
  return {
    paperSize: SIZES[paper.size].code,
    orientation: paper.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inches(SIDE_MARGIN),
      right: inches(SIDE_MARGIN),
      top: inches(15),
      bottom: inches(15 + 4 * lines),
      header: inches(8),
      footer: inches(10),
    },
  };
}

function inches(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * 1000) / 1000;
}

/** Excel takes no more UTF-16 units in a foot, its codes among them. */
const LONGEST_FOOT = 255;
const FOOT_SIZE = 8;
/** Pixels kept for 123 / 456 at the right. */
const PAGE_NUMBER_WIDTH = 90;
const PAGE_NUMBER = `&R&${FOOT_SIZE}&P / &N`;

/** The foot with Excel's codes: what stands at its left in lines that end before the page's number. */
export function footOf(
  { footer, hasPageNumbers }: Imprint,
  width: number,
): { readonly code: string; readonly lines: number } {
  const right = hasPageNumbers ? PAGE_NUMBER : '';
  const em = (width - PAGE_NUMBER_WIDTH) / ((FOOT_SIZE / 72) * PIXELS_PER_INCH);
  const text = cleanText(footer).trim();
  const lines = text === '' ? [] : wrappedLines(text, em);
  // A digit behind the code of the size would be taken for part of it.
  const start = `&L&${FOOT_SIZE}${/^\d/.test(text) ? ' ' : ''}`;
  const left = lines.length === 0 ? '' : start + fitting(lines, LONGEST_FOOT - start.length - right.length);
  return { code: left + right, lines: Math.max(1, lines.length) };
}

/** As much of the lines as has room; & begins a code and is written twice. */
function fitting(lines: readonly string[], longest: number): string {
  const signs = Array.from(lines.join('\n'), (sign) => (sign === '&' ? '&&' : sign));
  if (signs.join('').length <= longest) return signs.join('');
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length > longest - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
