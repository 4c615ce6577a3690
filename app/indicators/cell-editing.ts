import { type Subject, subject } from '#app/collab/observable.ts';
import { setField } from '#shared/document/edit.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { NodeId } from '#shared/ids.ts';
import { columnAt, type EditableField, isActual } from './columns.ts';
import type { CellInput, GridContext } from './grid-context.ts';
import type { ReadIndicator } from './grid-model.ts';
import { activeCell, type GridMode } from './grid-state.ts';
import { readTyped } from './typed-field.ts';
import { inOneStep } from './undo-step.ts';

/** Opening, typing into and leaving one cell at a time. */
export interface CellEditing {
  /** Text in the open cell, null while none is open. */
  readonly draft: Subject<string | null>;
  /** Opens the active cell with its text, or empty; says why where it cannot be typed into. */
  open(with_: 'text' | 'nothing'): boolean;
  /** The input's text has changed, by a key, an IME or a paste; opens the active cell if none is open. */
  typed(composing: boolean): void;
  /** Writes the draft into the document and closes; false if it was refused, and then the cell stays open. */
  commit(): boolean;
  cancel(): void;
  /** After a composition that was given up: a cell that only it had opened closes as it was. */
  dropIfEmptied(): void;
  /** Writes the draft of a cell whose row has left the table, so that it comes back with the row. */
  rescue(mode: GridMode & { readonly kind: 'editing' }): void;
  /** Tells why the active cell cannot be typed into; false if it can. */
  refuse(): boolean;
}

/** Makes the cell editing of a table whose textarea `input` gives; null while it is not mounted. */
export function createCellEditing(context: GridContext, input: () => CellInput | null): CellEditing {
  const { workspace, state, notice, dispatch } = context;
  const draft = subject<string | null>(null);
  let release: (() => void) | null = null;

  function begin(entry: 'overwrite' | 'append', composing: boolean): boolean {
    const cell = activeCell(state.get());
    if (refuse() || cell === null) return false;
    const base = shownValue(findIndicator(context, cell.nodeId), cell.field);
    dispatch({ do: 'edit', entry, cell, base, composing });
    notice.set(null);
    return true;
  }

  function refuse(): boolean {
    const { canEdit, rows, columns, selection } = state.get();
    const row = rows[selection.active.row];
    const { field } = columnAt(columns, selection.active.column);
    if (row?.kind === 'indicator' && isActual(field)) notice.set({ code: 'actualColumn' });
    else if (!canEdit) notice.set({ code: 'readOnly' });
    else if (row?.kind !== 'indicator') notice.set({ code: 'headerRow' });
    else if (field === 'number') notice.set({ code: 'numberColumn' });
    else if (field === 'department') notice.set({ code: 'departmentColumn' });
    else return false;
    return true;
  }

  function setDraft(text: string): void {
    const { mode } = state.get();
    if (mode.kind !== 'editing') return;
    draft.set(text);
    if (text !== mode.base && release === null) release = workspace.holdDraft(commit);
  }

  function close(): void {
    release?.();
    release = null;
    draft.set(null);
    input()?.write('');
    dispatch({ do: 'stopEditing' });
  }

  function commit(): boolean {
    const { mode } = state.get();
    const text = draft.get();
    if (mode.kind !== 'editing' || text === null) return true;
    const done = text === mode.base || writeDraft(context, mode, text);
    if (done) close();
    return done;
  }

  return {
    draft,
    refuse,
    commit,
    open(with_) {
      const { mode } = state.get();
      if (mode.kind === 'editing') {
        dispatch({ ...mode, do: 'edit', entry: 'append' });
        return true;
      }
      if (!begin(with_ === 'text' ? 'append' : 'overwrite', false)) return false;
      const opened = state.get().mode;
      const text = with_ === 'text' && opened.kind === 'editing' ? opened.base : '';
      input()?.write(text);
      setDraft(text);
      return true;
    },
    typed(composing) {
      if (state.get().mode.kind === 'navigating' && !begin('overwrite', composing)) {
        input()?.write('');
        return;
      }
      setDraft(input()?.read() ?? '');
    },
    cancel: close,
    dropIfEmptied() {
      const { mode } = state.get();
      if (mode.kind === 'editing' && mode.entry === 'overwrite' && draft.get() === '') close();
    },
    rescue(mode) {
      const text = draft.get();
      if (text !== null && text !== mode.base) writeDraft(context, mode, text);
      close();
    },
  };
}

/** One setField, one step of undo. What someone else wrote meanwhile is replaced, and named in a notice. */
function writeDraft(context: GridContext, mode: GridMode & { kind: 'editing' }, text: string): boolean {
  const { workspace, notice } = context;
  const { nodeId, field } = mode.cell;
  if (!workspace.canEdit.get()) {
    notice.set({ code: 'readOnlyNow' });
    return false;
  }
  const node = findIndicator(context, nodeId);
  const typed = readTyped(field, text, parentKind(context, node));
  if (!typed.ok) {
    notice.set({ code: 'refused', refusal: typed.error, field });
    return false;
  }
  const theirs = shownValue(node, field);
  const theirValue = node?.[field] ?? '';
  if (typed.value === theirValue) return true;
  const written = inOneStep(workspace, () =>
    setField(workspace.doc, workspace.origin, nodeId, field, typed.value),
  );
  if (!written.ok) notice.set({ code: 'notSaved' });
  else if (node !== null && theirs !== mode.base) {
    const rowTitle = node.title;
    notice.set({ code: 'replaced', nodeId, field, rowTitle, theirs, mine: text, theirValue });
  }
  return written.ok;
}

/** The indicator as it is now, in the bin too: an open cell outlives its row. */
function findIndicator({ workspace }: GridContext, id: NodeId): ReadIndicator | null {
  const { nodes, bin } = workspace.reading.get();
  const isIt = (node: ReadNode) => node.id === id;
  const node = nodes.find(isIt) ?? bin.find(isIt);
  return node?.kind === 'indicator' ? node : null;
}

function parentKind({ workspace }: GridContext, node: ReadIndicator | null): 'goal' | 'measure' | null {
  const parent = workspace.reading.get().nodes.find(({ id }) => id === node?.parent);
  return parent?.kind === 'goal' || parent?.kind === 'measure' ? parent.kind : null;
}

function shownValue(node: ReadIndicator | null, field: EditableField): string {
  if (node === null) return '';
  return field === 'role' ? gridMessages.roles[node.role] : node[field];
}
