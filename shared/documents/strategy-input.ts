import type { StrategyContent } from '../diff/content.ts';
import type { FrozenActual } from '../versions/snapshot.ts';

/** What a whole strategy is made from. */
export interface StrategyInput {
  readonly content: StrategyContent;
  readonly actuals: readonly FrozenActual[];
}
