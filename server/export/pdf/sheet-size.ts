import type { Paper, PaperSize } from '#shared/documents/printed.ts';

/** A sheet of paper and what is left free around its text, in points. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
}

const POINTS_PER_MM = 72 / 25.4;
const LONG_AND_SHORT: Record<PaperSize, readonly [long: number, short: number]> = {
  A4: [297, 210],
  A3: [420, 297],
};
const MARGIN = { x: 15, top: 18, bottom: 18 };

/** The sheet that a document is printed on. */
export function sheetSize({ size, orientation }: Paper): SheetSize {
  const [long, short] = LONG_AND_SHORT[size];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    width: width * POINTS_PER_MM,
    height: height * POINTS_PER_MM,
    margin: {
      x: MARGIN.x * POINTS_PER_MM,
      top: MARGIN.top * POINTS_PER_MM,
      bottom: MARGIN.bottom * POINTS_PER_MM,
    },
  };
}

/** What text may fill of a sheet, in points. */
export function textArea({ width, height, margin }: SheetSize): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * margin.x, height: height - margin.top - margin.bottom };
}
