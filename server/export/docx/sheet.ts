import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { Paper } from '#shared/documents/printed.ts';

/** Twips (twentieths of a point) in a millimetre. */
const MM = 1440 / 25.4;

/** Upright, in twips. */
const SIZES = { A4: { width: 11906, height: 16838 }, A3: { width: 16838, height: 23811 } } as const;

const SIDE = Math.round(15 * MM);
const MARGIN = {
  top: Math.round(14 * MM),
  bottom: Math.round(16 * MM),
  left: SIDE,
  right: SIDE,
  header: Math.round(8 * MM),
  footer: Math.round(7 * MM),
} as const;

/** The width between the margins, in twips. */
export function textWidth({ size, orientation }: Paper): number {
  const { width, height } = SIZES[size];
  return (orientation === 'portrait' ? width : height) - MARGIN.left - MARGIN.right;
}

/** Paper and margins as a section of the file has them. */
export function sheetProperties({ size, orientation }: Paper): ISectionPropertiesOptions {
  return {
    page: {
      // Word turns the sheet by itself: the sizes stay those of the upright one.
      size: {
        ...SIZES[size],
        orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
      },
      margin: MARGIN,
    },
  };
}
