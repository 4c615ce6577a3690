/** How the parts of a document look in a workbook. */
import type { Alignment, Borders, Fill, Style } from 'exceljs';
import { FONT, FONT_SIZE } from './fonts.ts';

/** Which part of the document a cell is. */
export type Look =
  | 'documentNumber'
  | 'title'
  | 'cover'
  | 'contentsHeading'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'text'
  | 'lead'
  | 'head'
  | 'cell'
  | 'group'
  | 'folded'
  | 'entry'
  | 'page';

interface LookDesign {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  /** Points of room above and below its text. */
  readonly room: number;
  readonly isBordered: boolean;
  /** Background, ARGB. */
  readonly fill?: string;
}

const TEXT: LookDesign = {
  size: FONT_SIZE,
  bold: false,
  horizontal: 'left',
  vertical: 'top',
  room: 4,
  isBordered: false,
};
const HEADING: LookDesign = { ...TEXT, bold: true, vertical: 'bottom', room: 12 };
const CELL: LookDesign = { ...TEXT, room: 5, isBordered: true };

/** What is printed grey must still be read after a photocopy. */
export const LOOKS: Readonly<Record<Look, LookDesign>> = {
  documentNumber: { ...TEXT, size: 11, horizontal: 'right' },
  title: { ...TEXT, size: 14, bold: true, horizontal: 'center', vertical: 'middle', room: 20 },
  cover: { ...TEXT, size: 11, horizontal: 'center' },
  contentsHeading: { ...HEADING, size: 12, horizontal: 'center', room: 24 },
  heading1: { ...HEADING, size: 12, room: 14 },
  heading2: { ...HEADING, size: 11 },
  heading3: HEADING,
  text: TEXT,
  lead: { ...TEXT, bold: true },
  head: { ...CELL, bold: true, horizontal: 'center', vertical: 'middle', fill: 'FFE6E6E6' },
  cell: CELL,
  group: { ...CELL, bold: true, vertical: 'middle', fill: 'FFF4F4F4' },
  folded: { ...CELL, vertical: 'middle' },
  entry: { ...CELL, vertical: 'middle', room: 9 },
  page: { ...CELL, horizontal: 'center', vertical: 'middle', room: 9 },
};

/** Pixels by which one step of indent moves text. */
export const INDENT_WIDTH = 9;

const styles = new Map<string, Partial<Style>>();

/**
 * The style of a cell; one object for equal ones, by which exceljs knows them again. `isTyped`: what is typed into it
 * is text even if it looks like a formula.
 */
export function styleOf(look: Look, indent: number, isTyped: boolean): Partial<Style> {
  const key = `${look}/${indent}/${isTyped}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style = { ...newStyle(LOOKS[look], indent), ...(isTyped ? { numFmt: '@' } : {}) };
  styles.set(key, style);
  return style;
}

function newStyle(
  { size, bold, horizontal, vertical, isBordered, fill }: LookDesign,
  indent: number,
): Partial<Style> {
  const alignment: Partial<Alignment> = { horizontal, vertical, wrapText: true, indent };
  return {
    font: { name: FONT, size, bold },
    alignment,
    ...(isBordered ? { border: THIN } : {}),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
  };
}

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const THIN: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
