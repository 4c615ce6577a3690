/** Where Excel will break text: it sets no height for merged cells by itself. Widths in em, a full-width sign is 1. */

/** The lines that text takes in a width, words and brackets kept together as in Japanese typesetting; at least one. */
export function wrappedLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapped(line, width));
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current: Piece[] = [];
  let used = 0;
  for (const piece of piecesOf(line, width)) {
    if (used + piece.width > width && current.length > 0) {
      const next = takenAlong(current, piece);
      lines.push(textOf(current));
      current = next;
      used = next.reduce((sum, each) => sum + each.width, 0);
    }
    current.push(piece);
    used += piece.width;
  }
  return [...lines, textOf(current)];
}

/** Takes from the end of a line what must stand with the piece that begins the next one; never all of it. */
function takenAlong(current: Piece[], piece: Piece): Piece[] {
  const taken: Piece[] = [];
  let first = piece.text;
  while (taken.length < 3 && current.length > 1) {
    const last = current.at(-1);
    if (last === undefined || !(NOT_FIRST.test(first) || NOT_LAST.test(last.text))) break;
    current.pop();
    taken.unshift(last);
    first = last.text;
  }
  return taken;
}

const NOT_FIRST =
  /^[、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}…‥]/;
const NOT_LAST = /[（〔［｛〈《「『【([{]$/;

/** Words of Latin letters and digits, and single signs; a word that is wider than a line is broken anywhere. */
function piecesOf(line: string, width: number): readonly Piece[] {
  return (line.match(/[\x21-\x7e]+|./gsu) ?? []).flatMap((text) => {
    const piece = { text, width: widthOf(text) };
    return piece.width <= width
      ? [piece]
      : Array.from(text, (sign) => ({ text: sign, width: widthOf(sign) }));
  });
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function widthOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum += signWidth(sign);
  return sum;
}

/** As in BIZ UDPゴシック, whose Latin letters are wide, or a little more. */
function signWidth(sign: string): number {
  if (sign > '\u00ff') return wideSignWidth(sign);
  if (/[il.,:;'!|\s]/.test(sign)) return 0.36;
  if (/[mwMWOQ%@&#<>=+]/.test(sign)) return 1;
  return /[A-Z0-9]/.test(sign) ? 0.78 : /[a-z]/.test(sign) ? 0.7 : 0.6;
}

function wideSignWidth(sign: string): number {
  if (/[｡-ﾟ]/.test(sign)) return 0.5;
  if (/[、。，．・：；（）〔〕［］「」『』【】]/.test(sign)) return 0.75;
  return /\p{M}/u.test(sign) ? 0 : 1;
}
