import type { Change } from '../diff/change.ts';
import type { ChangeId, NodeId } from '../ids.ts';

/**
 * The chosen changes with all that cannot be without them, nor they without it: what is added goes with what hangs on
 * it, what is removed with what was moved out of it, a role with the place that it needs. In the order of `changes`.
 */
export function togetherWith(changes: readonly Change[], chosen: ReadonlySet<ChangeId>): readonly Change[] {
  const taken = new Set(changes.filter(({ id }) => chosen.has(id)));
  const bound = bondsOf(changes);
  for (const change of taken) for (const other of bound.get(change) ?? []) taken.add(other);
  return changes.filter((change) => taken.has(change));
}

/** Which changes of the tree need each other, in both directions. */
function bondsOf(changes: readonly Change[]): ReadonlyMap<Change, readonly Change[]> {
  const bonds = new Map<Change, Change[]>();
  const bind = (one: Change, other: Change) => {
    bonds.set(one, [...(bonds.get(one) ?? []), other]);
    bonds.set(other, [...(bonds.get(other) ?? []), one]);
  };
  const ofTree = changes.filter(
    ({ aspect }) => aspect === 'whole' || aspect === 'place' || aspect === 'role',
  );
  const byNode = new Map<NodeId, Change[]>();
  for (const change of ofTree) {
    if (change.nodeId !== null) byNode.set(change.nodeId, [...(byNode.get(change.nodeId) ?? []), change]);
  }
  for (const change of ofTree) {
    const parents = [change.before?.parent, change.after?.parent, change.nodeId];
    for (const id of parents) {
      for (const other of (id && byNode.get(id)) || []) if (other !== change) bind(change, other);
    }
  }
  return bonds;
}
