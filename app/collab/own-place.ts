import type { Awareness } from 'y-protocols/awareness';
import type { UserId } from '#shared/ids.ts';
import { subject } from './observable.ts';
import { type Observable, type Place, START_PLACE } from './workspace.ts';

/** Where this person is, told to the panel here and to the others through presence. */
export interface OwnPlace {
  readonly place: Observable<Place>;
  go(place: Place): void;
}

/** Starts this page's presence; `cursor` beside it belongs to the text editor. */
export function createOwnPlace(
  awareness: Awareness,
  user: { readonly id: UserId; readonly name: string; readonly color: string },
): OwnPlace {
  const place = subject<Place>(START_PLACE);
  awareness.setLocalState({ user, place: START_PLACE });
  return {
    place,
    go(next) {
      const { view, nodeId, field, editing } = place.get();
      if (view === next.view && nodeId === next.nodeId && field === next.field && editing === next.editing) {
        return;
      }
      place.set(next);
      awareness.setLocalStateField('place', next);
    },
  };
}
