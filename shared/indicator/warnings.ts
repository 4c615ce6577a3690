import type { Direction, IndicatorNode } from '#shared/strategy/model.ts';
import { answeringNumbers } from './answering.ts';
import { compareDecimals } from './decimal.ts';
import { parseYear } from './fiscal-year.ts';
import { sameUnit } from './units.ts';
import { type IndicatorValue, parseValue } from './value.ts';

/** What a row's quiet marks ask about; none of them blocks anything. */
export type WarningCode =
  | 'targetWorseThanBaseline'
  | 'unitsDiffer'
  | 'baselineUnitMissing'
  | 'targetUnitMissing'
  | 'baselineUnreadable'
  | 'targetUnreadable'
  | 'baselineYearUnreadable'
  | 'targetYearUnreadable';

type Judged = Pick<IndicatorNode, 'baseline' | 'baselineYear' | 'target' | 'targetYear' | 'direction'>;

/** What deserves a second look in an indicator's row, in the order of its columns. */
export function indicatorWarnings(indicator: Judged): readonly WarningCode[] {
  const baseline = parseValue(indicator.baseline);
  const target = parseValue(indicator.target);
  // With direction 状態 any wording is a state
  const readsText = indicator.direction === 'state';
  const warnings: readonly (WarningCode | false)[] = [
    baseline.kind === 'text' && !readsText && 'baselineUnreadable',
    parseYear(indicator.baselineYear).kind === 'text' && 'baselineYearUnreadable',
    target.kind === 'text' && !readsText && 'targetUnreadable',
    parseYear(indicator.targetYear).kind === 'text' && 'targetYearUnreadable',
    unitWarning(baseline, target),
    isWorse(indicator.direction, baseline, target) && 'targetWorseThanBaseline',
  ];
  return warnings.filter((warning) => warning !== false);
}

function unitWarning(baseline: IndicatorValue, target: IndicatorValue): WarningCode | false {
  for (const [from, to] of answeringNumbers(baseline, target)) {
    if (sameUnit(from.unit, to.unit)) continue;
    if (from.unit === '') return 'baselineUnitMissing';
    return to.unit === '' ? 'targetUnitMissing' : 'unitsDiffer';
  }
  return false;
}

/** Under limitDecline and limitIncrease a target on the far side of the baseline is what is meant. */
function isWorse(direction: Direction | null, baseline: IndicatorValue, target: IndicatorValue): boolean {
  if (direction !== 'increase' && direction !== 'decrease') return false;
  const opposite = direction === 'increase' ? 'decrease' : 'increase';
  if (target.kind === 'relativeChange') return target.change === opposite || target.change === 'worsen';
  const worse = direction === 'increase' ? -1 : 1;
  return answeringNumbers(baseline, target).some(
    ([from, to]) =>
      sameUnit(from.unit, to.unit) &&
      from.basis === to.basis &&
      compareDecimals(to.decimal, from.decimal) === worse,
  );
}
