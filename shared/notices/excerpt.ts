/** Characters of a comment that a notice quotes. */
const LONGEST = 120;

/** The beginning of a text on one line, at most 120 characters and an ellipsis. */
export function excerptOf(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length <= LONGEST
    ? characters.join('')
    : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}
