import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { Presence } from '../collab/workspace.ts';

/** Someone else's cell: a frame in their colour with their name, and a word if it is open for typing. */
export function PeerFrame({ person }: { readonly person: Presence }) {
  const { name, color, place } = person;
  const editing = place?.editing === true;
  return (
    <div className="grid-peer" data-editing={editing} style={{ borderColor: color }}>
      <span className="grid-peer-name" style={{ backgroundColor: color }}>
        {editing ? gridMessages.grid.someoneEditing(name) : name}
      </span>
    </div>
  );
}
