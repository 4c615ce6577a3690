/** A document as its model has it and as a Word file has it, in one form, so that both can be compared whole. */
import type { CommitteeDocument, DocumentBlock, Run, Runs, TableCell } from '#shared/documents/model.ts';
import type { ReadDocx } from './read-docx.ts';
import { mergedRuns } from './read-docx-runs.ts';
import { type ReadCell, type ReadTable, wordsOfCell } from './read-docx-table.ts';

type PlainCell = Omit<ReadCell, 'fill'>;

/** What is printed, in its order. */
export type PlainBlock =
  | { readonly style: string; readonly marker: string; readonly runs: readonly Run[] }
  | {
      readonly caption: string;
      readonly head: readonly (readonly PlainCell[])[];
      readonly rows: readonly (readonly PlainCell[])[];
    }
  | { readonly contents: readonly (readonly string[])[] };

/** What a Word file of the document has to print behind its number. */
export function blocksOfModel({
  title,
  cover = [],
  contents,
  sections,
}: CommitteeDocument): readonly PlainBlock[] {
  const blocks = sections.flatMap((section) => section.blocks).flatMap(modelBlock);
  const line = (style: string, text: string) => paragraph(style, [{ text, mark: null }]);
  const under = cover.map((text) => line('CoverLine', text));
  if (contents === null) return [line('Title', title), ...under, ...blocks];
  const { heading, columns, entries } = contents;
  const rows = entries.map((entry) => [entry.title]);
  return [
    line('CoverTitle', title),
    ...under,
    line('ContentsHeading', heading),
    { contents: [[columns[0]], ...rows] },
    ...blocks,
  ];
}

/** What a Word file prints behind the document’s number. */
export function blocksOfFile({ blocks }: ReadDocx): readonly PlainBlock[] {
  let isContents = false;
  return blocks.flatMap((block): readonly PlainBlock[] => {
    if (block.type === 'table') return [isContents ? contentsOf(block) : plainTable(block)];
    isContents = block.style === 'ContentsHeading';
    if (block.style === 'Gap' || block.style === 'DocumentNumber') return [];
    return [{ style: block.style, marker: block.marker, runs: block.runs }];
  });
}

function modelBlock(block: DocumentBlock): readonly PlainBlock[] {
  switch (block.type) {
    case 'heading':
      return [paragraph(`Heading${block.level}`, [{ text: block.text, mark: null }])];
    case 'paragraph':
      return [paragraph(`${block.style[0]?.toUpperCase()}${block.style.slice(1)}`, block.runs)];
    case 'note':
      return [paragraph('Note', [{ text: '※', mark: null }, ...block.runs])];
    case 'list':
      return block.items.map(({ marker, runs }) => ({ ...paragraph('ListItem', runs), marker }));
    case 'table': {
      const { caption, head, rows } = block.table;
      return [
        {
          caption,
          head: head.map((line) => line.map(modelCell)),
          rows: rows.map(({ cells }) => cells.map(modelCell)),
        },
      ];
    }
  }
}

function paragraph(style: string, runs: Runs): { style: string; marker: string; runs: readonly Run[] } {
  return { style, marker: '', runs: mergedRuns(runs) };
}

/** A cell of the format has at least one paragraph. */
function modelCell({ paragraphs, rowSpan, colSpan }: TableCell): PlainCell {
  return { paragraphs: paragraphs.length === 0 ? [[]] : paragraphs.map(mergedRuns), rowSpan, colSpan };
}

function plainTable({ caption, head, rows }: ReadTable): PlainBlock {
  const bare = (lines: readonly (readonly ReadCell[])[]) =>
    lines.map((line) => line.map(({ paragraphs, rowSpan, colSpan }) => ({ paragraphs, rowSpan, colSpan })));
  return { caption, head: bare(head), rows: bare(rows) };
}

/** Pages are the file’s own. */
function contentsOf({ head, rows }: ReadTable): PlainBlock {
  return { contents: [...head, ...rows].map((line) => line.slice(0, 1).map(wordsOfCell)) };
}
