import { PdfObjects, type PdfValue, wordsOfString } from './pdf-objects.ts';
import { pageText } from './pdf-text.ts';

/** A PDF as its readers take it: what is printed, and what is said to those who do not see it. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  /** Whether it says that it keeps to PDF/UA-1. */
  readonly isPdfUa: boolean;
  readonly pages: readonly ReadSheet[];
  /** Headings of the outline with their levels: `2 目的`. */
  readonly outline: readonly string[];
  /** Faces by name, and whether their letters are in the file. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  readonly tree: PdfElement;
}

interface ReadSheet {
  /** Points, rounded. */
  readonly width: number;
  readonly height: number;
  /** All that is printed, in the margins as well. */
  readonly text: string;
}

/** An element of the structure. */
export interface PdfElement {
  readonly role: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isUnderlined: boolean;
  readonly children: readonly (PdfElement | string)[];
}

/** Reads a PDF's bytes back. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = new PdfObjects(bytes);
  const [catalogue] = objects.ofType('Catalog');
  const pages = [...objects.all].filter(([, value]) => objects.entries(value).Type === '/Page');
  const texts = new Map(pages.map(([number, page]) => [number, pageText(objects, page)]));
  const order = objects.entries(catalogue?.entries.Pages).Kids;
  const marked = (page: number, mark: number) => texts.get(page)?.marked.get(mark) ?? '';
  const [document] = new Structure(objects, marked).kids(catalogue?.entries.StructTreeRoot);
  if (document === undefined || typeof document === 'string') throw new Error('no structure');
  const file = Buffer.from(bytes).toString('utf8');
  return {
    title: /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(file)?.[1] ?? '',
    language: String(catalogue?.entries.Lang ?? ''),
    isPdfUa: /pdfuaid:part(>|=")1/.test(file),
    pages: pageNumbers(objects, order).map((number) => {
      const box = objects.entries({ object: number }).MediaBox;
      const [, , width, height] = Array.isArray(box) ? box.map(Number) : [];
      return {
        width: Math.round(width ?? 0),
        height: Math.round(height ?? 0),
        text: texts.get(number)?.whole ?? '',
      };
    }),
    outline: outlineLines(objects, objects.entries(catalogue?.entries.Outlines).First, 1),
    fonts: objects.ofType('FontDescriptor').map(({ entries }) => ({
      name: String(entries.FontName).replace(/^\/([A-Z]{6}\+)?/, ''),
      isEmbedded: (objects.dictionary(entries.FontFile2 ?? entries.FontFile3)?.stream ?? '') !== '',
    })),
    tree: document,
  };
}

/** Pages lie in their order below nodes of a tree. */
function pageNumbers(objects: PdfObjects, kids: PdfValue | undefined): readonly number[] {
  if (!Array.isArray(kids)) return [];
  return kids.flatMap((kid) =>
    objects.entries(kid).Type === '/Page' ? [kid.object] : pageNumbers(objects, objects.entries(kid).Kids),
  );
}

function outlineLines(objects: PdfObjects, item: PdfValue | undefined, level: number): readonly string[] {
  const lines: string[] = [];
  for (let at = item; at !== undefined; at = objects.entries(at).Next) {
    const { Title: title, First: first } = objects.entries(at);
    lines.push(`${level} ${wordsOfString(title)}`, ...outlineLines(objects, first, level + 1));
  }
  return lines;
}

/** The structure of a file, with the text of its marked content. */
class Structure {
  readonly #objects: PdfObjects;
  readonly #marked: (page: number, mark: number) => string;

  constructor(objects: PdfObjects, marked: (page: number, mark: number) => string) {
    this.#objects = objects;
    this.#marked = marked;
  }

  kids(value: PdfValue | undefined): readonly (PdfElement | string)[] {
    const { K: own = [], Pg: page } = this.#objects.entries(value);
    const kids: readonly PdfValue[] = Array.isArray(own) ? own : [own];
    return joined(kids.flatMap((kid) => this.#kid(kid, page)));
  }

  #kid(kid: PdfValue, page: PdfValue | undefined): readonly (PdfElement | string)[] {
    if (typeof kid === 'number') return [this.#text(page, kid)];
    const { S: role, Type: type, MCID: mark, Pg: own, A: attributes } = this.#objects.entries(kid);
    if (type === '/MCR') return [this.#text(own ?? page, Number(mark))];
    if (typeof role !== 'string') return [];
    const told = {
      rowSpan: Number(this.#attribute(attributes, 'RowSpan') ?? 1),
      colSpan: Number(this.#attribute(attributes, 'ColSpan') ?? 1),
      isUnderlined: this.#attribute(attributes, 'TextDecorationType') === '/Underline',
    };
    return [{ role: role.slice(1), ...told, children: this.kids(kid) }];
  }

  #text(page: PdfValue | undefined, mark: number): string {
    if (typeof page !== 'object' || page === null || !('object' in page)) throw new Error('text on no page');
    return this.#marked(page.object, mark);
  }

  #attribute(attributes: PdfValue | undefined, name: string): PdfValue | undefined {
    const all: readonly (PdfValue | undefined)[] = Array.isArray(attributes) ? attributes : [attributes];
    return all.map((each) => this.#objects.entries(each)[name]).find((value) => value !== undefined);
  }
}

/** Text that stands together is one text. */
function joined(children: readonly (PdfElement | string)[]): readonly (PdfElement | string)[] {
  const out: (PdfElement | string)[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (typeof child === 'string' && typeof last === 'string') out[out.length - 1] = last + child;
    else if (child !== '') out.push(child);
  }
  return out;
}
