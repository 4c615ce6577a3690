import type { Change } from '#shared/diff/change.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';

/** Changes of one goal and measure. */
export interface ChangeGroup {
  readonly key: string;
  /** Printed titles from the goal down; empty at the top and for the strategy itself. */
  readonly titles: readonly string[];
  readonly changes: readonly Change[];
}

/** Changes in their order, by where they hang; a place that comes twice is one group. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, { readonly titles: readonly string[]; readonly changes: Change[] }>();
  for (const change of changes) {
    const key = change.path.map(({ id }) => id).join('/');
    const group = groups.get(key) ?? { titles: change.path.map(numberedTitle), changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return Array.from(groups, ([key, group]) => ({ key, ...group }));
}
