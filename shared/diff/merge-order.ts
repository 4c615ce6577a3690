import { equalJson } from '../document/reuse.ts';
import { type Sides, winner } from './sides.ts';

/** Whose order of what all three have in common holds. */
export function orderWinner(sides: Sides<readonly string[]>): 'draft' | 'proposed' | 'conflict' {
  const common = new Set(
    sides.base.filter((key) => sides.draft.includes(key) && sides.proposed.includes(key)),
  );
  const shared = (keys: readonly string[]) => keys.filter((key) => common.has(key));
  return winner<readonly string[]>(
    { base: shared(sides.base), draft: shared(sides.draft), proposed: shared(sides.proposed) },
    equalJson,
  );
}

/**
 * The keys of `first` that are kept, in its order, and those that only `second` has behind what they follow there;
 * what both added at one place stands as first, second.
 */
export function interleaved(
  first: readonly string[],
  second: readonly string[],
  kept: ReadonlySet<string>,
): readonly string[] {
  const inSecond = new Set(second);
  const order = first.filter((key) => kept.has(key));
  const placed = new Set(order);
  let before = -1;
  for (const key of second) {
    if (placed.has(key)) before = order.indexOf(key);
    else if (kept.has(key)) {
      let at = before + 1;
      while (at < order.length && !inSecond.has(order[at] ?? key)) at += 1;
      order.splice(at, 0, key);
      placed.add(key);
      before = at;
    }
  }
  return order;
}
