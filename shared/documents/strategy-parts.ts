/** The sections of the whole strategy: each goal and section with what hangs on it, under headings by depth. */
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import type { NodeId } from '../ids.ts';
import { type ChildRun, childRuns, headingOver } from '../strategy/level-runs.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import { bodyBlocks } from './body-blocks.ts';
import { type ChildrenOf, childrenOf } from './content-tree.ts';
import { headingLevel } from './heading-level.ts';
import type { DocumentBlock, ListItem } from './model.ts';
import { plain } from './model.ts';
import { STRATEGY_DESIGN } from './strategy-design.ts';
import { type IndicatorContext, indicatorTable } from './strategy-indicators.ts';
import { shownColumns } from './template.ts';

const text = strategyDocumentMessages;

/** What the parts are made with. */
export interface PartContext extends IndicatorContext {
  readonly nodes: ReadonlyMap<NodeId, ContentNode>;
  readonly childrenOf: ChildrenOf;
  readonly hasPages: boolean;
}

/** A block, or where a section begins: with a row in the table of contents, or as what goes on after another. */
export type Part = DocumentBlock | SectionStart;

export interface SectionStart {
  readonly type: 'section';
  readonly id: string;
  /** Null: goes on with what stood before the section above. */
  readonly title: string | null;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly startsPage: boolean;
}

/** Looks a strategy's nodes up; whether pages of the printed edition are shown is one of the template's columns. */
export function partContext(content: StrategyContent, context: IndicatorContext): PartContext {
  const nodes = new Map(content.nodes.map((node) => [node.id, node]));
  const columns = shownColumns(context.template, STRATEGY_DESIGN, context.strategy.labels);
  return {
    ...context,
    nodes,
    childrenOf: childrenOf(content),
    hasPages: columns.some(({ id }) => id === 'pageRef'),
  };
}

/** All that hangs on a node (null: on the root), in document order; `level` is that of its outermost headings. */
export function* partsUnder(
  context: PartContext,
  parent: ContentNode | null,
  level: number,
  depthInKind: number,
): Generator<Part> {
  let needsSection = parent === null;
  for (const run of childRuns(context.childrenOf(parent?.id ?? null))) {
    const depth = parent?.kind === run.kind ? depthInKind + 1 : 0;
    const isOfSections = run.kind === 'goal' || run.kind === 'section';
    // What follows the goals in a goal is not part of the last of them; at the root nothing is part of anything.
    if (needsSection && !isOfSections)
      yield { type: 'section', id: sectionId('rest', run), title: null, depth: 0, startsPage: false };
    yield* runParts(context, run, parent, level, depth);
    needsSection = isOfSections;
  }
}

function runParts(
  context: PartContext,
  run: ChildRun,
  parent: ContentNode | null,
  level: number,
  depthInKind: number,
): Iterable<Part> {
  const words = headingOver(context.strategy.labels, run, depthInKind).trim();
  switch (run.kind) {
    case 'indicator':
      return indicatorParts(context, run, parent, level, words);
    case 'initiative':
      return initiativeParts(context, run, parent, level, words);
    case 'measure':
      return measureParts(context, run, level, depthInKind, words);
    default:
      return sectionParts(context, run, parent, level, depthInKind, words);
  }
}

/** Goals or sections of one sort, under the town's heading for them where it has one. */
function* sectionParts(
  context: PartContext,
  run: ChildRun,
  parent: ContentNode | null,
  level: number,
  depthInKind: number,
  words: string,
): Generator<Part> {
  if (words !== '') {
    const startsPage = parent === null;
    yield { type: 'section', id: sectionId('level', run), title: words, depth: level - 1, startsPage };
    yield heading(level, words);
  }
  const own = words === '' ? level : level + 1;
  for (const [index, node] of nodesOf(context, run).entries()) {
    const title = nameOf(node);
    // The first stays with the heading over it.
    const startsPage = parent === null && (index > 0 || words === '');
    yield { type: 'section', id: `strategy-node-${node.id}`, title, depth: own - 1, startsPage };
    yield heading(own, title);
    yield* insideParts(context, node, own + 1, depthInKind);
  }
}

/** Measures under their headings, or, where none says more than its name, as a list. */
function* measureParts(
  context: PartContext,
  run: ChildRun,
  level: number,
  depthInKind: number,
  words: string,
): Generator<Part> {
  if (words !== '') yield heading(level, words);
  const own = words === '' ? level : level + 1;
  const measures = nodesOf(context, run);
  if (measures.every((measure) => isOnlyName(context, measure))) {
    yield listOf(context, measures);
    return;
  }
  for (const measure of measures) {
    yield heading(own, nameOf(measure));
    yield* insideParts(context, measure, own + 1, depthInKind);
  }
}

function* insideParts(
  context: PartContext,
  node: ContentNode,
  level: number,
  depthInKind: number,
): Generator<Part> {
  if (context.hasPages && node.pageRef !== '') yield { type: 'note', runs: plain(text.page(node.pageRef)) };
  yield* textParts(context, node, level);
  yield* partsUnder(context, node, level, depthInKind);
}

/** The text of a node; of a goal the one paragraph that says what it is about leads it. */
function textParts(context: PartContext, node: ContentNode, level: number): readonly DocumentBlock[] {
  const blocks = bodyOf(context, node, level);
  const [only, ...others] = blocks;
  const isLead = node.kind === 'goal' && only?.type === 'paragraph' && others.length === 0;
  return isLead ? [{ ...only, style: 'lead' }] : blocks;
}

function bodyOf({ nodes }: PartContext, { body }: ContentNode, level: number): readonly DocumentBlock[] {
  if (body === null) return [];
  const ownTitles = (id: string, documentId: string | null) =>
    documentId === null ? titleOf(nodes, id) : null;
  return bodyBlocks(body, headingLevel(level), ownTitles);
}

function titleOf(nodes: PartContext['nodes'], id: string): string | null {
  // A link may name anything; what is no node is not found.
  return nodes.get(id as NodeId)?.title ?? null;
}

function* indicatorParts(
  context: PartContext,
  run: ChildRun,
  parent: ContentNode | null,
  level: number,
  words: string,
): Generator<Part> {
  if (words !== '') yield levelWords(parent, level, words);
  const indicators = nodesOf(context, run).flatMap((node) => (node.kind === 'indicator' ? node : []));
  const sort = words || context.strategy.labels[run.role ?? 'kpi'].item;
  const caption = parent === null ? sort : text.table(sort, nameOf(parent));
  yield { type: 'table', table: indicatorTable(context, indicators, caption) };
}

function* initiativeParts(
  context: PartContext,
  run: ChildRun,
  parent: ContentNode | null,
  level: number,
  words: string,
): Generator<Part> {
  if (words !== '') yield levelWords(parent, level, words);
  yield listOf(context, nodesOf(context, run));
}

/** What a measure's items are called stands over them as a line, so that headings do not lie too deep. */
function levelWords(parent: ContentNode | null, level: number, words: string): DocumentBlock {
  return parent?.kind === 'measure'
    ? { type: 'paragraph', style: 'caption', runs: plain(words) }
    : heading(level, words);
}

/** Items with their numbers before them; one that is more than a sign stands with the title, behind a point. */
function listOf({ hasPages }: PartContext, nodes: readonly ContentNode[]): DocumentBlock {
  const items = nodes.map((node): ListItem => {
    const page = hasPages && node.pageRef !== '' ? text.pageBehind(node.pageRef) : '';
    const number = node.number.trim();
    const isSign = SIGN.test(number);
    const name = isSign ? node.title || text.untitled : nameOf(node);
    return { marker: isSign ? number : text.body.bullets[0], depth: 0, runs: plain(name + page) };
  });
  return { type: 'list', isOrdered: items.every(({ marker }) => marker !== text.body.bullets[0]), items };
}

/** ①, ア, 10., (3): what lists have room for before an item. */
const SIGN = /^(?:.{1,2}|[(（]?\p{N}{1,3}[)）.．]?)$/u;

function isOnlyName(context: PartContext, node: ContentNode): boolean {
  return context.childrenOf(node.id).length === 0 && bodyOf(context, node, 1).length === 0;
}

function nodesOf({ nodes }: PartContext, { ids }: ChildRun): readonly ContentNode[] {
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** A point before a name is for lists. */
function nameOf({ number, title }: ContentNode): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim() || text.untitled;
}

function heading(level: number, words: string): DocumentBlock {
  return { type: 'heading', level: headingLevel(level), text: words };
}

/** By the first of the run; a node is in one run alone. */
function sectionId(sort: 'level' | 'rest', { ids }: ChildRun): string {
  return `strategy-${sort}-${ids[0] ?? ''}`;
}
