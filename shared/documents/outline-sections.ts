import type { StrategyContent } from '../diff/content.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { bodyBlocks } from './body-blocks.ts';
import type { IndicatorName } from './body-runs.ts';
import type { ChildrenOf, GoalContent, SectionContent } from './content-tree.ts';
import { type DocumentBlock, type HeadingLevel, plain } from './model.ts';

/** The level `below` levels under another, at most the deepest. */
export function levelBelow(level: HeadingLevel, below: number): HeadingLevel {
  return Math.min(level + below, 5) as HeadingLevel; // between 1 and 5
}

/** A section with its text and those in it, under headings from `level` on; without a title it has no heading. */
export function sectionBlocks(
  section: SectionContent,
  level: HeadingLevel,
  children: ChildrenOf,
  indicatorName: IndicatorName,
): readonly DocumentBlock[] {
  const heading = headingBlocks(section, level);
  const inner = heading.length === 0 ? level : levelBelow(level, 1);
  return [
    ...heading,
    ...textBlocks(section, inner, indicatorName),
    ...children(section.id).flatMap((child) =>
      child.kind === 'section' ? sectionBlocks(child, inner, children, indicatorName) : [],
    ),
  ];
}

/** The heading of an item, its number before its title; none where it has neither. */
export function headingBlocks(
  item: { readonly number: string; readonly title: string },
  level: HeadingLevel,
): readonly DocumentBlock[] {
  const words = numberedTitle(item).trim();
  return words === '' ? [] : [{ type: 'heading', level, text: words }];
}

/** The text of an item. */
export function textBlocks(
  { body }: SectionContent | GoalContent,
  level: HeadingLevel,
  indicatorName: IndicatorName,
): readonly DocumentBlock[] {
  return body === null ? [] : bodyBlocks(body, level, indicatorName);
}

/** What indicators of this strategy are called; those of others cannot be told from it. */
export function namesIn({ nodes }: StrategyContent): IndicatorName {
  const titles = new Map<string, string>(nodes.map(({ id, title }) => [id, title]));
  return (nodeId, documentId) => (documentId === null ? (titles.get(nodeId) ?? null) : null);
}

/** One plain paragraph. */
export function paragraph(words: string): DocumentBlock {
  return { type: 'paragraph', style: 'plain', runs: plain(words) };
}
