import type { StrategyContent } from '../diff/content.ts';
import type { FrozenActual } from '../versions/snapshot.ts';

/** What 数値目標及びKPI一覧 is made of. */
export interface IndicatorListInput {
  readonly content: StrategyContent;
  readonly actuals: readonly FrozenActual[];
}
