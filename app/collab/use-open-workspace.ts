import { useEffect, useState } from 'react';
import { type NextDocument, type OpenOptions, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

type DocumentToOpen = Omit<OpenOptions, 'carried' | 'onSuperseded' | 'now'>;

/** Opens a document while the component is mounted, and its successor when the server replaces it. */
export function useOpenWorkspace(document: DocumentToOpen): Workspace | null {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const { documentId, me } = document;
  // Generation, name and rights are where the connection starts; from then on the server's word counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another document or person opens anew
  useEffect(() => {
    let current: Workspace | null = null;
    const open = (next: NextDocument) => {
      current = openWorkspace({
        ...document,
        ...next,
        now: Date.now,
        onSuperseded(successor) {
          // Null: the component went away meanwhile and closed it.
          if (current === null) return;
          current.close();
          open(successor);
        },
      });
      setWorkspace(current);
    };
    open({ generation: document.generation, canEdit: document.canEdit, carried: [] });
    return () => {
      current?.close();
      current = null;
      setWorkspace(null);
    };
  }, [documentId, me.id]);
  return workspace;
}
