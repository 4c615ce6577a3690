import type { SyntheticEvent } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useNotify } from './notices.tsx';

/**
 * For links to screens that come from the server: while it is away they say so and lead nowhere. Remix would load the
 * whole page anew for code that it cannot fetch, and what is open here would go with it.
 */
export function useStayWhileAway(): (event: SyntheticEvent) => void {
  const workspace = useWorkspaceOrNull();
  const notify = useNotify();
  return (event) => {
    if (workspace?.saveState.get().kind !== 'offline') return;
    event.preventDefault();
    notify({ text: workspaceMessages.views.away });
  };
}
