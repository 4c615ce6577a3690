/** Items of a strategy as rows for other programs: which columns they have in common. */
import type { StrategyContent } from '../diff/content.ts';
import { documentDataMessages } from '../i18n/ja/document-data.ts';
import { strategyMessages } from '../i18n/ja/strategy.ts';
import type { Labels, StrategyFields } from '../strategy/model.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import type { GoalContent, IndicatorContent, MeasureContent } from './content-tree.ts';
import { partsOf, valueCells, valueColumns, yearCells, yearColumns } from './data-cells.ts';
import type { DataCell, DataColumn } from './data-table.ts';
import { strategyName } from './document-title.ts';
import { goalWord, measureWord } from './level-words.ts';

const text = documentDataMessages;

/** How many levels of goals and measures occur. */
export interface DataLevels {
  readonly goals: number;
  readonly measures: number;
}

/** The goals and measures over an item, the outermost first. */
export interface DataPlace {
  readonly goals: readonly GoalContent[];
  readonly measures: readonly MeasureContent[];
}

/** An item of any kind: what it is, where it hangs, its printed number and its name. */
export interface DataItem {
  readonly kind: string;
  readonly place: DataPlace;
  readonly number: string;
  readonly title: string;
}

/** The columns that say which item a row is about. */
export function itemColumns(labels: Labels, levels: DataLevels): readonly DataColumn[] {
  return [
    textColumn('municipalityCode', text.municipalityCode),
    textColumn('municipality', text.municipality),
    textColumn('strategy', text.strategy),
    textColumn('kind', text.kind),
    ...levelColumns('goal', goalWord(labels), levels.goals),
    ...levelColumns('measure', measureWord(labels), levels.measures),
    textColumn('number', text.number),
    textColumn('name', text.name),
  ];
}

/** The cells of `itemColumns`. */
export function itemCells(
  { municipalityCode, municipality, title, edition }: StrategyFields,
  levels: DataLevels,
  item: DataItem,
): readonly DataCell[] {
  return [
    municipalityCode || null,
    municipality || null,
    strategyName({ title, edition, nickname: '' }) || null,
    item.kind,
    ...levelCells(item.place.goals, levels.goals),
    ...levelCells(item.place.measures, levels.measures),
    withoutBullet(item.number).trim() || null,
    item.title || null,
  ];
}

/** The columns of an indicator's values, years and other fields, with six for every year that has actuals. */
export function indicatorDataColumns({ baseline }: Labels, years: readonly number[]): readonly DataColumn[] {
  return [
    textColumn('part', text.part),
    ...valueColumns('baseline', baseline),
    ...yearColumns('baselineYear', text.baselineYear(baseline)),
    ...valueColumns('target', text.target),
    ...yearColumns('targetYear', text.targetYear),
    ...years.flatMap((year) => [
      ...valueColumns(`actual${year}`, text.actual(year)),
      textColumn(`actual${year}Status`, text.actualStatus(year)),
    ]),
    textColumn('direction', text.direction),
    textColumn('aggregation', text.aggregation),
    textColumn('sourceStatistic', text.sourceStatistic),
    textColumn('pageRef', text.page),
    textColumn('note', text.note),
  ];
}

/** The cells of `indicatorDataColumns`: one row, or one for each part that the values have (男, 女). */
export function indicatorDataRows(
  indicator: IndicatorContent,
  years: readonly number[],
  actuals: readonly FrozenActual[],
): readonly (readonly DataCell[])[] {
  const { baseline, baselineYear, target, targetYear } = indicator;
  const own = years.map((year) => actuals.find(({ fiscalYear }) => fiscalYear === year));
  const parts = partsOf([baseline, target, ...own.map((actual) => actual?.value ?? '')]);
  return parts.map((part) => [
    part,
    ...valueCells(baseline, part),
    ...yearCells(baselineYear),
    ...valueCells(target, part),
    ...yearCells(targetYear),
    ...own.flatMap((actual) => [
      ...valueCells(actual?.value ?? '', part),
      actual === undefined ? null : text.actualStatuses[actual.status],
    ]),
    indicator.direction && strategyMessages.direction[indicator.direction],
    indicator.aggregation && strategyMessages.aggregation[indicator.aggregation],
    indicator.sourceStatistic || null,
    indicator.pageRef || null,
    indicator.note || null,
  ]);
}

/** The cells of `indicatorDataColumns` for what is no indicator: blank but for its page. */
export function otherDataCells(columns: readonly DataColumn[], pageRef: string): readonly DataCell[] {
  return columns.map(({ id }) => (id === 'pageRef' ? pageRef || null : null));
}

/** The columns with every title once: a town may use one word for two levels. */
export function withDistinctTitles(columns: readonly DataColumn[]): readonly DataColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const word = column.title || text.untitled;
    let title = word;
    for (let nth = 2; taken.has(title); nth++) title = text.again(word, nth);
    taken.add(title);
    return { ...column, title };
  });
}

/** The years that have actuals of these indicators, oldest first. */
export function actualYears({ nodes }: StrategyContent, actuals: readonly FrozenActual[]): readonly number[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const years = actuals.filter(({ nodeId }) => ids.has(nodeId)).map(({ fiscalYear }) => fiscalYear);
  return [...new Set(years)].sort((a, b) => a - b);
}

function textColumn(id: string, title: string): DataColumn {
  return { id, title, kind: 'text' };
}

function levelColumns(id: string, word: string, levels: number): readonly DataColumn[] {
  return Array.from({ length: levels }, (_, level) =>
    textColumn(`${id}${level + 1}`, text.level(word, level + 1, levels)),
  );
}

function levelCells(items: readonly (GoalContent | MeasureContent)[], levels: number): readonly DataCell[] {
  return Array.from({ length: levels }, (_, level) => {
    const item = items[level];
    return item === undefined ? null : numberedTitle(item).trim() || null;
  });
}
