/** The rich text of a section, goal or measure as blocks of a document. Rules: EXPORT30–31. */
import type { BodyJson, BodyNode } from '../document/body.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import { listParts } from './body-lists.ts';
import { type IndicatorName, inlineRuns, isBlank, type RunContext } from './body-runs.ts';
import { bodyTable } from './body-tables.ts';
import { type DocumentBlock, type HeadingLevel, type ListItem, plain, type Runs, textOf } from './model.ts';

const text = strategyDocumentMessages.body;

/**
 * All that a body says, in its order; `headingLevel` is that of its outermost headings, none is left out below.
 * Empty paragraphs are left out, footnotes are notes at the end, a link is followed by its address.
 */
export function bodyBlocks(
  body: BodyJson,
  headingLevel: HeadingLevel,
  indicatorName: IndicatorName = () => null,
): readonly DocumentBlock[] {
  const context = { indicatorName, footnotes: [], headingLevel, headings: [] };
  const blocks = body.content.flatMap((node) => blocksOf(node, context));
  const notes = context.footnotes.map((words, index): DocumentBlock => {
    return { type: 'note', runs: plain(text.note(index + 1) + words) };
  });
  return [...blocks, ...notes];
}

interface BodyContext extends RunContext {
  readonly headingLevel: HeadingLevel;
  /** Levels of the headings over the place that is read; grows and shrinks as the text is read. */
  readonly headings: number[];
}

function blocksOf(node: BodyNode, context: BodyContext): readonly DocumentBlock[] {
  switch (node.type) {
    case 'heading':
      return headingBlock(node, context);
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, context);
    case 'blockquote':
      return (node.content ?? []).flatMap((inner) => quoteBlocks(inner, context));
    case 'horizontalRule':
      return [{ type: 'paragraph', style: 'plain', runs: plain(text.rule) }];
    case 'table':
      return [{ type: 'table', table: bodyTable(node, captionOf(node), cellReader(context)) }];
    default:
      return paragraphBlock(inlineRuns(node.content ?? [], context), 'plain');
  }
}

function paragraphBlock(runs: Runs, style: 'plain' | 'quote'): readonly DocumentBlock[] {
  return isBlank(runs) ? [] : [{ type: 'paragraph', style, runs }];
}

/** A heading is one level below the one that it stands under, whatever the writer chose. */
function headingBlock(node: BodyNode, context: BodyContext): readonly DocumentBlock[] {
  const runs = inlineRuns(node.content ?? [], context);
  if (isBlank(runs)) return [];
  const { headings, headingLevel } = context;
  const own = typeof node.attrs?.level === 'number' ? node.attrs.level : 2;
  while ((headings.at(-1) ?? 0) >= own) headings.pop();
  const depth = headings.push(own) - 1;
  const level = Math.min(headingLevel + depth, 5) as HeadingLevel; // between 1 and 5
  return [{ type: 'heading', level, text: textOf([runs]).replaceAll('\n', ' ') }];
}

/** Headings of a quote are not the document's own. */
function quoteBlocks(node: BodyNode, context: BodyContext): readonly DocumentBlock[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return blocksOf(node, context);
  const runs = inlineRuns(node.content ?? [], context);
  return paragraphBlock(node.type === 'heading' ? runs.map(bold) : runs, 'quote');
}

/** A list with those inside it; what is neither text nor list stands between two parts of it. */
function listBlocks(list: BodyNode, context: BodyContext): readonly DocumentBlock[] {
  const isOrdered = list.type === 'orderedList';
  const blocks: DocumentBlock[] = [];
  let items: ListItem[] = [];
  const close = () => {
    if (items.length > 0) blocks.push({ type: 'list', isOrdered, items });
    items = [];
  };
  for (const part of listParts(list, context)) {
    if ('runs' in part) items.push(part);
    else {
      close();
      blocks.push(...blocksOf(part.node, context));
    }
  }
  close();
  return blocks;
}

/** The words of a cell, whatever stands in it, a line each. */
function cellReader(context: BodyContext): (cell: BodyNode) => readonly Runs[] {
  return ({ content = [] }) => content.flatMap((node) => linesOf(node, context));
}

function linesOf(node: BodyNode, context: BodyContext): readonly Runs[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const runs = inlineRuns(node.content ?? [], context);
      if (isBlank(runs)) return [];
      return [node.type === 'heading' ? runs.map(bold) : runs];
    }
    case 'bulletList':
    case 'orderedList':
      return listLines(node, context);
    case 'horizontalRule':
      return [plain(text.rule)];
    default:
      return (node.content ?? []).flatMap((inner) => linesOf(inner, context));
  }
}

function listLines(list: BodyNode, context: BodyContext): readonly Runs[] {
  const lines: Runs[] = [];
  for (const part of listParts(list, context))
    lines.push(...('runs' in part ? [itemLine(part)] : linesOf(part.node, context)));
  return lines;
}

function itemLine({ marker, depth, runs }: ListItem): Runs {
  const room = '　'.repeat(depth);
  const sign = marker === '' || marker.endsWith('・') ? marker : `${marker} `;
  return [...plain(room + sign), ...runs];
}

function captionOf(table: BodyNode): string {
  const [first] = table.content ?? [];
  const words = (first?.content ?? []).map(wordsOf).filter((word) => word !== '');
  return words.length === 0 ? text.table : text.tableOf(words);
}

function wordsOf({ text: words = '', content = [] }: BodyNode): string {
  return words + content.map(wordsOf).join('');
}

function bold(run: Runs[number]): Runs[number] {
  const formats = run.formats ?? [];
  return formats.includes('bold') ? run : { ...run, formats: ['bold', ...formats] };
}
