import type { Labels } from '../strategy/model.ts';
import { atDepth } from '../strategy/settings.ts';
import { columnWord } from './places.ts';

/** The word over a column of goals: what one is called, since their heading is that of a whole chapter. */
export function goalWord({ goal }: Labels): string {
  return atDepth(goal.basic, 0)?.item ?? '';
}

/** The word over a column of measures. */
export function measureWord({ measure }: Labels): string {
  const label = atDepth(measure, 0);
  return label === undefined ? '' : columnWord(label);
}
