import { formatFiscalYear, parseYear } from '../indicator/fiscal-year.ts';
import type { YearStyle } from '../strategy/model.ts';

/** A value and the year that it is of; both are '' where they are blank. */
export interface DatedValue {
  readonly value: string;
  readonly year: string;
}

/** A typed year in a style; without one, and where it is no fiscal year, it stays as typed. */
export function printedYear(typed: string, style: YearStyle | null): string {
  if (style === null) return typed;
  const read = parseYear(typed);
  return read.kind === 'fiscalYear' ? formatFiscalYear(read.year, style) : typed;
}

/**
 * The year of all values, to stand in the head once; null if they differ, '' if none has one. What is wholly blank
 * counts for nothing. Typed in several ways (R7, 令和7年度), it is in the `usual` style where there is no other.
 */
export function sharedYear(
  values: readonly DatedValue[],
  { style, usual }: { readonly style: YearStyle | null; readonly usual: YearStyle },
): string | null {
  const years = values.filter(({ value, year }) => value !== '' || year !== '').map(({ year }) => year);
  const asTyped = new Set(years.map((year) => printedYear(year, style)));
  const inOneStyle = new Set(years.map((year) => printedYear(year, style ?? usual)));
  if (inOneStyle.size > 1) return null;
  const [only = ''] = asTyped.size === 1 ? asTyped : inOneStyle;
  return only;
}
