import { answeringNumbers } from '../indicator/answering.ts';
import { compareDecimals } from '../indicator/decimal.ts';
import { parseYear } from '../indicator/fiscal-year.ts';
import type { Quantity } from '../indicator/quantity.ts';
import { sameUnit } from '../indicator/units.ts';
import { parseValue } from '../indicator/value.ts';
import type { Direction, IndicatorNode } from '../strategy/model.ts';
import type { Actual } from './model.ts';

/** 達成 / not reached, but the target year is still to come / 未達成 */
export type Achievement = 'met' | 'notYet' | 'missed';

/**
 * What an actual says about its indicator's target, by the direction that people have entered; null where that
 * cannot be said: no direction, no numbers, other units, or another basis (累計, 年間).
 */
export function achievementOf(
  { value, fiscalYear }: Pick<Actual, 'value' | 'fiscalYear'>,
  { target, targetYear, direction }: Pick<IndicatorNode, 'target' | 'targetYear' | 'direction'>,
): Achievement | null {
  const [reached, aim] = [parseValue(value), parseValue(target)];
  const pairs = answeringNumbers(reached, aim);
  const isWhole = aim.kind !== 'components' || pairs.length === aim.components.length;
  if (direction === null || pairs.length === 0 || !isWhole) return null;
  const judged = pairs.map(([actual, wanted]) => isMet(direction, actual, wanted));
  if (judged.includes(null)) return null;
  if (judged.every((met) => met === true)) return 'met';
  const year = parseYear(targetYear);
  return year.kind === 'fiscalYear' && fiscalYear < year.year ? 'notYet' : 'missed';
}

/** Under 維持 only the very value counts as met; how far off is too far nobody has said. */
function isMet(direction: Direction, actual: Quantity, wanted: Quantity): boolean | null {
  if (!sameUnit(actual.unit, wanted.unit) || actual.basis !== wanted.basis) return null;
  const order = compareDecimals(actual.decimal, wanted.decimal);
  switch (direction) {
    case 'increase':
    case 'limitDecline':
      return wanted.comparator === 'moreThan' ? order > 0 : order >= 0;
    case 'decrease':
    case 'limitIncrease':
      return wanted.comparator === 'lessThan' ? order < 0 : order <= 0;
    case 'maintain':
      return order === 0 ? true : null;
    case 'state':
    case 'monitor':
      return null;
  }
}
