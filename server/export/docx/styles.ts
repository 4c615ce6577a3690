import {
  AlignmentType,
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { wordMessages } from '#shared/i18n/ja/word.ts';

/** Of the text, in half-points, as the format counts. */
const TEXT_SIZE = 21;
/** A character of the text in twips. */
export const EM = TEXT_SIZE * 10;
const TABLE_SIZE = 18;

/** On every Windows since 2018; the file's table of fonts names others for machines without it. */
export const FONT = 'BIZ UDPゴシック';

export const FALLBACK_FONTS = [
  'BIZ UDPGothic',
  '游ゴシック',
  'Yu Gothic',
  'ＭＳ Ｐゴシック',
  'MS PGothic',
] as const;

const INK = '000000';
/** Of lines, fainter than the text. */
export const LINE_COLOR = '7F7F7F';
/** Behind heads and group rows, and behind row headers and folded rows; light enough to be copied. */
export const TINT = { head: 'E7E7E7', side: 'F5F5F5' } as const;

const LINE_AROUND = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOR } as const;
/** Around a table and between its cells. */
export const BORDERS = {
  top: LINE_AROUND,
  bottom: LINE_AROUND,
  left: LINE_AROUND,
  right: LINE_AROUND,
  insideHorizontal: LINE_AROUND,
  insideVertical: LINE_AROUND,
} as const;

const text = wordMessages.styles;

/** 240 is a line of the font's own height; a style that leaves the rule out is read as fixed by some programs. */
const AUTO = LineRuleType.AUTO;
const LINE = { text: { line: 340, lineRule: AUTO }, table: { line: 300, lineRule: AUTO } } as const;

/** The document's styles: a town hall changes the look of all lists, notes or tables in one place. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        size: TEXT_SIZE,
        font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT, hint: 'eastAsia' },
        language: { value: 'ja-JP', eastAsia: 'ja-JP' },
      },
      paragraph: { spacing: { ...LINE.text, after: 100 } },
    },
    title: {
      run: { size: 30, bold: true, color: INK, font: FONT },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 180 } },
    },
    heading1: heading(28, 240),
    heading2: heading(25, 200),
    heading3: heading(23, 160),
    heading4: heading(TEXT_SIZE, 140),
    heading5: heading(TEXT_SIZE, 120),
    caption: {
      run: { size: TEXT_SIZE, bold: true, italics: false, color: INK },
      paragraph: { keepNext: true, spacing: { before: 100, after: 60 } },
    },
    hyperlink: { run: { color: INK } },
  },
  paragraphStyles: [
    paragraph('Plain', { paragraph: { alignment: AlignmentType.BOTH } }),
    paragraph('Lead', {
      run: { bold: true },
      paragraph: {
        keepNext: true,
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: '404040' } },
        indent: { left: 180 },
        spacing: { after: 160 },
      },
    }),
    paragraph('Quote', {
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: LINE_COLOR } },
        indent: { left: 420, right: 210 },
      },
    }),
    paragraph('Note', {
      run: { size: TABLE_SIZE },
      paragraph: { indent: { left: 180, hanging: 180 }, spacing: { after: 60 } },
    }),
    paragraph('ListItem', { paragraph: { spacing: { after: 40 } } }),
    paragraph('TableText', {
      run: { size: TABLE_SIZE },
      paragraph: { spacing: { ...LINE.table, after: 0 } },
    }),
    paragraph('TableHead', {
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    paragraph('TableGroup', { basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true } }),
    paragraph('DocumentNumber', {
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 120 } },
    }),
    paragraph('CoverTitle', {
      basedOn: 'Title',
      run: { size: 40 },
      paragraph: { spacing: { before: 1400, after: 300 } },
    }),
    paragraph('CoverLine', {
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
    }),
    paragraph('ContentsHeading', {
      run: { size: 26, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 700, after: 120 } },
    }),
    paragraph('ContentsEntry', { paragraph: { spacing: { before: 40, after: 40 } } }),
    paragraph('Gap', {
      run: { size: 4 },
      paragraph: { spacing: { line: 140, lineRule: LineRuleType.EXACT, after: 0 } },
    }),
    paragraph('SheetFoot', {
      run: { size: 16 },
      paragraph: { spacing: { ...LINE.table, after: 0 } },
    }),
  ],
  characterStyles: [
    { id: 'Added', name: text.Added, run: { underline: {} }, quickFormat: true },
    { id: 'Removed', name: text.Removed, run: { underline: {} }, quickFormat: true },
  ],
};

function heading(size: number, before: number): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, italics: false, color: INK, font: FONT },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100 } },
    next: 'Plain',
  };
}

/** The paragraph styles that are this product's own, each with a name in the messages. */
export type OwnStyle = Exclude<keyof typeof text, 'Added' | 'Removed'>;

function paragraph(
  id: OwnStyle,
  { basedOn = 'Normal', ...options }: IBaseParagraphStyleOptions,
): IParagraphStyleOptions {
  return { id, name: text[id], basedOn, quickFormat: true, ...options };
}
