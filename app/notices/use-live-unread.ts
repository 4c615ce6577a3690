import { useEffect } from 'react';
import type { SaveState } from '../collab/workspace.ts';
import { useSaveState, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useUnread } from './unread.tsx';

const CONNECTED: readonly SaveState['kind'][] = ['saved', 'saving', 'draft'];

/** Lets the open strategy's socket tell of notices, and asks for what was missed when it comes back. */
export function useLiveUnread(): void {
  const workspace = useWorkspaceOrNull();
  const isConnected = CONNECTED.includes(useSaveState().kind);
  const { set, refresh, hearLive } = useUnread();
  useEffect(
    () =>
      workspace?.onEvent((event) => {
        if (event.type === 'notices') set(event.unread);
      }),
    [workspace, set],
  );
  useEffect(() => {
    if (!isConnected) return;
    refresh();
    return hearLive();
  }, [isConnected, refresh, hearLive]);
}
