import { type KeyboardEvent, useCallback } from 'react';
import { nodeId } from '#shared/ids.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { nodeAnchor } from './node-anchor.ts';
import { useNodeActions } from './use-node-actions.ts';

/** Alt+Shift+↑ and ↓ move the item that has the focus, as in KPI表. */
export function useMoveKeys(): (event: KeyboardEvent) => void {
  const canEdit = useCanEdit();
  const { move } = useNodeActions();
  return useCallback(
    (event) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (by === null || !event.altKey || !event.shiftKey || !canEdit) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'button') return;
      const id = target.closest<HTMLElement>('[data-node]')?.dataset.node;
      if (id === undefined) return;
      event.preventDefault();
      move(nodeId(id), by);
      // Moving an element in the page takes its focus away.
      requestAnimationFrame(() => {
        const moved = document.getElementById(nodeAnchor(nodeId(id)));
        moved?.querySelector<HTMLElement>('[role=button]')?.focus();
      });
    },
    [canEdit, move],
  );
}
