import { useLocation, useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Workspace } from '../collab/workspace.ts';
import { nodesById, useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { revealInText } from '../editor/reveal-in-text.ts';
import { useSidePanel } from '../workspace/panes.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';
import { placeOf } from './thread-list.ts';

/** Below this width the panel hides what it leads to. */
const COVERED = '(max-width: 63.99rem)';

/**
 * Leads to the place of a thread in the view that one is in; what KPI表 does not show is shown in 本文, what hangs on
 * a revision on that one's page.
 */
export function useGoToThread(): (thread: Pick<Thread, 'id' | 'anchor'>) => void {
  const workspace = useWorkspaceOrNull();
  const screen = useCommentScreenOrNull();
  const { path: text, slug } = useStrategy();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const panel = useSidePanel();
  return useCallback(
    ({ id, anchor }) => {
      const closeIfCovered = () => {
        if (panel.isOpen === true && window.matchMedia(COVERED).matches) panel.close();
      };
      if (anchor.target === 'change') {
        screen?.view.leadTo(placeOf(anchor));
        const shown = screen?.revision.get();
        if (shown?.id === anchor.revisionId) shown.select(anchor.changeId);
        // That page comes with its changes, and then leads there by the same address.
        else navigate(`/strategies/${slug}/revisions/${anchor.revisionId}?thread=${id}`);
        closeIfCovered();
        return;
      }
      const kind = workspace === null ? undefined : kindOf(workspace, anchor.nodeId);
      if (workspace === null || kind === undefined) return;
      const staysInTable =
        pathname === `${text}/indicators` &&
        anchor.target !== 'range' &&
        kind !== 'section' &&
        kind !== 'initiative';
      const field = anchor.target === 'field' ? anchor.field : anchor.target === 'range' ? 'body' : null;
      const place = { nodeId: anchor.nodeId, field };
      screen?.view.leadTo(place);
      workspace.go({ ...place, view: staysInTable ? 'indicators' : 'text', editing: false });
      if (!staysInTable && pathname !== text) navigate(text);
      if (!staysInTable) revealInText(anchor.nodeId, anchor.target === 'range' ? id : undefined);
      closeIfCovered();
    },
    [workspace, screen, text, slug, navigate, pathname, panel],
  );
}

function kindOf({ reading }: Workspace, id: NodeId) {
  return nodesById(reading.get()).get(id)?.kind;
}
