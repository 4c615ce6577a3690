import { useEffect } from 'react';
import { nodesById, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { startsComment } from './comment-keys.ts';
import { useCommentPanel } from './use-comment-panel.ts';

/** Ctrl+Alt+M anywhere on the page: a comment on what is selected. */
export function useCommentKey(): void {
  const workspace = useWorkspaceOrNull();
  const panel = useCommentPanel();
  useEffect(() => {
    if (workspace === null || panel === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!startsComment(event)) return;
      event.preventDefault();
      const { nodeId, field } = workspace.place.get();
      const node = nodeId === null ? undefined : nodesById(workspace.reading.get()).get(nodeId);
      if (node === undefined) panel.open();
      else panel.write(node, field);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [workspace, panel]);
}
