import { useEffect, useRef } from 'react';
import type { SaveState } from '../collab/workspace.ts';
import { useObservable, useWorkspaceOrNull } from '../collab/workspace-context.tsx';

/** Shortest time between two questions: in a busy session there are new entries every second, for everyone. */
const EVERY_MS = 3_000;

/** Calls `changed` when there may be new entries: soon after they are written, and when the connection is back. */
export function useLiveChanges(changed: () => void): void {
  const workspace = useWorkspaceOrNull();
  const latest = useRef(changed);
  latest.current = changed;
  const isOffline = useObservable<SaveState>(workspace?.saveState, CONNECTING).kind === 'offline';
  const wasOffline = useRef(false);
  useEffect(() => {
    if (wasOffline.current && !isOffline) latest.current();
    wasOffline.current = isOffline;
  }, [isOffline]);
  useEffect(() => {
    if (workspace === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let notBefore = 0;
    const run = () => {
      timer = null;
      notBefore = performance.now() + EVERY_MS;
      latest.current();
    };
    const stop = workspace.onEvent(({ type }) => {
      if (type === 'activity') timer ??= setTimeout(run, Math.max(0, notBefore - performance.now()));
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [workspace]);
}

const CONNECTING: SaveState = { kind: 'connecting' };
