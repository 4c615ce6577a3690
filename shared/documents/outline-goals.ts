/** A goal in 概要: its text, what it is measured by, and how it is to be reached. */
import type { ContentNode } from '../diff/content.ts';
import { strategyOutlineMessages } from '../i18n/ja/document-outline.ts';
import type { Labels, LevelLabel, YearStyle } from '../strategy/model.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';
import type { IndicatorName } from './body-runs.ts';
import { columnTable, type TableColumn } from './column-table.ts';
import type { ChildrenOf, GoalContent, IndicatorContent, MeasureContent } from './content-tree.ts';
import { indicatorCells } from './indicator-columns.ts';
import { type DocumentBlock, type DocumentTable, type HeadingLevel, type ListItem, plain } from './model.ts';
import type { OutlineSettings } from './outline-input.ts';
import { headingBlocks, levelBelow, textBlocks } from './outline-sections.ts';
import { columnWord } from './places.ts';
import { printedYear } from './printed-year.ts';

const text = strategyOutlineMessages;

/** What goals are printed with. */
export interface OutlineContext {
  readonly labels: Labels;
  /** The strategy's own. */
  readonly usualYearStyle: YearStyle;
  readonly settings: OutlineSettings;
  readonly children: ChildrenOf;
  readonly indicatorName: IndicatorName;
}

/** A goal under a heading of `level`, then the goals in it, a level deeper. */
export function goalBlocks(
  goal: GoalContent,
  level: HeadingLevel,
  context: OutlineContext,
): readonly DocumentBlock[] {
  const items = context.children(goal.id);
  const heading = headingBlocks(goal, level);
  const inner = heading.length === 0 ? level : levelBelow(level, 1);
  return [
    ...heading,
    ...textBlocks(goal, inner, context.indicatorName),
    ...heldBlocks(items, inner, context),
    ...items.flatMap((node) => (node.kind === 'goal' ? goalBlocks(node, inner, context) : [])),
  ];
}

/** Indicators, measures and initiatives that hang on one item, each kind under the strategy's heading for it. */
export function heldBlocks(
  items: readonly ContentNode[],
  level: HeadingLevel,
  context: OutlineContext,
): readonly DocumentBlock[] {
  const { labels, settings } = context;
  const indicators = items.filter((node) => node.kind === 'indicator');
  const targets = indicators.filter(({ role }) => role === 'numericalTarget');
  const kpis = settings.withKpis ? indicators.filter(({ role }) => role === 'kpi') : [];
  const measures = items.flatMap((node) => (node.kind === 'measure' ? measureItems(node, 0, context) : []));
  const initiatives = settings.withInitiatives ? items.filter(({ kind }) => kind === 'initiative') : [];
  return [
    ...indicatorBlocks(targets, labels.numericalTarget, level, context),
    ...indicatorBlocks(kpis, labels.kpi, level, context),
    ...listBlocks(measures, atDepth(labels.measure, 0), level),
    ...listBlocks(
      initiatives.map((node) => item(nameOf(node), 0)),
      labels.initiative,
      level,
    ),
  ];
}

function indicatorBlocks(
  indicators: readonly IndicatorContent[],
  label: LevelLabel,
  level: HeadingLevel,
  context: OutlineContext,
): readonly DocumentBlock[] {
  if (indicators.length === 0) return [];
  const items = indicators.map((indicator) => indicatorItem(indicator, 0, context));
  if (context.settings.values === 'line') return listBlocks(items, label, level);
  const table = valueTable(indicators, label, context);
  return [...headingOf(label, level), { type: 'table', table }];
}

function listBlocks(
  items: readonly ListItem[],
  label: LevelLabel | undefined,
  level: HeadingLevel,
): readonly DocumentBlock[] {
  if (items.length === 0) return [];
  return [...headingOf(label, level), { type: 'list', isOrdered: false, items }];
}

function headingOf(label: LevelLabel | undefined, level: HeadingLevel): readonly DocumentBlock[] {
  const words = label?.heading.trim() || (label?.item ?? '');
  return words === '' ? [] : [{ type: 'heading', level, text: words }];
}

/** The name and, on a line of their own, the values that it has: 現状値：4,337 億円(2019) 目標値：3,724 億円(2024). */
function indicatorItem(indicator: IndicatorContent, depth: number, context: OutlineContext): ListItem {
  const { labels, settings } = context;
  const { baseline, baselineYear, target, targetYear } = indicator;
  const told = (word: string, value: string, year: string) =>
    value === '' ? [] : [text.value(word, value, printedYear(year, settings.yearStyle))];
  const values = [
    ...told(labels.baseline, baseline, baselineYear),
    ...told(text.target, target, targetYear),
  ].join(' ');
  return item(values === '' ? nameOf(indicator) : `${nameOf(indicator)}\n${values}`, depth);
}

function valueTable(
  indicators: readonly IndicatorContent[],
  label: LevelLabel,
  { labels, settings, usualYearStyle }: OutlineContext,
): DocumentTable {
  const input = {
    lines: [{ indicators, line: 0, height: indicators.length }],
    isNumbered: false,
    newest: () => undefined,
    style: settings.yearStyle,
    usual: usualYearStyle,
  };
  const word = columnWord(label);
  const column = (aspect: 'name' | 'baseline' | 'target', title: string, width: number): TableColumn => {
    const { head, cells } = indicatorCells(aspect, title, input);
    return { title: head, group: null, widths: [width], cells };
  };
  const columns = [
    column('name', word, 50),
    column('baseline', labels.baseline, 25),
    column('target', text.target, 25),
  ];
  return columnTable(word, columns, indicators.length);
}

function measureItems(measure: MeasureContent, depth: number, context: OutlineContext): readonly ListItem[] {
  const { withKpis, withInitiatives } = context.settings;
  return [
    item(nameOf(measure), depth),
    ...context.children(measure.id).flatMap((child) => {
      if (child.kind === 'measure') return measureItems(child, depth + 1, context);
      if (child.kind === 'indicator' && withKpis) return indicatorItem(child, depth + 1, context);
      return child.kind === 'initiative' && withInitiatives ? item(nameOf(child), depth + 1) : [];
    }),
  ];
}

/** In a list, whose items have a bullet already. */
function nameOf({ number, title }: { readonly number: string; readonly title: string }): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}

function item(words: string, depth: number): ListItem {
  return { marker: text.bullet, depth, runs: plain(words) };
}
