import { useEffect, useState } from 'react';
import type { AnchorIndex } from '#shared/comments/anchor-index.ts';
import { useReady, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { whenIdle } from '../ui/when-idle.ts';

/** Where threads hang in the open document; fetched only where one hangs on text, after the view can be used. */
export function useAnchorIndex(isNeeded: boolean): AnchorIndex | null {
  const workspace = useWorkspaceOrNull();
  const ready = useReady();
  const [index, setIndex] = useState<AnchorIndex | null>(null);
  useEffect(() => {
    if (!isNeeded || !ready || workspace === null) return;
    let isOver = false;
    const load = async () => {
      const { anchorIndexOf } = await import('./anchor-indexes.ts');
      if (!isOver) setIndex(anchorIndexOf(workspace));
    };
    // Without a server every thread counts as being where it was.
    const cancel = whenIdle(() => void load().catch(() => undefined));
    return () => {
      isOver = true;
      cancel();
      setIndex(null);
    };
  }, [isNeeded, ready, workspace]);
  return index;
}
