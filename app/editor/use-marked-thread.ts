import { type MouseEvent, useCallback } from 'react';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { useCommentPanel } from '../comments/use-comment-panel.ts';
import { useComments } from '../comments/use-comments.tsx';
import { PANEL_ROOM } from '../workspace/panes.tsx';

/** A click on marked words shows their thread; where the panel would lie over a text that one edits, it stays away. */
export function useMarkedThread(): (event: MouseEvent) => void {
  const comments = useComments();
  const panel = useCommentPanel();
  const canEdit = useCanEdit();
  return useCallback(
    ({ target }) => {
      if (!(target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
      const [first] = target.closest<HTMLElement>('[data-threads]')?.dataset.threads?.split(' ') ?? [];
      const thread = comments?.threads.get().find(({ id }) => id === first);
      if (thread === undefined || (canEdit && !window.matchMedia(PANEL_ROOM).matches)) return;
      panel?.revealThread(thread);
    },
    [comments, panel, canEdit],
  );
}
