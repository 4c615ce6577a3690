import { fiscalYearOf } from '../indicator/fiscal-year.ts';
import { tokyoClock } from '../meetings/tokyo-time.ts';

/** The fiscal year in which a moment lies in Japan. */
export function currentFiscalYear(moment: Date): number {
  const [year, month] = tokyoClock(moment).day.split('-').map(Number) as [number, number];
  return fiscalYearOf({ year, month });
}
