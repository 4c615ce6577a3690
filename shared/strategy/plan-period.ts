import { formatFiscalYear } from '../indicator/fiscal-year.ts';
import type { StrategyFields } from './model.ts';

/** The plan period as the strategy writes its years, e.g. 令和3年度～令和7年度; '' when blank. */
export function planPeriodText(
  strategy: Pick<StrategyFields, 'planPeriodFrom' | 'planPeriodTo' | 'yearStyle'>,
): string {
  const { planPeriodFrom: from, planPeriodTo: to, yearStyle } = strategy;
  if (from === null && to === null) return '';
  const write = (year: number | null) => (year === null ? '' : formatFiscalYear(year, yearStyle));
  return `${write(from)}～${write(to)}`;
}
