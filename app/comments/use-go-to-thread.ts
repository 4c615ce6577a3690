import { useLocation, useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { Place, Workspace } from '../collab/workspace.ts';
import { nodesById, useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { revealInText } from '../editor/reveal-in-text.ts';
import { useSidePanel } from '../workspace/panes.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';

/** Below this width the panel hides what it leads to. */
const COVERED = '(max-width: 63.99rem)';

/** Leads to the place of a thread in the view that one is in; what KPI表 does not show is shown in 本文. */
export function useGoToThread(): (thread: Pick<Thread, 'id' | 'anchor'>) => void {
  const workspace = useWorkspaceOrNull();
  const view = useCommentScreenOrNull()?.view;
  const { path: text } = useStrategy();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const panel = useSidePanel();
  return useCallback(
    ({ id, anchor }) => {
      const kind = workspace === null ? undefined : kindOf(workspace, anchor.nodeId);
      if (workspace === null || kind === undefined) return;
      const staysInTable =
        pathname === `${text}/indicators` &&
        anchor.target !== 'range' &&
        kind !== 'section' &&
        kind !== 'initiative';
      const field = anchor.target === 'field' ? anchor.field : anchor.target === 'range' ? 'body' : null;
      const place: Place = {
        view: staysInTable ? 'indicators' : 'text',
        nodeId: anchor.nodeId,
        field,
        editing: false,
      };
      view?.leadTo(place);
      workspace.go(place);
      if (!staysInTable && pathname !== text) navigate(text);
      if (!staysInTable) revealInText(anchor.nodeId, anchor.target === 'range' ? id : undefined);
      if (panel.isOpen === true && window.matchMedia(COVERED).matches) panel.close();
    },
    [workspace, view, text, navigate, pathname, panel],
  );
}

function kindOf({ reading }: Workspace, id: Thread['anchor']['nodeId']) {
  return nodesById(reading.get()).get(id)?.kind;
}
