import { type FocusEvent, type PointerEvent, useMemo } from 'react';
import { nodeId } from '#shared/ids.ts';
import type { Place, Workspace } from '../collab/workspace.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';

interface PlaceTracking {
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onPointerDown(event: PointerEvent): void;
}

/** Handlers for the whole text: the item that has the focus, or was clicked, is where this person is. */
export function usePlaceTracking(): PlaceTracking {
  const workspace = useWorkspaceOrNull();
  return useMemo(() => placeTracking(workspace), [workspace]);
}

function placeTracking(workspace: Workspace | null): PlaceTracking {
  const goTo = (target: EventTarget, editing: boolean) => {
    const place = placeOf(target, editing);
    if (place !== null) workspace?.go(place);
  };
  return {
    onFocus: ({ target }) => goTo(target, isTextEntry(target)),
    onBlur: ({ target }) => goTo(target, false),
    onPointerDown({ target }) {
      if (!isTextEntry(target)) goTo(target, false);
    },
  };
}

function placeOf(target: EventTarget, editing: boolean): Place | null {
  if (!(target instanceof Element)) return null;
  // The strategy's own title and goal: the panel shows the strategy's fields.
  if (target.closest('[data-strategy]') !== null) return { view: 'text', nodeId: null, field: null, editing };
  const node = target.closest<HTMLElement>('[data-node]')?.dataset.node;
  const field = target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
  return node === undefined ? null : { view: 'text', nodeId: nodeId(node), field, editing };
}

function isTextEntry(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
