import type { Change, ChangeNotes } from '../diff/change.ts';
import type { StrategyContent } from '../diff/content.ts';

/** What is compared, under which names. */
export interface ChangesInput {
  readonly title: string;
  readonly before: StrategyContent;
  readonly after: StrategyContent;
  /** What the two sides are called: 現行, 改訂案. */
  readonly names: { readonly before: string; readonly after: string };
  readonly changes: readonly Change[];
  readonly notes: ChangeNotes;
}
