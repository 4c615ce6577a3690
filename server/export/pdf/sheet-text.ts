import type { Runs } from '#shared/documents/model.ts';
import type { PrintableText } from './printable-text.ts';

/** Text without looks, or text with some: `''` among the pieces is a place where a line may end, `\n` ends one. */
export type SheetRun =
  | string
  | { readonly pieces: readonly string[]; readonly formats: readonly SheetFormat[] };

export type SheetFormat =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'drawn-strike'
  | 'subscript'
  | 'superscript';

/** Runs as the template draws them, for lines of `width` ems; a longer word may end its line anywhere. */
export function sheetRuns(runs: Runs, printable: PrintableText, width: number): readonly SheetRun[] {
  return runs.flatMap(({ text, mark, formats = [] }): SheetRun[] => {
    const pieces = piecesOf(printable(text), width);
    if (pieces.length === 0) return [];
    const looks = looksOf(mark !== null || formats.includes('underline'), formats);
    const [only] = pieces;
    const isPlain = pieces.length === 1 && looks.length === 0 && only !== undefined && only !== '\n';
    return [isPlain ? only : { pieces, formats: looks }];
  });
}

/** The line through the letters is only drawn where one under them is already said to readers of the file. */
function looksOf(isUnderlined: boolean, formats: readonly string[]): readonly SheetFormat[] {
  const chosen = (['bold', 'italic', 'subscript', 'superscript'] as const).filter((format) =>
    formats.includes(format),
  );
  const struck = formats.includes('strike') ? ([isUnderlined ? 'drawn-strike' : 'strike'] as const) : [];
  return [...chosen, ...struck, ...(isUnderlined ? (['underline'] as const) : [])];
}

function piecesOf(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : mayEndWithin(line, width);
    return index === 0 ? words : ['\n', ...words];
  });
}

/** A word of Latin letters or figures ends a line only behind itself, unless it is longer than any line. */
function mayEndWithin(line: string, width: number): readonly string[] {
  return line.split(/([\x21-\x7e]{6,})/).flatMap((part) => {
    if (part === '') return [];
    const isTooLong = LATIN_WORD.test(part) && emsOf(part) > width;
    return isTooLong
      ? Array.from(part).flatMap((letter, index) => (index === 0 ? letter : ['', letter]))
      : part;
  });
}

const LATIN_WORD = /^[\x21-\x7e]{6,}$/;

/** How wide text is in ems, rather too wide than too narrow. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += character > '\x7f' ? 1 : NARROW.test(character) ? 0.62 : 0.9;
  return ems;
}

const NARROW = /[a-ln-z0-9 !'(),./:;[\]`{|}I-]/;
