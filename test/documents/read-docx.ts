/** A Word file read back into what the documents are made of. */
import { strFromU8, unzipSync } from 'fflate';
import type { Run } from '#shared/documents/model.ts';
import { runsWithin } from './read-docx-runs.ts';
import { type ReadTable, readTable, wordsOfCell } from './read-docx-table.ts';
import { type Counter, markerCounter } from './read-numbering.ts';
import { childOf, childrenOf, elementsIn, parseXml, textWithin, type XmlElement } from './xml.ts';

/** A paragraph by the id of its style; a link or a field is text, a line break `\n`. */
export interface ReadParagraph {
  readonly type: 'paragraph';
  readonly style: string;
  /** Neighbours that are alike are one. */
  readonly runs: readonly Run[];
  /** What the file's numbering prints before it; '' where it is in no list. */
  readonly marker: string;
  readonly depth: number;
  readonly startsPage: boolean;
  readonly bookmarks: readonly string[];
}

export interface ReadDocx {
  readonly blocks: readonly (ReadParagraph | ReadTable)[];
  /** Twips as they lie. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** Of every sheet, what stands apart behind a tab, fields by their names in braces; '' where there is none. */
  readonly footer: string;
  /** title, language, … without their namespaces. */
  readonly properties: Readonly<Record<string, string>>;
  /** The parts of the file as text, by their paths. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Reads a file. Throws where a part is no XML or a reference leads nowhere. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  );
  const trees = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, parseXml(xml)]));
  const part = (path: string): XmlElement => {
    const tree = trees[path];
    if (tree === undefined) throw new Error(`no ${path}`);
    return tree;
  };
  const body = childOf(part('word/document.xml'), 'w:body');
  const size = body && childOf(body, 'w:sectPr', 'w:pgSz');
  if (body === undefined || size === undefined) throw new Error('no body with a sheet');
  const counter = markerCounter(part('word/numbering.xml'));
  const footer = trees['word/footer1.xml'];
  return {
    blocks: elementsIn(body).flatMap((element) => {
      if (element.name === 'w:p') return readParagraph(element, counter);
      return element.name === 'w:tbl' ? readTable(element) : [];
    }),
    sheet: { width: Number(size.attributes['w:w']), height: Number(size.attributes['w:h']) },
    footer: footer === undefined ? '' : footerText(footer),
    properties: Object.fromEntries(
      elementsIn(part('docProps/core.xml')).map((each) => [each.name.replace(/^.*:/, ''), textWithin(each)]),
    ),
    parts,
  };
}

function footerText(footer: XmlElement): string {
  const cells = childrenOf(footer, 'w:tbl')
    .flatMap((table) => readTable(table).rows)
    .flat();
  return cells.map(wordsOfCell).join('\t');
}

function readParagraph(element: XmlElement, counter: Counter): ReadParagraph {
  const value = (...names: string[]) => childOf(element, 'w:pPr', ...names)?.attributes['w:val'];
  const list = value('w:numPr', 'w:numId');
  const depth = Number(value('w:numPr', 'w:ilvl') ?? 0);
  return {
    type: 'paragraph',
    style: value('w:pStyle') ?? '',
    runs: runsWithin(element),
    marker: list === undefined ? '' : counter(list, depth),
    depth,
    startsPage: childOf(element, 'w:pPr', 'w:pageBreakBefore') !== undefined,
    bookmarks: childrenOf(element, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
  };
}
