/** The columns of a list of indicators: of targets and of KPIs the same ones. */

import { indicatorListMessages } from '../i18n/ja/document-indicators.ts';
import { strategyMessages } from '../i18n/ja/strategy.ts';
import { formatFiscalYear } from '../indicator/fiscal-year.ts';
import type { IndicatorRole, Labels, YearStyle } from '../strategy/model.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import { cell } from './cells.ts';
import type { ColumnGroup, PlacedCell } from './column-table.ts';
import type { IndicatorContent } from './content-tree.ts';
import { evenly } from './placed-cells.ts';
import { columnWord } from './places.ts';
import { type DatedValue, printedYear, sharedYear } from './printed-year.ts';

const text = indicatorListMessages;

/** What a column says of an indicator. */
export type IndicatorAspect =
  | 'name'
  | 'number'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'direction'
  | 'source'
  | 'page'
  | 'note';

/** Indicators that share lines of the table; none are one blank cell. */
export interface IndicatorLines {
  readonly indicators: readonly IndicatorContent[];
  readonly line: number;
  readonly height: number;
}

export interface IndicatorColumnInput {
  readonly lines: readonly IndicatorLines[];
  /** Numbers have a column of their own. */
  readonly isNumbered: boolean;
  /** The newest actual of an indicator. */
  readonly newest: (indicator: IndicatorContent) => FrozenActual | undefined;
  /** null: years as typed. */
  readonly style: YearStyle | null;
  /** The strategy's own. */
  readonly usual: YearStyle;
}

/** The title over the columns of a role. */
export function groupOf(role: IndicatorRole, labels: Labels): ColumnGroup {
  return { id: role, title: columnWord(labels[role]) };
}

/** One column: what stands over it, with the year that its values share, and its cells. */
export function indicatorCells(
  aspect: IndicatorAspect,
  title: string,
  input: IndicatorColumnInput,
): { readonly head: string; readonly cells: readonly PlacedCell[] } {
  const of = DATED[aspect];
  if (of === undefined) return { head: title, cells: cellsOf(input, (each) => wordsOf(aspect, each, input)) };
  const values = input.lines.flatMap(({ indicators }) => indicators.map((each) => of(each, input)));
  const shared = sharedYear(values, input);
  const words = (indicator: IndicatorContent) => {
    const { value, year } = of(indicator, input);
    return shared === null ? withYear(value, printedYear(year, input.style)) : value;
  };
  return { head: withYear(title, shared ?? ''), cells: cellsOf(input, words) };
}

function withYear(words: string, year: string): string {
  return year === '' ? words : text.withYear(words, year).trimStart();
}

/** What has a value with a year. */
const DATED: Partial<
  Record<IndicatorAspect, (indicator: IndicatorContent, input: IndicatorColumnInput) => DatedValue>
> = {
  baseline: ({ baseline, baselineYear }) => ({ value: baseline, year: baselineYear }),
  target: ({ target, targetYear }) => ({ value: target, year: targetYear }),
  actual: (indicator, { newest, style, usual }) => {
    const actual = newest(indicator);
    if (actual === undefined) return { value: '', year: '' };
    const { value, status, fiscalYear } = actual;
    return {
      value: status === 'preliminary' ? text.preliminary(value) : value,
      year: formatFiscalYear(fiscalYear, style ?? usual),
    };
  },
};

function wordsOf(aspect: IndicatorAspect, indicator: IndicatorContent, { isNumbered }: IndicatorColumnInput) {
  switch (aspect) {
    case 'number':
      return withoutBullet(indicator.number).trim();
    case 'direction':
      return indicator.direction === null ? '' : strategyMessages.direction[indicator.direction];
    case 'source':
      return indicator.sourceStatistic;
    case 'page':
      return indicator.pageRef;
    case 'note':
      return indicator.note;
    default:
      return (isNumbered ? indicator.title : numberedTitle(indicator)).trim();
  }
}

function cellsOf(
  { lines }: IndicatorColumnInput,
  words: (indicator: IndicatorContent) => string,
): readonly PlacedCell[] {
  return lines.flatMap(({ indicators, line, height }) => {
    if (indicators.length === 0) return { line, column: 0, cell: cell('', { rowSpan: height }) };
    const shares = evenly(line, height, indicators.length);
    return indicators.map((indicator, index) => {
      const share = shares[index] ?? { line, height };
      return { line: share.line, column: 0, cell: cell(words(indicator), { rowSpan: share.height }) };
    });
  });
}
