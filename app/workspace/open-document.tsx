import { useRevalidator } from '@remix-run/react';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { OpenStrategy } from '#server/services/open-strategy.ts';
import type { StrategyReading } from '#shared/document/read.ts';
import type { UserId } from '#shared/ids.ts';
import { useOpenWorkspace } from '../collab/use-open-workspace.ts';
import type { Workspace } from '../collab/workspace.ts';
import { type FirstView, WorkspaceProvider } from '../collab/workspace-context.tsx';

interface OpenDocumentProps {
  readonly strategy: OpenStrategy;
  readonly reading: StrategyReading;
  /** BodyJson by node; a loader's type loses the texts' attributes, which it calls unknown. */
  readonly bodies: unknown;
  readonly me: { readonly id: UserId; readonly name: string };
  readonly children: ReactNode;
}

/** Opens a document, a strategy's or a revision's fork, for everything below. */
export function OpenDocument({ strategy, reading, bodies, me, children }: OpenDocumentProps) {
  const { documentId, generation, canEdit } = strategy;
  const { revalidate } = useRevalidator();
  const workspace = useOpenWorkspace({ documentId, generation, canEdit, me, onOutdated: revalidate });
  useFreshReasons(workspace, canEdit, revalidate);
  const first = useMemo<FirstView>(
    // They arrive as they were sent.
    () => ({ reading, bodies: bodies as FirstView['bodies'] }),
    [reading, bodies],
  );
  return (
    <WorkspaceProvider strategy={strategy} first={first} workspace={workspace}>
      {children}
    </WorkspaceProvider>
  );
}

/** Asks the server anew when the stage may have changed, or the socket says something else about editing than the page. */
function useFreshReasons(workspace: Workspace | null, served: boolean, revalidate: () => void): void {
  useEffect(() => {
    if (workspace === null) return;
    const compare = () => {
      if (workspace.canEdit.get() !== served) revalidate();
    };
    compare();
    const stopEvents = workspace.onEvent(({ type }) => {
      if (type === 'versions') revalidate();
    });
    const stopComparing = workspace.canEdit.subscribe(compare);
    return () => {
      stopEvents();
      stopComparing();
    };
  }, [workspace, served, revalidate]);
}
