import type { ReactNode } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { usePlace, useWorkspace } from '../collab/workspace-context.tsx';
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
      {here.map(({ clientId, name, color, place }) => (
        <p key={clientId} className="detail-person" style={{ borderColor: color }}>
          {place?.editing === true ? gridMessages.grid.someoneEditing(name) : name}
        </p>
      ))}
    </div>
  );
}
