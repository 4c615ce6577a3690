/** 概要 for other programs: a row for each section, goal, target and measure, and for KPIs and initiatives if it has them. */
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import { documentDataMessages } from '../i18n/ja/document-data.ts';
import type { NodeId } from '../ids.ts';
import { bodyText } from './body-words.ts';
import { childrenOf } from './content-tree.ts';
import {
  type DataLevels,
  type DataPlace,
  indicatorDataColumns,
  indicatorDataRows,
  itemCells,
  itemColumns,
  otherDataCells,
  withDistinctTitles,
} from './data-items.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { kindWord } from './field-text.ts';
import type { OutlineInput, OutlineSettings } from './outline-input.ts';

/** The outline's data, one datum a cell, the framework's before the strategy's own. */
export function outlineData(
  { content, framework }: OutlineInput,
  settings: OutlineSettings,
  title: string,
): DataTable {
  const { labels } = content.strategy;
  const contents = framework !== null && settings.withFramework ? [framework, content] : [content];
  const items = contents.map((each) => ({ content: each, items: itemsOf(each, settings) }));
  const levels = levelsOf(items.flatMap((each) => each.items));
  const values = indicatorDataColumns(labels, []);
  const told: DataColumn = { id: 'text', title: documentDataMessages.text, kind: 'text' };
  return {
    title,
    columns: withDistinctTitles([...itemColumns(labels, levels), told, ...values]),
    rows: items.flatMap((each) => each.items.flatMap((item) => rowsOf(item, each.content, levels, values))),
  };
}

interface OutlineItem {
  readonly node: ContentNode;
  readonly place: DataPlace;
  /** Among items of its kind over each other, 0 outermost. */
  readonly depth: number;
}

function itemsOf(content: StrategyContent, settings: OutlineSettings): readonly OutlineItem[] {
  const children = childrenOf(content);
  const under = (id: NodeId | null, place: DataPlace, sections: number): readonly OutlineItem[] =>
    children(id).flatMap((node) => {
      if (!isShown(node, settings)) return [];
      const own = placeOf(node, place);
      const depths = { section: sections, goal: place.goals.length, measure: place.measures.length };
      const depth = node.kind === 'initiative' || node.kind === 'indicator' ? 0 : depths[node.kind];
      const inner = under(node.id, own, node.kind === 'section' ? sections + 1 : sections);
      return [{ node, place: own, depth }, ...inner];
    });
  return under(null, { goals: [], measures: [] }, 0);
}

function isShown(node: ContentNode, { withKpis, withInitiatives }: OutlineSettings): boolean {
  if (node.kind === 'initiative') return withInitiatives;
  return node.kind !== 'indicator' || node.role === 'numericalTarget' || withKpis;
}

function placeOf(node: ContentNode, { goals, measures }: DataPlace): DataPlace {
  if (node.kind === 'goal') return { goals: [...goals, node], measures };
  return node.kind === 'measure' ? { goals, measures: [...measures, node] } : { goals, measures };
}

function levelsOf(items: readonly OutlineItem[]): DataLevels {
  return {
    goals: Math.max(1, ...items.map(({ place }) => place.goals.length)),
    measures: Math.max(1, ...items.map(({ place }) => place.measures.length)),
  };
}

function rowsOf(
  { node, place, depth }: OutlineItem,
  { strategy }: StrategyContent,
  levels: DataLevels,
  values: readonly DataColumn[],
): readonly (readonly DataCell[])[] {
  const { number, title } = node;
  const kind = kindWord(node, depth, strategy.labels);
  const cells = itemCells(strategy, levels, { kind, place, number, title });
  const told = node.body === null ? null : bodyText(node.body) || null;
  const rows =
    node.kind === 'indicator' ? indicatorDataRows(node, [], []) : [otherDataCells(values, node.pageRef)];
  return rows.map((own) => [...cells, told, ...own]);
}
