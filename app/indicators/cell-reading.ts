import { describeValue, describeYear } from '#shared/indicator/describe.ts';
import { parseYear } from '#shared/indicator/fiscal-year.ts';
import { parseValue } from '#shared/indicator/value.ts';
import type { ColumnKind } from './columns.ts';

/** How the text of a cell is understood (約493万人 → 約 4,930,000 人), '' where that says nothing more. */
export function cellReading(kind: ColumnKind | null, text: string): string {
  const reading =
    kind === 'value' ? describeValue(parseValue(text)) : kind === 'year' ? describeYear(parseYear(text)) : '';
  return reading === text ? '' : reading;
}
