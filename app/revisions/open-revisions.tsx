import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react';
import { watchTold } from '../collab/watch-told.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { isOpen } from './revision-groups.ts';
import { fetchRevisions } from './revision-requests.ts';

const OpenRevisionsContext = createContext(0);

interface OpenRevisionsProviderProps {
  readonly slug: string;
  /** As the page was served. */
  readonly served: number;
  readonly children: ReactNode;
}

/** Keeps the number of the strategy's revisions that are still to be decided. */
export function OpenRevisionsProvider({ slug, served, children }: OpenRevisionsProviderProps) {
  const workspace = useWorkspaceOrNull();
  const [count, setCount] = useState(served);
  useEffect(() => setCount(served), [served]);
  useEffect(() => {
    if (workspace === null) return;
    return watchTold(
      workspace,
      'revision',
      () => fetchRevisions(slug),
      // 本文 may not have come alive yet below it.
      (revisions) => startTransition(() => setCount(revisions.filter(isOpen).length)),
    ).stop;
  }, [workspace, slug]);
  return <OpenRevisionsContext.Provider value={count}>{children}</OpenRevisionsContext.Provider>;
}

/** How many of the strategy's revisions are still to be decided, of those that one may see; live. */
export function useOpenRevisions(): number {
  return useContext(OpenRevisionsContext);
}
