/** Hyphens, dashes, minus signs and box lines that people type for one another; not ー, which is a letter. */
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u207b\ufe58\ufe63\uff0d]/g;
/** Characters that cannot be seen: soft hyphen, zero-width marks, variation selectors. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Variation_Selector}/gu;

/**
 * Copy of a cell for reading only, never stored or shown: full-width ASCII and half-width katakana in their
 * usual width, one kind of dash and of wave, single spaces, trimmed. Unlike NFKC it leaves ① and ² alone,
 * which would otherwise read as the digits 1 and 2.
 */
export function foldForReading(raw: string): string {
  return unifyStrokes(raw.normalize('NFC'))
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text with one kind of dash (-) and of wave (~), without invisible characters. */
export function unifyStrokes(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[\u301c\u223c\u223f\uff5e]/g, '~');
}
