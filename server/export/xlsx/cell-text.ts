/** As many UTF-16 units as Excel takes in a cell. */
export const LONGEST_TEXT = 32_767;

/** Text without what a workbook's XML cannot carry: controls, halves of characters; line ends are \n. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '');
}

/** Text as it is written into a cell, so that Excel reads it back; what is longer than a cell takes is cut off. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  const fitting = clean.length <= LONGEST_TEXT ? clean : cleanText(clean.slice(0, LONGEST_TEXT));
  return fitting.replace(LOOKS_ESCAPED, '_x005F_');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: just these are taken out
const NOT_XML = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

/** Excel reads _x000A_ as a character: its first _ is then written as one. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
