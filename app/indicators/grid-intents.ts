import { clearCells } from './block-commands.ts';
import type { CellEditing } from './cell-editing.ts';
import { columnAt } from './columns.ts';
import type { CellInput, GridContext } from './grid-context.ts';
import type { GridNotice } from './grid-notice.ts';
import type { GridState } from './grid-state.ts';
import type { DocumentIntent, Intent } from './keymap.ts';
import { addRow, binRows, moveRow } from './row-commands.ts';

/**
 * Does what a key or button asks. True if that was all there was to do; false leaves the key to the textarea or
 * the browser: a character on its way into the cell, a Tab that leaves the table.
 */
export function runIntent(
  intent: Intent,
  context: GridContext,
  editing: CellEditing,
  input: CellInput | null,
): boolean {
  const { state, notice, dispatch } = context;
  switch (intent.do) {
    case 'move':
      if (editing.commit()) dispatch(intent);
      return true;
    case 'tab':
      return leaveByTab(intent.backwards, context, editing);
    case 'enter':
      if (editing.commit()) dispatch(intent);
      return true;
    case 'selectAll':
      dispatch({ do: 'selectAll' });
      return true;
    case 'openCell':
      editing.open('text');
      return true;
    case 'openEmpty':
      editing.open('nothing');
      return true;
    case 'type':
      return editing.refuse();
    case 'comment':
      return false;
    case 'lineBreak':
      if (breaksLines(state.get())) input?.insert('\n');
      return true;
    case 'clear':
      notice.set(clearCells(context));
      return true;
    case 'cancel':
      editing.cancel();
      notice.set(null);
      return true;
    case 'prepareLeave':
      dispatch({ do: 'prepareLeave' });
      notice.set({ code: 'leaveWithTab' });
      return true;
    default:
      if (editing.commit()) notice.set(changeDocument(intent, context));
      return true;
  }
}

function changeDocument(intent: DocumentIntent, context: GridContext): GridNotice | null {
  switch (intent.do) {
    case 'addRow':
      return addRow(context);
    case 'binRow':
      return binRows(context);
    case 'moveRow':
      return moveRow(context, intent.up);
    case 'undo':
    case 'redo':
      return travel(context, intent.do);
  }
}

function travel({ workspace, state }: GridContext, way: 'undo' | 'redo'): GridNotice {
  const { canUndo, canRedo } = workspace.undo.state.get();
  if (!state.get().canEdit) return { code: 'readOnly' };
  if (way === 'undo' && !canUndo) return { code: 'nothingToUndo' };
  if (way === 'redo' && !canRedo) return { code: 'nothingToRedo' };
  workspace.undo[way]();
  return { code: way === 'undo' ? 'undone' : 'redone' };
}

/** Tab goes to the next stop; where there is none, or after Esc, it is the browser's and leaves the table. */
function leaveByTab(backwards: boolean, { state, dispatch }: GridContext, editing: CellEditing): boolean {
  if (state.get().leaving) return false;
  if (!editing.commit()) return true;
  const before = state.get().selection;
  dispatch({ do: 'tab', backwards });
  return state.get().selection !== before;
}

/** A name is one line; the longer texts may have several. */
function breaksLines({ columns, selection }: GridState): boolean {
  const { kind, field } = columnAt(columns, selection.active.column);
  return kind === 'text' && field !== 'title';
}
