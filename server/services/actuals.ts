/** What routes may ask about a strategy's actuals (実績値). */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { Actual, ActualEntry, ActualPlace, ActualProblem } from '#shared/actuals/model.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

export type ActualRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'unknownIndicator' }
  | { readonly code: 'unfit'; readonly problem: ActualProblem }
  /** Someone else was there first; `current` is what stands there now, null if it was removed. */
  | { readonly code: 'changedMeanwhile'; readonly current: Actual | null };

/** The actual that the person had before their eyes, by its `enteredAt`; null: there was none. */
export type SeenActual = string | null;

export interface ActualServices {
  /** All of the strategy, by indicator and year. */
  list(viewer: Viewer, slug: string): Promise<Result<readonly Actual[], OpenRefusal>>;
  /** Enters or changes one; the same again changes nothing. */
  enter(
    viewer: Viewer,
    slug: string,
    place: ActualPlace,
    entry: ActualEntry,
    seen: SeenActual,
  ): Promise<Result<void, ActualRefusal>>;
  /** Takes one away; where there is none, nothing is to be done. */
  remove(
    viewer: Viewer,
    slug: string,
    place: ActualPlace,
    seen: SeenActual,
  ): Promise<Result<void, ActualRefusal>>;
}
