/** The first part of 概要: what the strategy answers to, its goals as boxes. */
import type { StrategyContent } from '../diff/content.ts';
import { strategyOutlineMessages } from '../i18n/ja/document-outline.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';
import { cell, row } from './cells.ts';
import { type ChildrenOf, childrenOf, type GoalContent } from './content-tree.ts';
import {
  type DocumentBlock,
  type DocumentTable,
  plain,
  type Runs,
  type TableCell,
  type TableRow,
} from './model.ts';
import { headingBlocks, namesIn, paragraph, sectionBlocks, textBlocks } from './outline-sections.ts';

const text = strategyOutlineMessages;

/** The framework's heading, its goals and its sections, in its own order; none where it is empty. */
export function frameworkBlocks(framework: StrategyContent): readonly DocumentBlock[] {
  const { strategy } = framework;
  const children = childrenOf(framework);
  const roots = children(null);
  const heading = atDepth(strategy.labels.goal.basic, 0)?.heading || strategy.title;
  const goals = roots.filter((node) => node.kind === 'goal');
  const firstGoal = goals[0];
  const name = namesIn(framework);
  const blocks = roots.flatMap((node): readonly DocumentBlock[] => {
    if (node === firstGoal) return [{ type: 'table', table: boxes(goals, heading, children) }];
    if (node.kind !== 'section') return [];
    // A section that says nothing but its title is a line between others: ⇒ 将来の方向性.
    const isLine = textBlocks(node, 2, name).length === 0 && children(node.id).length === 0;
    if (!isLine) return sectionBlocks(node, 2, children, name);
    return headingBlocks(node, 2).length === 0 ? [] : [paragraph(numberedTitle(node).trim())];
  });
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text: heading }, ...blocks];
}

const BASIC_WIDTH = 40;
const CROSS_CUTTING_WIDTH = 30;

/** Basic goals one under another, the cross-cutting ones beside all of them, what is linked below both. */
function boxes(goals: readonly GoalContent[], caption: string, children: ChildrenOf): DocumentTable {
  const of = (scope: GoalContent['scope']) => goals.filter((goal) => goal.scope === scope);
  const [basic, crossCutting, linked] = [of('basic'), of('crossCutting'), of('linked')];
  const widths = [
    ...(basic.length === 0 ? [] : [BASIC_WIDTH]),
    ...crossCutting.map(() => CROSS_CUTTING_WIDTH),
  ];
  const beside = crossCutting.map((goal) => box(goal, children, { rowSpan: Math.max(1, basic.length) }));
  const first: readonly TableRow[] =
    basic.length === 0 && beside.length > 0
      ? [row(beside)]
      : basic.map((goal, index) => row([box(goal, children), ...(index === 0 ? beside : [])]));
  const below = linked.map((goal) => row([box(goal, children, { colSpan: Math.max(1, widths.length) })]));
  return {
    caption,
    widths: widths.length === 0 ? [BASIC_WIDTH] : widths,
    head: [],
    rows: [...first, ...below],
  };
}

function box(
  goal: GoalContent,
  children: ChildrenOf,
  spans: { readonly rowSpan?: number; readonly colSpan?: number } = {},
): TableCell {
  return cell(boxLines(goal, 0, children), spans);
}

/** The goal, and a line for each measure and goal in it, deeper ones set in. */
function boxLines(goal: GoalContent, depth: number, children: ChildrenOf): readonly Runs[] {
  return [line(goal, depth), ...linesUnder(goal, depth, children)];
}

function linesUnder(
  item: Parameters<typeof numberedTitle>[0] & { readonly id: GoalContent['id'] },
  depth: number,
  children: ChildrenOf,
): readonly Runs[] {
  return children(item.id).flatMap((child) => {
    if (child.kind === 'measure') return [line(child, depth), ...linesUnder(child, depth + 1, children)];
    return child.kind === 'goal' ? boxLines(child, depth + 1, children) : [];
  });
}

function line(item: Parameters<typeof numberedTitle>[0], depth: number): Runs {
  return plain(text.indent.repeat(depth) + numberedTitle(item).trim());
}
