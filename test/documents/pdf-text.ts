import { type PdfObjects, PdfReader, type PdfValue, wordsOfString } from './pdf-objects.ts';

/** The text of a page in the order in which it is printed. */
interface PageText {
  readonly whole: string;
  /** By the number of the marked content that it stands in. */
  readonly marked: ReadonlyMap<number, string>;
}

/** The letters of a font by their codes. */
type Letters = ReadonlyMap<string, string>;

/** Reads a page's letters back, as the file says what they stand for. */
export function pageText(objects: PdfObjects, page: PdfValue): PageText {
  const { Resources: resources, Contents: contents } = objects.entries(page);
  const fonts = new Map(
    Object.entries(objects.entries(objects.entries(resources).Font)).map(([name, font]) => [
      `/${name}`,
      lettersOf(objects.dictionary(objects.entries(font).ToUnicode)?.stream ?? ''),
    ]),
  );
  const reader = new PdfReader(objects.dictionary(contents)?.stream ?? '');
  const marked = new Map<number, string>();
  const open: { readonly mark: number | null; readonly words: string | null }[] = [];
  let whole = '';
  let letters: Letters = new Map();
  let operands: PdfValue[] = [];
  const print = (text: string) => {
    // Inside of a stretch that says what it stands for, the letters do not count.
    if (open.some(({ words }) => words !== null)) return;
    whole += text;
    const mark = open.findLast((each) => each.mark !== null)?.mark;
    if (mark !== undefined && mark !== null) marked.set(mark, (marked.get(mark) ?? '') + text);
  };
  while (!reader.isAtEnd()) {
    const operator = reader.take(/(?!true|false|null)[A-Za-z'"*]+\d?/y)?.[0].trim();
    if (operator === undefined) {
      operands.push(reader.read());
      continue;
    }
    const [first, second] = operands;
    if (operator === 'Tf') letters = fonts.get(String(first)) ?? new Map();
    else if (operator === 'Tj' || operator === 'TJ') print(lettersIn(first, letters));
    else if (operator === 'BMC') open.push({ mark: null, words: null });
    else if (operator === 'BDC') {
      const { MCID: mark, ActualText: words } = objects.entries(second);
      open.push({ mark: typeof mark === 'number' ? mark : null, words: null });
      if (words !== undefined) {
        print(wordsOfString(words));
        open.push({ mark: null, words: wordsOfString(words) });
      }
    } else if (operator === 'EMC') while (open.pop()?.words !== null);
    operands = [];
  }
  return { whole, marked };
}

function lettersIn(value: PdfValue | undefined, letters: Letters): string {
  const strings = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  return strings
    .join('')
    .replace(
      /[\s\S]{2}/g,
      (code) => letters.get(code) ?? `<no letter ${Buffer.from(code, 'latin1').toString('hex')}>`,
    );
}

/** A `ToUnicode` table: single codes, and ranges of them with the first of their letters. */
function lettersOf(table: string): Letters {
  const letters = new Map<string, string>();
  for (const [, section = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', words = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(Buffer.from(code, 'hex').toString('latin1'), utf16(words));
    }
  }
  if (/beginbfrange\s*</.test(table)) throw new Error('ranges of letters are not read');
  return letters;
}

function utf16(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}
