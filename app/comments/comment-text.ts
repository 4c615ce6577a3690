/** A piece of a comment as it is shown; the pieces in a row are the comment. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string };

/** Addresses of the web as people paste them: they end at a space, a Japanese letter or a closing bracket or stop. */
const ADDRESS = /https?:\/\/[!-~]+/gi;
const TRAILING = /[.,;:!?'")\]}>]+$/;

/** Splits a comment into text, links (http and https only) and the mentions among `names` (without their @). */
export function textPieces(body: string, names: readonly string[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of body.matchAll(ADDRESS)) {
    const link = asLink(match[0]);
    if (link === null) continue;
    pieces.push(...mentionPieces(body.slice(end, match.index), names), link);
    end = match.index + link.text.length;
  }
  pieces.push(...mentionPieces(body.slice(end), names));
  return pieces;
}

function asLink(found: string): TextPiece | null {
  const text = trimmedAddress(found);
  if (!URL.canParse(text)) return null;
  const { protocol, href, hostname } = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && hostname !== '' ? { kind: 'link', text, href } : null;
}

/** Without the punctuation of the sentence around it; a bracket that was opened in the address belongs to it. */
function trimmedAddress(found: string): string {
  const trimmed = found.replace(TRAILING, '');
  const closing = found.slice(trimmed.length).startsWith(')');
  return closing && count(trimmed, '(') > count(trimmed, ')') ? `${trimmed})` : trimmed;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function mentionPieces(text: string, names: readonly string[]): readonly TextPiece[] {
  if (text === '') return [];
  // The longest first: 委員10 is not 委員1 with a 0 behind it.
  const known = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pieces: TextPiece[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const name = isAt(text[at]) ? known.find((candidate) => text.startsWith(candidate, at + 1)) : undefined;
    if (name === undefined) {
      at++;
      continue;
    }
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) });
    pieces.push({ kind: 'mention', text: text.slice(at, at + 1 + name.length) });
    at += 1 + name.length;
    from = at;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

function isAt(character: string | undefined): boolean {
  return character === '@' || character === '＠';
}
