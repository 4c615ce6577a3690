/** 数値目標及びKPI一覧: goals with their targets beside measures with their KPIs and initiatives. Rules: EXPORT19–24. */
import { indicatorListMessages } from '../i18n/ja/document-indicators.ts';
import type { NodeId } from '../ids.ts';
import type { Labels } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import { cell } from './cells.ts';
import { columnTable, type PlacedCell, type TableColumn } from './column-table.ts';
import { strategyName } from './document-title.ts';
import { goalBands } from './indicator-bands.ts';
import { groupOf, type IndicatorColumnInput, indicatorCells } from './indicator-columns.ts';
import { indicatorData } from './indicator-data.ts';
import { heightOf, type PlacedGoal, placedBands } from './indicator-layout.ts';
import type { IndicatorListInput } from './indicator-list-input.ts';
import { INDICATORS_DESIGN, KPI_COLUMNS, TARGET_COLUMNS } from './indicators-design.ts';
import { levelCells, levelCount } from './level-cells.ts';
import { type DocumentBlock, type DocumentTable, plain } from './model.ts';
import { withBlanks } from './placed-cells.ts';
import type { MadeDocument } from './printed.ts';
import { type DocumentTemplate, shownColumns, usualTemplate, wordsOf } from './template.ts';

const text = indicatorListMessages;

/** The list as a document and as a table for other programs. */
export function indicatorList(input: IndicatorListInput, template: DocumentTemplate): MadeDocument {
  const { strategy } = input.content;
  const table = listTable(input, template);
  const block: DocumentBlock =
    table.rows.length === 0
      ? { type: 'paragraph', style: 'plain', runs: plain(text.nothing) }
      : { type: 'table', table };
  const title = template.title || text.of(strategyName(strategy));
  return {
    document: {
      title,
      contents: null,
      sections: [{ id: 'indicators', startsPage: false, blocks: [block] }],
    },
    data: indicatorData(input, title),
  };
}

interface Context {
  readonly labels: Labels;
  readonly goals: readonly PlacedGoal[];
  readonly initiativeColumns: number;
  readonly ids: ReadonlySet<string>;
  readonly indicators: Omit<IndicatorColumnInput, 'lines' | 'isNumbered'>;
}

function listTable({ content, actuals }: IndicatorListInput, template: DocumentTemplate): DocumentTable {
  const { labels, yearStyle } = content.strategy;
  const columns = chosenColumns(template, labels);
  const ids = new Set(columns.map(({ id }) => id));
  const newest = newestActuals(actuals);
  const most = Number(wordsOf(template, INDICATORS_DESIGN, 'initiativeColumns'));
  const goals = placedBands(goalBands(content), {
    goals: ids.has('goal'),
    targets: TARGET_COLUMNS.some(({ id }) => ids.has(id)),
    measures: ids.has('measure'),
    kpis: KPI_COLUMNS.some(({ id }) => ids.has(id)),
    initiativeColumns: ids.has('initiatives') ? most : 0,
  });
  const context: Context = {
    labels,
    goals,
    ids,
    initiativeColumns: filledColumns(goals),
    indicators: { newest: ({ id }) => newest.get(id), style: template.yearStyle, usual: yearStyle },
  };
  return columnTable(
    text.name,
    columns.map(({ id, label }) => columnOf(id, label, context)),
    heightOf(goals),
  );
}

/** How many columns of the initiatives' grid are filled, at least one. */
function filledColumns(goals: readonly PlacedGoal[]): number {
  const items = goals.flatMap(({ measures }) => measures.flatMap(({ flow }) => flow));
  return Math.max(1, ...items.map(({ column, colSpan }) => column + colSpan));
}

/** A template that shows nothing at all is as good as none. */
function chosenColumns(template: DocumentTemplate, labels: Labels) {
  const chosen = shownColumns(template, INDICATORS_DESIGN, labels);
  return chosen.length > 0
    ? chosen
    : shownColumns(usualTemplate(INDICATORS_DESIGN), INDICATORS_DESIGN, labels);
}

function newestActuals(actuals: readonly FrozenActual[]): ReadonlyMap<NodeId, FrozenActual> {
  return new Map(
    actuals.toSorted((a, b) => a.fiscalYear - b.fiscalYear).map((actual) => [actual.nodeId, actual]),
  );
}

function columnOf(id: string, label: string, context: Context): TableColumn {
  if (id === 'goal') return goalColumn(label, context);
  if (id === 'measure') return measureColumn(label, context);
  if (id === 'initiatives') return initiativeColumn(label, context);
  const target = TARGET_COLUMNS.find((column) => column.id === id);
  const column = target ?? KPI_COLUMNS.find((each) => each.id === id);
  const role = target === undefined ? 'kpi' : 'numericalTarget';
  const { head, cells } = indicatorCells(column?.aspect ?? 'name', label, {
    ...context.indicators,
    lines: target === undefined ? kpiLines(context.goals) : targetLines(context.goals),
    isNumbered: context.ids.has(target === undefined ? 'kpiNumber' : 'targetNumber'),
  });
  return {
    title: head,
    group: groupOf(role, context.labels),
    widths: [column?.width ?? 0],
    cells,
  };
}

function goalColumn(title: string, { goals }: Context): TableColumn {
  const lines = goals.map(({ goals: items, line, height }) => ({ items, line, height }));
  const widths = Array.from({ length: levelCount(lines) }, () => 6);
  return { title, group: null, widths, cells: levelCells(lines) };
}

function measureColumn(title: string, { goals }: Context): TableColumn {
  const lines = goals.flatMap(({ measures, line, height }) =>
    measures.length === 0
      ? [{ items: [], line, height }]
      : measures.map((band) => ({ items: band.measures, line: band.line, height: band.height })),
  );
  const widths = Array.from({ length: levelCount(lines) }, () => 11.5);
  return { title, group: null, widths, cells: levelCells(lines) };
}

function initiativeColumn(title: string, { goals, initiativeColumns }: Context): TableColumn {
  const width = initiativeColumns;
  const cells = goals.flatMap(({ measures, line, height }): readonly PlacedCell[] => {
    if (measures.length === 0) return withBlanks([], { line, column: 0, height, width });
    return measures.flatMap((band) => {
      const flow = band.flow.map((placed) => ({
        line: band.line + placed.line,
        column: placed.column,
        cell: cell(numberedTitle(placed.item).trim(), { colSpan: placed.colSpan }),
      }));
      return withBlanks(flow, { line: band.line, column: 0, height: band.height, width });
    });
  });
  return { title, group: null, widths: Array.from({ length: width }, () => 12.8), cells };
}

function targetLines(goals: readonly PlacedGoal[]) {
  return goals.map(({ targets, line, height }) => ({ indicators: targets, line, height }));
}

function kpiLines(goals: readonly PlacedGoal[]) {
  return goals.flatMap(({ measures, line, height }) =>
    measures.length === 0
      ? [{ indicators: [], line, height }]
      : measures.map((band) => ({ indicators: band.kpis, line: band.line, height: band.height })),
  );
}
