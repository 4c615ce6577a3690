import type { Conflict, Resolutions } from './conflict.ts';
import type { StrategyContent } from './content.ts';
import { isDecided } from './decisions.ts';
import { rebase } from './rebase.ts';
import type { Sides } from './sides.ts';
import { threeWay } from './three-way.ts';

/** A proposal that has taken in what the draft changed since its base. */
export interface TakenIn {
  readonly proposed: StrategyContent;
  /** See `rebase`. */
  readonly base: StrategyContent;
  /** What stays to be decided; it is as in the proposal. */
  readonly open: readonly Conflict[];
  /** Of these what the new base could not keep in question: it has to be decided first. */
  readonly lost: readonly Conflict[];
}

/** Takes the draft's changes into the proposal: conflicts that are decided are settled with it, the others stay. */
export function takeDraftIn(
  { base, draft, proposed }: Sides<StrategyContent>,
  resolutions: Resolutions,
): TakenIn {
  const swapped = swap(resolutions);
  const { expected, conflicts } = threeWay(base, proposed, draft, swapped);
  const open = conflicts.filter((conflict) => !isDecided(conflict, swapped));
  const rebased = rebase({ base, draft, proposed: expected }, open);
  const still = new Set(threeWay(rebased, draft, expected, {}).conflicts.map(({ id }) => id));
  return { proposed: expected, base: rebased, open, lost: open.filter(({ id }) => !still.has(id)) };
}

/** The same decisions, where the proposal is what is kept and the draft what comes in. */
function swap(resolutions: Resolutions): Resolutions {
  const other = { draft: 'proposed', proposed: 'draft' } as const;
  return Object.fromEntries(
    Object.entries(resolutions).map(([id, resolution]) => [
      id,
      resolution.take === 'mixed' ? resolution : { take: other[resolution.take] },
    ]),
  );
}
