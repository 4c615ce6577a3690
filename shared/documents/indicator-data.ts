/** 数値目標及びKPI一覧 for other programs: a row for each indicator, or part of one, and for each initiative. */
import type { StrategyFields } from '../strategy/model.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import type { IndicatorContent, InitiativeContent } from './content-tree.ts';
import {
  actualYears,
  type DataItem,
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
import { type GoalBand, goalBands } from './indicator-bands.ts';
import type { IndicatorListInput } from './indicator-list-input.ts';

/** The list's data, one datum a cell, in document order. */
export function indicatorData({ content, actuals }: IndicatorListInput, title: string): DataTable {
  const { strategy } = content;
  const bands = goalBands(content);
  const levels = levelsOf(bands);
  const years = actualYears(content, actuals);
  const values = indicatorDataColumns(strategy.labels, years);
  const context: Context = { strategy, levels, years, values, actuals };
  return {
    title,
    columns: withDistinctTitles([...itemColumns(strategy.labels, levels), ...values]),
    rows: bands.flatMap((band) => bandRows(band, context)),
  };
}

interface Context {
  readonly strategy: StrategyFields;
  readonly levels: DataLevels;
  readonly years: readonly number[];
  readonly values: readonly DataColumn[];
  readonly actuals: readonly FrozenActual[];
}

type Rows = readonly (readonly DataCell[])[];

function levelsOf(bands: readonly GoalBand[]): DataLevels {
  return {
    goals: Math.max(1, ...bands.map(({ goals }) => goals.length)),
    measures: Math.max(1, ...bands.flatMap((band) => band.measures.map(({ measures }) => measures.length))),
  };
}

function bandRows({ goals, targets, measures }: GoalBand, context: Context): Rows {
  return [
    ...targets.flatMap((target) => indicatorRows(target, { goals, measures: [] }, context)),
    ...measures.flatMap((band) => {
      const place = { goals, measures: band.measures };
      return [
        ...band.kpis.flatMap((kpi) => indicatorRows(kpi, place, context)),
        ...band.initiatives.map((initiative) => initiativeRow(initiative, place, context)),
      ];
    }),
  ];
}

function indicatorRows(indicator: IndicatorContent, place: DataPlace, context: Context): Rows {
  const { strategy, levels, years, actuals } = context;
  const { number, title, role } = indicator;
  const item: DataItem = { kind: strategy.labels[role].item, place, number, title };
  const own = actuals.filter(({ nodeId }) => nodeId === indicator.id);
  return indicatorDataRows(indicator, years, own).map((cells) => [
    ...itemCells(strategy, levels, item),
    ...cells,
  ]);
}

function initiativeRow(
  { number, title, pageRef }: InitiativeContent,
  place: DataPlace,
  { strategy, levels, values }: Context,
): readonly DataCell[] {
  const item: DataItem = { kind: strategy.labels.initiative.item, place, number, title };
  return [...itemCells(strategy, levels, item), ...otherDataCells(values, pageRef)];
}
