import { addDecimals, type Decimal, divideDecimal } from './decimal.ts';
import { sameUnit } from './units.ts';
import type { IndicatorValue, NumberValue } from './value.ts';

/** What a status line says about the selected cells. */
export interface Sum {
  /** How many of the values are numbers; the others are left out. */
  readonly count: number;
  readonly sum: Decimal;
  /** Rounded half away from zero to one decimal more than the sum has. */
  readonly mean: Decimal;
  /** As the first value writes it; '' if none has one. */
  readonly unit: string;
  /** True if a value is 約 or 以上, 以下 …, so that the sum is no more than about right. */
  readonly approximate: boolean;
}

/** Exact sum and mean of the numbers among the values; null if there are none or their units differ. */
export function sumOf(values: readonly IndicatorValue[]): Sum | null {
  const numbers = values.filter((value): value is NumberValue => value.kind === 'number');
  const [first] = numbers;
  if (first === undefined || !numbers.every(({ unit }) => sameUnit(unit, first.unit))) return null;
  const sum = numbers.map(({ decimal }) => decimal).reduce(addDecimals);
  return {
    count: numbers.length,
    sum,
    mean: divideDecimal(sum, numbers.length),
    unit: first.unit,
    approximate: numbers.some(({ approximate, comparator }) => approximate || comparator !== null),
  };
}
