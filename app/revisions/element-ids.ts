import type { ChangeNote } from '#shared/diff/change.ts';
import type { ChangeId } from '#shared/ids.ts';

/** Id of the band that says why nothing can be done now. */
export const OFFLINE_BAND = 'revision-offline';
/** Id of the button that opens the title's field. */
export const RENAME_BUTTON = 'revision-rename';
/** Id of the part with the votes. */
export const VOTE_PANEL = 'revision-vote';
/** Id of the part with the conflicts. */
export const CONFLICTS = 'revision-conflicts';
/** Id of the part that shows the selected change; the change's own id is in `data-change`. */
export const DETAIL = 'revision-change';

/** Id of a field of the selected change's reasons. */
export function noteFieldId(field: keyof ChangeNote): string {
  return `revision-note-${field}`;
}

/** Frames until a field counts as not there. */
const PATIENCE = 60;

/** Moves the focus to an element, once it is there; with a change once that one is shown. */
export function focusWhenThere(id: string, change: ChangeId | null, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    const isShown = change === null || document.getElementById(DETAIL)?.dataset.change === change;
    if (element !== null && isShown) {
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    } else if (frames > 0) focusWhenThere(id, change, frames - 1);
  });
}
