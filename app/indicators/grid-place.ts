import type { Place } from '#app/collab/workspace.ts';
import { columnAt, columnIndex, NAME_COLUMN } from './columns.ts';
import type { GridContext } from './grid-context.ts';
import type { GridState } from './grid-state.ts';
import type { CellPosition } from './selection.ts';

/** Milliseconds for which the panel and the others may lag behind the selection, so that moving stays quick. */
const PLACE_DELAY_MS = 60;

export interface PlaceLink {
  /** Selects where the workspace says one is, if the table shows it, and else tells it the table's first cell. */
  start(): void;
  /** The selection or the mode has changed. */
  announce(): void;
  /** Says it without delay: after a click the panel is the next thing that a hand goes to. */
  announceNow(): void;
  close(): void;
}

/**
 * Ties the selection to the workspace's place, both ways: moving here tells the panel and the others, and a place
 * that another screen sets ("go to where they are") is selected here through `select`.
 */
export function linkPlace(context: GridContext, select: (position: CellPosition) => void): PlaceLink {
  const { workspace, state } = context;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending = false;
  let following = false;

  function send(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    sending = true;
    workspace.go(placeOf(state.get()));
    sending = false;
  }

  function announce(): void {
    // Where someone else's click has led is known already, and may be a field that the table does not show.
    if (following) return;
    // That a cell is open must be seen before the first character of someone else's.
    if (placeOf(state.get()).editing !== workspace.place.get().editing) send();
    else timer ??= setTimeout(send, PLACE_DELAY_MS);
  }

  const unsubscribe = workspace.place.subscribe(() => {
    const position = sending ? null : positionOf(workspace.place.get(), state.get());
    following = true;
    if (position !== null) select(position);
    following = false;
  });

  return {
    start() {
      const position = positionOf(workspace.place.get(), state.get());
      if (position !== null) select(position);
      send();
    },
    announce,
    announceNow() {
      if (timer !== null) send();
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** Where a place is in the table; null for another view, an unknown node, or where the selection is already. */
function positionOf(
  { view, nodeId, field }: Place,
  { rows, columns, selection }: GridState,
): CellPosition | null {
  if (view !== 'indicators' || nodeId === null) return null;
  const row = rows.findIndex((candidate) => candidate.id === nodeId);
  if (row < 0) return null;
  const known = columnIndex(columns, field);
  const column = known >= 0 ? known : row === selection.active.row ? selection.active.column : NAME_COLUMN;
  const { active } = selection;
  return active.row === row && active.column === column ? null : { row, column };
}

function placeOf({ rows, columns, selection, mode }: GridState): Place {
  const row = rows[selection.active.row];
  return {
    view: 'indicators',
    nodeId: row?.id ?? null,
    field: row?.kind === 'indicator' ? columnAt(columns, selection.active.column).field : null,
    editing: mode.kind === 'editing',
  };
}
