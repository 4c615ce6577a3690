/** Tables of indicators in the whole strategy: the town's columns, of which those that hold nothing are left out. */
import { actualMessages } from '../i18n/ja/actuals.ts';
import { strategyMessages } from '../i18n/ja/strategy.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import type { NodeId } from '../ids.ts';
import { formatFiscalYear } from '../indicator/fiscal-year.ts';
import type { StrategyFields } from '../strategy/model.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import { cell, type HeadColumn, headOf, row } from './cells.ts';
import type { IndicatorContent } from './content-tree.ts';
import type { DocumentTable, TableCell } from './model.ts';
import { type DatedValue, printedYear, sharedYear } from './printed-year.ts';
import { INDICATOR_COLUMNS, type IndicatorColumn, STRATEGY_DESIGN } from './strategy-design.ts';
import { type DocumentTemplate, shownColumns } from './template.ts';

const text = strategyDocumentMessages;

/** What tables of indicators are made with. */
export interface IndicatorContext {
  readonly strategy: StrategyFields;
  readonly template: DocumentTemplate;
  readonly actualsOf: (id: NodeId) => readonly FrozenActual[];
}

/** A table with a row for each indicator. */
export function indicatorTable(
  context: IndicatorContext,
  indicators: readonly IndicatorContent[],
  caption: string,
): DocumentTable {
  const columns = chosenColumns(context).map(({ id, label }) => columnOf(context, indicators, id, label));
  const filled = columns.filter(({ isFilled }) => isFilled);
  const shown = filled.length > 0 ? filled : columns;
  const { widths, head } = headOf(shown.map((column) => column.head));
  const rows = indicators.map((_, line) => row(shown.flatMap(({ cells }) => cells[line] ?? [])));
  return { caption, widths, head, rows };
}

interface Column {
  readonly head: HeadColumn;
  /** For each indicator, as many as there are columns under the head. */
  readonly cells: readonly (readonly TableCell[])[];
  readonly isFilled: boolean;
}

/** The town's columns; a table without any names what it is about. */
function chosenColumns({ template, strategy: { labels } }: IndicatorContext) {
  const chosen = shownColumns(template, STRATEGY_DESIGN, labels).flatMap(({ id, label }) => {
    const column = INDICATOR_COLUMNS.find((each) => each === id);
    return column === undefined ? [] : { id: column, label };
  });
  if (chosen.length > 0) return chosen;
  const [title] = STRATEGY_DESIGN.columns;
  return [{ id: 'title' as const, label: title?.usualLabel(labels) ?? '' }];
}

/** Widths in parts of the whole; an actual's is that of one year. */
const WIDTHS: Readonly<Record<IndicatorColumn, number>> = {
  title: 20,
  definition: 18,
  baseline: 11,
  target: 11,
  actuals: 9,
  direction: 9,
  aggregation: 8,
  sourceStatistic: 14,
  targetRationale: 20,
  note: 13,
  pageRef: 8,
};

function columnOf(
  context: IndicatorContext,
  indicators: readonly IndicatorContent[],
  id: IndicatorColumn,
  title: string,
): Column {
  const width = WIDTHS[id];
  switch (id) {
    case 'title':
      return {
        head: { title, width },
        cells: indicators.map((indicator) => [cell(nameOf(indicator), { isRowHeader: true })]),
        isFilled: true,
      };
    case 'baseline':
    case 'target':
      return datedColumn(
        context,
        { title, width },
        indicators.map((indicator) => ({ value: indicator[id], year: indicator[`${id}Year`] })),
      );
    case 'actuals':
      return actualsColumn(context, indicators, title);
    default:
      return textColumn(
        { title, width },
        indicators.map((indicator) => wordsOf(indicator, id)),
      );
  }
}

function nameOf({ number, title }: IndicatorContent): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}

type TextColumn = Exclude<IndicatorColumn, 'title' | 'baseline' | 'target' | 'actuals'>;

function wordsOf(indicator: IndicatorContent, id: TextColumn): string {
  const value = indicator[id] ?? '';
  if (id === 'direction') return wordIn(strategyMessages.direction, value);
  return id === 'aggregation' ? wordIn(strategyMessages.aggregation, value) : value;
}

function wordIn(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

function textColumn(head: HeadColumn, words: readonly string[]): Column {
  return {
    head,
    cells: words.map((each) => [cell(each)]),
    isFilled: words.some((each) => each.trim() !== ''),
  };
}

/** Baselines and targets stand even where they are yet to be written: a table is filled in. */
function datedColumn(
  { strategy, template }: IndicatorContext,
  { title, width }: { readonly title: string; readonly width: number },
  values: readonly DatedValue[],
): Column {
  const style = template.yearStyle;
  const shared = sharedYear(values, { style, usual: strategy.yearStyle });
  const words = values.map(({ value, year }) =>
    shared === null ? withYear(value, printedYear(year, style)) : value,
  );
  return {
    head: { title: withYear(title, shared ?? ''), width },
    cells: words.map((each) => [cell(each)]),
    isFilled: true,
  };
}

/** Words with a year under them, if there is one. */
function withYear(words: string, year: string): string {
  if (year === '') return words;
  return words === '' ? text.year(year) : `${words}\n${text.year(year)}`;
}

/** A column for each year of which any of the indicators has an actual, the oldest first. */
function actualsColumn(
  { strategy, template, actualsOf }: IndicatorContext,
  indicators: readonly IndicatorContent[],
  title: string,
): Column {
  const actuals = indicators.map(({ id }) => actualsOf(id));
  const years = [...new Set(actuals.flat().map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const style = template.yearStyle ?? strategy.yearStyle;
  const heads = years.map((year) => ({ title: formatFiscalYear(year, style), width: WIDTHS.actuals }));
  const [only, ...others] = heads;
  return {
    head:
      only !== undefined && others.length === 0
        ? { title: withYear(title, only.title), width: only.width }
        : { title, columns: heads },
    cells: actuals.map((own) =>
      years.map((year) => {
        const actual = own.find(({ fiscalYear }) => fiscalYear === year);
        return cell(actual === undefined ? '' : actualMessages.cell(actual));
      }),
    ),
    isFilled: years.length > 0,
  };
}
