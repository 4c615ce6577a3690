import { startTransition, useEffect, useRef, useState } from 'react';
import type { UnsentCopy } from './device-store.ts';
import { type NextDocument, type OpenOptions, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

type DocumentToOpen = Omit<OpenOptions, 'carried' | 'onSuperseded' | 'now'> & {
  /** Asks the server for the strategy again: the document has another generation now. */
  readonly onOutdated: () => void;
};

/** Opens a document while the component is mounted, and what takes its place when the server says so. */
export function useOpenWorkspace(document: DocumentToOpen): Workspace | null {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const carried = useRef<readonly UnsentCopy[]>([]);
  const { documentId, generation, me } = document;
  // Name and rights are where the connection starts; from then on the server's word counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another document or person opens anew
  useEffect(() => {
    let current: Workspace | null = null;
    const open = (canEdit: boolean) => {
      current = openWorkspace({
        ...document,
        canEdit,
        carried: carried.current,
        now: Date.now,
        onSuperseded: replace,
      });
      // What the page was served with stays until the text's code is here to take it over.
      const opened = current;
      startTransition(() => setWorkspace(opened));
    };
    const replace = (next: NextDocument) => {
      carried.current = next.carried;
      // Null: the component went away meanwhile and closed it.
      if (current === null) return;
      current.close();
      current = null;
      setWorkspace(null);
      if (next.generation === null) document.onOutdated();
      else open(next.canEdit);
    };
    open(document.canEdit);
    return () => {
      current?.close();
      current = null;
      setWorkspace(null);
    };
  }, [documentId, generation, me.id]);
  return workspace;
}
