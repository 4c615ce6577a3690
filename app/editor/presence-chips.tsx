import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { Presence } from '../collab/workspace.ts';

/** Names of the others who are at an item; each name stands in words, the colour only repeats it. */
export function PresenceChips({ people }: { readonly people: readonly Presence[] }) {
  if (people.length === 0) return null;
  return (
    <span className="presence-chips">
      {people.map(({ clientId, name, color, place }) => (
        <span key={clientId} className="presence-chip" style={{ backgroundColor: color }}>
          {place?.editing === true ? editorMessages.people.typing(name) : name}
        </span>
      ))}
    </span>
  );
}
