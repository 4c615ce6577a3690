import type { ReactNode } from 'react';
import { usePlace, useWorkspace } from '../collab/workspace-context.tsx';
import { PresenceChips } from '../editor/presence-chips.tsx';
import { usePresenceAt } from '../editor/use-presence-at.ts';
import type { ReadIndicator } from './grid-model.ts';

interface DetailPlaceProps {
  readonly node: ReadIndicator;
  readonly field: string;
  readonly children: ReactNode;
}

/** A field of the panel as a place: tells the others who is in it, and names those who are. */
export function DetailPlace({ node, field, children }: DetailPlaceProps) {
  const workspace = useWorkspace();
  const { view } = usePlace();
  const here = usePresenceAt(node.id).filter(({ place }) => place?.field === field);
  const go = (editing: boolean) => workspace.go({ view, nodeId: node.id, field, editing });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the focus of what is in it
    <div
      onFocus={() => go(workspace.canEdit.get())}
      onBlur={() => {
        // The field may go away because another item was selected: that place stands.
        if (workspace.place.get().nodeId === node.id) go(false);
      }}
    >
      {children}
      <PresenceChips people={here} />
    </div>
  );
}
