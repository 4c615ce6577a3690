import type { Quantity } from './quantity.ts';
import type { IndicatorValue } from './value.ts';

/** Numbers of two values that answer each other: the two values, or their parts of the same label. */
export function answeringNumbers(
  one: IndicatorValue,
  other: IndicatorValue,
): readonly (readonly [Quantity, Quantity])[] {
  if (one.kind === 'number' && other.kind === 'number') return [[one, other]];
  if (one.kind !== 'components' || other.kind !== 'components') return [];
  return one.components.flatMap(({ label, quantity }) => {
    const answer = other.components.find((component) => component.label === label);
    return answer ? [[quantity, answer.quantity] as const] : [];
  });
}
