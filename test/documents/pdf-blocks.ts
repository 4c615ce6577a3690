/** A document as its model has it and as a PDF has it, in one form without white space, to be compared whole. */
import type { CommitteeDocument, DocumentBlock, Runs, TableCell } from '#shared/documents/model.ts';
import type { PdfElement } from './read-pdf.ts';

/** A line with its role, or a table with its cells by rows: `TD 2×1 words`, rows before columns, `⟦underlined⟧`. */
type PdfBlock = readonly [role: string, words: string] | readonly (readonly string[])[];

/** What a PDF of the document has to say behind its number. */
export function blocksOfModel(document: CommitteeDocument): readonly PdfBlock[] {
  const { title, cover = [], contents, sections } = document;
  const blocks = sections.flatMap((section) => section.blocks).flatMap(modelBlock);
  const head: readonly PdfBlock[] = [
    ['Title', bare(title)],
    ...cover.map((line) => ['P', bare(line)] as const),
  ];
  if (contents === null) return [...head, ...blocks];
  const { heading, columns, entries } = contents;
  const rows = entries.map(({ title: entry, page }) => [`TD 1×1 ${bare(entry)}`, `TD 1×1 ${page}`]);
  return [
    ...head,
    ['H1', bare(heading)],
    [columns.map((column) => `TH 1×1 ${bare(column)}`), ...rows],
    ...blocks,
  ];
}

/** What a PDF says. */
export function blocksOfPdf(tree: PdfElement): readonly PdfBlock[] {
  return tree.children.flatMap((child) => (typeof child === 'string' ? [] : elementBlock(child)));
}

function modelBlock(block: DocumentBlock): readonly PdfBlock[] {
  switch (block.type) {
    case 'heading':
      return [[`H${block.level}`, bare(block.text)]];
    case 'paragraph':
      return block.runs.length === 0 ? [] : [['P', wordsOfRuns(block.runs)]];
    case 'note':
      return [['P', `※${wordsOfRuns(block.runs)}`]];
    case 'list':
      return block.items.map(({ marker, runs }) => ['LI', bare(marker) + wordsOfRuns(runs)]);
    case 'table': {
      const { head, rows } = block.table;
      return [
        [
          ...head.map((cells) => cells.map((each) => modelCell(each, 'TH'))),
          ...rows.map((row) => row.cells.map((each) => modelCell(each, 'TD'))),
        ],
      ];
    }
  }
}

function modelCell({ paragraphs, rowSpan, colSpan }: TableCell, role: string): string {
  return `${role} ${rowSpan}×${colSpan} ${joined(paragraphs.map(wordsOfRuns).join(''))}`;
}

function elementBlock(element: PdfElement): readonly PdfBlock[] {
  const below = element.children.filter((child) => typeof child !== 'string');
  if (element.role === 'L') return below.flatMap(elementBlock);
  if (element.role !== 'Table') return [[element.role, joined(wordsOf(element))]];
  const rows = below.flatMap((child) =>
    child.role === 'TR' ? child : child.children.filter((row) => typeof row !== 'string'),
  );
  return [
    rows.map(({ children }) =>
      children
        .filter((cell) => typeof cell !== 'string')
        .map((cell) => `${cell.role} ${cell.rowSpan}×${cell.colSpan} ${joined(wordsOf(cell))}`),
    ),
  ];
}

function wordsOf(element: PdfElement | string): string {
  if (typeof element === 'string') return bare(element);
  const words = element.children.map(wordsOf).join('');
  return element.isUnderlined ? `⟦${words}⟧` : words;
}

function wordsOfRuns(runs: Runs): string {
  const words = runs.map(({ text, mark, formats = [] }) =>
    mark !== null || formats.includes('underline') ? `⟦${bare(text)}⟧` : bare(text),
  );
  return joined(words.join(''));
}

/** Underlined text that stands together is one. */
function joined(words: string): string {
  return words.replaceAll('⟧⟦', '').replaceAll('⟦⟧', '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
