import { useCallback } from 'react';
import type { NodeId } from '#shared/ids.ts';
import type { Addable } from './addable.ts';
import { useAddedItem } from './added-item.tsx';
import { type ItemToAdd, useNodeActions } from './use-node-actions.ts';

/** Adds an item as the last one of its sort under `parent` (null: the root) and opens its title. */
export function useAddItem(): (addable: Addable, parent: NodeId | null) => void {
  const { add } = useNodeActions();
  const { setAdded } = useAddedItem();
  return useCallback(
    (addable, parent) => setAdded(add(newNode(addable), { parent, after: 'last' })),
    [add, setAdded],
  );
}

function newNode({ kind, role }: Addable): ItemToAdd {
  return kind === 'indicator' ? { kind, role: role ?? 'kpi' } : { kind };
}
