/** 概要: what a strategy answers to, what it says and its goals with targets and measures. Rules: EXPORT25–28. */
import type { ContentNode } from '../diff/content.ts';
import { strategyOutlineMessages } from '../i18n/ja/document-outline.ts';
import { atDepth } from '../strategy/settings.ts';
import { bodyText } from './body-words.ts';
import { childrenOf } from './content-tree.ts';
import { strategyName } from './document-title.ts';
import { frameworkBlocks } from './framework-part.ts';
import type { DocumentBlock, DocumentSection } from './model.ts';
import { outlineData } from './outline-data.ts';
import { goalBlocks, heldBlocks, type OutlineContext } from './outline-goals.ts';
import { type OutlineInput, type OutlineSettings, outlineSettings } from './outline-input.ts';
import { namesIn, paragraph, sectionBlocks } from './outline-sections.ts';
import type { MadeDocument } from './printed.ts';
import type { DocumentTemplate } from './template.ts';

const text = strategyOutlineMessages;

/** The outline as a document and as a table for other programs. */
export function strategyOutline(input: OutlineInput, template: DocumentTemplate): MadeDocument {
  const settings = outlineSettings(template);
  const title = template.title || text.of(strategyName(input.content.strategy));
  const sections = [...frameworkSection(input, settings), ...ownSections(input, settings)];
  return {
    document: { title, contents: null, sections: sections.length === 0 ? [emptySection()] : sections },
    data: outlineData(input, settings, title),
  };
}

function frameworkSection(
  { framework }: OutlineInput,
  { withFramework }: OutlineSettings,
): readonly DocumentSection[] {
  if (framework === null || !withFramework) return [];
  const blocks = frameworkBlocks(framework);
  return blocks.length === 0 ? [] : [section('framework', blocks)];
}

/** Sections and goals in their order; over the first goal of a kind stands the heading of its kind. */
function ownSections(input: OutlineInput, settings: OutlineSettings): readonly DocumentSection[] {
  const { content } = input;
  const { labels, yearStyle } = content.strategy;
  const children = childrenOf(content);
  const context: OutlineContext = {
    labels,
    usualYearStyle: yearStyle,
    settings,
    children,
    indicatorName: namesIn(content),
  };
  const sections: DocumentSection[] = overallGoal(input);
  let open = '';
  for (const node of children(null)) {
    if (node.kind === 'section') open = '';
    const heading = node.kind === 'goal' ? (atDepth(labels.goal[node.scope], 0)?.heading ?? '') : '';
    const isNew = heading !== '' && heading !== open;
    if (isNew) open = heading;
    const blocks = blocksOf(node, open === '' ? 1 : 2, context);
    const over: readonly DocumentBlock[] = isNew ? [{ type: 'heading', level: 1, text: heading }] : [];
    if (blocks.length > 0) sections.push(section(node.id, [...over, ...blocks]));
  }
  // What lost its goal is printed all the same.
  const stray = heldBlocks(children(null), 1, context);
  return stray.length === 0 ? sections : [...sections, section('others', stray)];
}

function blocksOf(node: ContentNode, level: 1 | 2, context: OutlineContext): readonly DocumentBlock[] {
  if (node.kind === 'goal') return goalBlocks(node, level, context);
  if (node.kind !== 'section') return [];
  return sectionBlocks(node, 1, context.children, context.indicatorName);
}

/** The goal of the whole strategy, where none of its texts says it already. */
function overallGoal({ content }: OutlineInput): DocumentSection[] {
  const { overallGoal: words } = content.strategy;
  const isSaid = content.nodes.some(({ body }) => body !== null && bodyText(body).includes(words));
  return words === '' || isSaid ? [] : [section('overall-goal', [paragraph(text.overallGoal(words))])];
}

function emptySection(): DocumentSection {
  return section('nothing', [paragraph(text.nothing)]);
}

function section(id: string, blocks: readonly DocumentBlock[]): DocumentSection {
  return { id: `outline-${id}`, startsPage: false, blocks };
}
