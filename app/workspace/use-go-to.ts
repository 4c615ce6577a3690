import { useLocation, useNavigate } from '@remix-run/react';
import type { Place } from '../collab/workspace.ts';
import { useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { revealInText } from '../editor/reveal-in-text.ts';

/** Leads to a place in 本文 or in KPI表, from wherever one is in the strategy. */
export function useGoTo(): (place: Pick<Place, 'view' | 'nodeId' | 'field'>) => void {
  const workspace = useWorkspaceOrNull();
  const { path: base } = useStrategy();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return ({ view, nodeId, field }) => {
    if (nodeId === null) return;
    workspace?.go({ view, nodeId, field, editing: false });
    const path = view === 'indicators' ? `${base}/indicators` : base;
    // No new entry in the history for a move within the view.
    if (path !== pathname) navigate(path, { preventScrollReset: true });
    if (view === 'text') revealInText(nodeId);
  };
}
