/** Stands in place of a character that no face has, as Japanese printers have always put it. */
const GETA = '〓';

/** Makes text that can be printed: only letters of the faces, and `\n` as the one line break. */
export type PrintableText = (text: string) => string;

/**
 * Text for faces that have what `hasGlyph` says. Signs that are not seen (controls, directions, lone surrogates) are
 * left out, for they could reorder a printed line; what no face has becomes 〓 and is told to `lose`.
 */
export function printableText(
  hasGlyph: (codePoint: number) => boolean,
  lose: (character: string) => void,
): PrintableText {
  const printable = (character: string): string => {
    if (character === '\n' || hasGlyph(character.codePointAt(0) ?? 0)) return character;
    if (VARIATION.test(character)) return character;
    lose(character);
    return GETA;
  };
  return (text) => {
    const seen = text.replace(LINE_BREAK, '\n').replaceAll('\t', ' ').replace(UNSEEN, '');
    return PLAIN.test(seen) ? seen : Array.from(seen, printable).join('');
  };
}

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Of all that Unicode calls ignorable only those that choose the shape of a letter stay: 葛󠄀 is no 葛. */
const UNSEEN =
  /(?!\n|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;
const VARIATION = /\p{Variation_Selector}/u;
/** Letters that every face has. */
const PLAIN = /^[\n\x20-\x7e\u3041-\u3093\u30a1-\u30f6]*$/;
