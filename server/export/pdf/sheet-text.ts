import type { Runs } from '#shared/documents/model.ts';
import type { PrintableText } from './printable-text.ts';

/**
 * Text without looks, or text with some. `''` among the pieces is a place where a line may end, `\n` ends one, and
 * within what is `kept` none does.
 */
export type SheetRun =
  | string
  | { readonly pieces: readonly SheetPiece[]; readonly formats: readonly SheetFormat[] };

type SheetPiece = string | { readonly kept: string };

/** Where a line may end: behind any letter, as Japanese does, or, as looks better over a column, behind a phrase. */
export type LineBreaking = 'letters' | 'phrases';

export type SheetFormat =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'drawn-strike'
  | 'subscript'
  | 'superscript';

/** Runs as the template draws them, for lines of `width` ems; a longer word may end its line anywhere. */
export function sheetRuns(
  runs: Runs,
  printable: PrintableText,
  width: number,
  breaking: LineBreaking = 'letters',
): readonly SheetRun[] {
  return runs.flatMap(({ text, mark, formats = [] }): SheetRun[] => {
    const pieces = piecesOf(printable(text), width, breaking);
    if (pieces.length === 0) return [];
    const looks = looksOf(mark !== null || formats.includes('underline'), formats);
    const [only] = pieces;
    const isPlain = pieces.length === 1 && looks.length === 0 && typeof only === 'string' && only !== '\n';
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

function piecesOf(text: string, width: number, breaking: LineBreaking): readonly SheetPiece[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : (phrasesOf(line, width, breaking) ?? mayEndWithin(line, width));
    return index === 0 ? words : ['\n', ...words];
  });
}

/** 該当 and ページ of 該当ページ, if the line has not room for both but for each. */
function phrasesOf(line: string, width: number, breaking: LineBreaking): readonly SheetPiece[] | null {
  if (breaking === 'letters' || emsOf(line) <= width || !JAPANESE.test(line)) return null;
  const phrases = (line.match(PHRASE) ?? []).filter((phrase) => phrase !== '');
  return phrases.some((phrase) => emsOf(phrase) > width) ? null : phrases.map((kept) => ({ kept }));
}

const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const PHRASE = /(?:\p{Script=Han}+|[\p{Script=Katakana}ー]+)?\p{Script=Hiragana}*/gu;

/** A word of Latin letters or figures ends a line only behind itself, unless it is longer than any line. */
function mayEndWithin(line: string, width: number): readonly SheetPiece[] {
  return line.split(/([\x21-\x7e]{2,})/).flatMap((part) => {
    const isTooLong = LATIN_WORD.test(part) && emsOf(part) > width;
    if (isTooLong) return Array.from(part).flatMap((letter, index) => (index === 0 ? letter : ['', letter]));
    return part === '' ? [] : part;
  });
}

const LATIN_WORD = /^[\x21-\x7e]{2,}$/;

/** How wide text is in ems, rather too wide than too narrow. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += character > '\x7f' ? 1 : NARROW.test(character) ? 0.62 : 0.9;
  return ems;
}

const NARROW = /[a-ln-z0-9 !'(),./:;[\]`{|}I-]/;
