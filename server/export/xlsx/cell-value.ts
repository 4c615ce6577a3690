/** Text with its marks as the value of a cell. */
import type { CellRichTextValue, Font, RichText } from 'exceljs';
import { plain, type Run, type RunFormat, type Runs, textOf } from '#shared/documents/model.ts';
import { cellText } from './cell-text.ts';
import { FONT } from './fonts.ts';
import { LOOKS, type Look } from './looks.ts';

/** Text as it is where it is all in one manner, else in stretches with their fonts; nothing where there is none. */
export function cellValue(paragraphs: readonly Runs[], look: Look): string | CellRichTextValue | null {
  const text = textOf(paragraphs);
  if (text === '') return null;
  const runs = paragraphs.flatMap((each, index) => (index === 0 ? each : [...plain('\n'), ...each]));
  if (runs.every(isPlain)) return cellText(text);
  return { richText: runs.flatMap((run) => stretch(run, look)) };
}

function isPlain({ mark, formats = [] }: Run): boolean {
  return mark === null && formats.length === 0;
}

function stretch(run: Run, look: Look): readonly RichText[] {
  const text = cellText(run.text);
  return text === '' ? [] : [{ text, font: fontOf(run, look) }];
}

/** Both marks are a line under the text, as on paper. */
function fontOf({ mark, formats = [] }: Run, look: Look): Partial<Font> {
  const { size, bold } = LOOKS[look];
  const has = (format: RunFormat) => formats.includes(format);
  return {
    name: FONT,
    size,
    ...(bold || has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(mark !== null || has('underline') ? { underline: true } : {}),
    ...(has('strike') ? { strike: true } : {}),
    ...(has('superscript') ? { vertAlign: 'superscript' } : {}),
    ...(has('subscript') ? { vertAlign: 'subscript' } : {}),
  };
}
