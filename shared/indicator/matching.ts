import { unifyStrokes } from './folding.ts';
import { unifyVariants } from './variant-kanji.ts';

/**
 * Key under which two writings of the same words are equal, for matching only, never stored or shown: width,
 * white space, waves, dashes, brackets, dots and 異体字 do not matter. Letters that are missing or differ
 * (工学 and 医工学, くらし and 暮らし) are conflicts for people to see, so they stay.
 */
export function matchingKey(text: string): string {
  // Twice, since letters that white space kept apart compose only now
  const plain = foldCompatibility(stripBlanks(foldCompatibility(text)));
  return unifyVariants(plain)
    .replace(LONG_MARK_AS_DASH, '-')
    .replace(/[〔[{【〈《≪⟨]/g, '(')
    .replace(/[〕\]}】〉》≫⟩]/g, ')')
    .replace(/[『“]/g, '「')
    .replace(/[』”]/g, '」')
    .replace(/[·•‧∙⋅]/g, '・');
}

function stripBlanks(text: string): string {
  return unifyStrokes(text).replace(/\s+/g, '');
}

function foldCompatibility(text: string): string {
  return text
    .split(CIRCLED)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFKC')))
    .join('');
}

/** ①-⑳, ㉑-㊿, ⓪, ❶ …, Ⓐ, ㋐: NFKC would make them plain digits and letters, and ①1 the same as 11. */
const CIRCLED = /([\u2460-\u2473\u24b6-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf\u32d0-\u32fe]+)/;
/** ー after anything but kana lengthens nothing: ②ー1 is ②-1. */
const LONG_MARK_AS_DASH = /(?<![\p{Script=Katakana}\p{Script=Hiragana}ー])ー+/gu;
