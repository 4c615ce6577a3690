/** CP932 (Windows-31J), as older Japanese programs read it; what it has not is replaced and named. Rules: EXPORT75–76. */
import iconv from 'iconv-lite';

/** Stands in place of a character that the code page has not (下駄). */
const GETA = '〓';

/**
 * Characters that Unicode's tables for JIS X 0208 and Windows name differently, or that Windows itself writes so;
 * the left is not in the code page, the right is the same sign in it. ¥ is not made 5C, which is read back as \.
 */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['\u00a0', ' '],
  ['¢', '￠'],
  ['£', '￡'],
  ['¥', '￥'],
  ['¦', '￤'],
  ['¬', '￢'],
  ['¯', '￣'],
  ['‾', '￣'],
  ['µ', 'μ'],
  ['·', '・'],
  ['\u2011', '‐'],
  ['—', '―'],
  ['‖', '∥'],
  ['−', '－'],
  ['〜', '～'],
]);

/** Text in CP932, and the characters as people see them that it could not carry whole, in order of appearance. */
export interface Cp932Text {
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}

/**
 * Encodes text. What has a counterpart becomes that; of a variant form only the variant is lost; anything else that the
 * code page has not becomes 〓. What was lost is named once each.
 */
export function encodeCp932(text: string): Cp932Text {
  const lost = new Set<string>();
  const carried = isCarried(text) ? text : replaced(text, lost);
  return { bytes: iconv.encode(carried, 'cp932'), lost: [...lost] };
}

/** Reads what people see as one character at a time: a sign with what combines with it is lost as a whole. */
function replaced(text: string, lost: Set<string>): string {
  return text.replace(CHARACTER, (character) => {
    const own = counterpartOf(character);
    if (own !== null) return own;
    lost.add(character);
    const base = character.replace(VARIATION_SELECTORS, '');
    return (base === '' ? null : counterpartOf(base)) ?? GETA;
  });
}

/** Intl.Segmenter knows more of them, but takes a second for 40,000 signs in one text. */
const CHARACTER = /.(?:[\p{M}\p{Emoji_Modifier}]|\u200d.)*/gsu;
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The character in the code page's repertoire; null if it is not in it. */
function counterpartOf(character: string): string | null {
  if (isCarried(character)) return character;
  // か and a combining ゛, as files from a Mac have it, are が. Else NFC would make the variant U+FA19 the common 神.
  const composed = /^\p{L}\p{M}+$/u.test(character) ? character.normalize('NFC') : character;
  const mapped = Array.from(composed, (sign) => COUNTERPARTS.get(sign) ?? sign).join('');
  return isCarried(mapped) ? mapped : null;
}

function isCarried(text: string): boolean {
  for (const sign of text) if (!isSignCarried(sign)) return false;
  return true;
}

const known = new Map<string, boolean>();

/** True if the code point is read back as itself. */
function isSignCarried(sign: string): boolean {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const isKept = sign !== '\u0080' && iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') === sign;
  known.set(sign, isKept);
  return isKept;
}
