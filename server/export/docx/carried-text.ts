/** What XML 1.0 cannot carry, escaped or not: control characters, halves of surrogate pairs, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_CARRIED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text as a part of the file can hold it; what XML cannot carry is left out, line ends are `\n`. */
export function carriedText(text: string): string {
  return text.replace(NOT_CARRIED, '').replace(/\r\n?/g, '\n');
}
