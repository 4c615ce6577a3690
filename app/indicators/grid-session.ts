import { subject } from '#app/collab/observable.ts';
import type { Observable } from '#app/collab/workspace.ts';
import { type ActualTable, NO_ACTUALS } from '#shared/actuals/table.ts';
import { restoreNode, setField } from '#shared/document/edit.ts';
import type { NodeId } from '#shared/ids.ts';
import { applyPaste, clearCells, copyBlock, pasteBlock } from './block-commands.ts';
import { type CellEditing, createCellEditing } from './cell-editing.ts';
import type { DepartmentName } from './cell-text.ts';
import { columnIndex, type GridColumn, tableColumns } from './columns.ts';
import type { CellInput, GridContext, GridWorkspace, PasteQuestion } from './grid-context.ts';
import { runIntent } from './grid-intents.ts';
import { gridRows } from './grid-model.ts';
import { type GridNotice, isPassing } from './grid-notice.ts';
import { linkPlace } from './grid-place.ts';
import { type GridAction, type GridState, initialState, reduce } from './grid-state.ts';
import { type Intent, intentOf, type KeyPress } from './keymap.ts';
import type { PastePlan } from './paste-plan.ts';
import type { CellPosition } from './selection.ts';
import type { Block } from './tsv.ts';
import { inOneStep } from './undo-step.ts';
import { changedCell } from './undone-cell.ts';

/** One mounted KPI table: its state, and everything that can be done in it. */
export interface GridSession {
  readonly state: Observable<GridState>;
  readonly notice: Observable<GridNotice | null>;
  readonly question: Observable<PasteQuestion | null>;
  /** Text in the open cell, null while none is open. */
  readonly draft: Observable<string | null>;
  attach(input: CellInput | null): void;
  focus(): void;
  /** Handles a key; false leaves it to the textarea or the browser. */
  press(press: KeyPress): boolean;
  run(intent: Intent): void;
  /** The textarea's text has changed. */
  typed(composing: boolean): void;
  compositionEnded(): void;
  /** Puts text in at the caret of the open cell. */
  insert(text: string): void;
  /** The focus has left the table. */
  left(): void;
  /** Selects a cell; an open one is committed first, and stays open if that is refused. */
  select(position: CellPosition, extend: boolean): void;
  copy(cut: boolean): Block;
  paste(block: Block): void;
  /** Answers the question of a paste that does not fit; null pastes nothing. */
  answer(plan: PastePlan | null): void;
  takeTheirs(notice: GridNotice & { readonly code: 'replaced' }): void;
  restore(nodeId: NodeId): void;
  dismiss(): void;
  setPageRows(rows: number): void;
  /** The strategy's actuals have changed, or were not here yet. */
  showActuals(table: ActualTable): void;
  close(): void;
}

/** Starts a table on an open document; whoever starts it closes it. */
export function createGridSession(
  workspace: GridWorkspace,
  departmentName: DepartmentName,
  served: ActualTable = NO_ACTUALS,
): GridSession {
  const actuals = subject(served);
  const firstRows = gridRows(workspace.reading.get().nodes, [], served);
  const state = subject(initialState(firstRows, tableColumns(served.years), workspace.canEdit.get()));
  const notice = subject<GridNotice | null>(null);
  const question = subject<PasteQuestion | null>(null);
  let input: CellInput | null = null;
  const context: GridContext = { workspace, state, notice, question, departmentName, actuals, dispatch };
  const editing = createCellEditing(context, () => input);
  const place = linkPlace(context, (position) => select(position, false));
  const stops = [
    workspace.reading.subscribe(() => followReading(context, editing)),
    actuals.subscribe(() => followReading(context, editing)),
    workspace.canEdit.subscribe(() => dispatch({ do: 'canEdit', canEdit: workspace.canEdit.get() })),
    followUndo(context, (position) => select(position, false)),
    place.close,
  ];

  function dispatch(action: GridAction): void {
    const before = state.get();
    const after = reduce(before, action);
    const current = notice.get();
    if (after.selection !== before.selection && current !== null && isPassing(current)) notice.set(null);
    state.set(after);
    if (after.selection !== before.selection || after.mode !== before.mode) place.announce();
  }

  function select(position: CellPosition, extend: boolean): void {
    if (!editing.commit()) return;
    dispatch({ do: 'select', position, extend });
    place.announceNow();
  }

  place.start();
  const run = (intent: Intent) => runIntent(intent, context, editing, input);
  return {
    state,
    notice,
    question,
    draft: editing.draft,
    attach(next) {
      input = next;
    },
    focus: () => input?.focus(),
    press(press) {
      const intent = intentOf(press, state.get().mode);
      // The page hears the key next and asks where one is: that must not lag behind the selection.
      if (intent?.do === 'comment' && editing.commit()) place.announceNow();
      return intent !== null && run(intent);
    },
    run,
    typed: editing.typed,
    compositionEnded() {
      dispatch({ do: 'composing', composing: false });
      editing.dropIfEmptied();
    },
    insert: (text) => input?.insert(text),
    left: () => void editing.commit(),
    select,
    copy(cut) {
      const block = copyBlock(context);
      if (cut) notice.set(clearCells(context));
      return block;
    },
    paste: (block) => notice.set(pasteBlock(context, block)),
    answer(plan) {
      if (plan === null) question.set(null);
      else notice.set(applyPaste(context, plan));
    },
    takeTheirs({ nodeId, field, theirValue }) {
      inOneStep(workspace, () => setField(workspace.doc, workspace.origin, nodeId, field, theirValue));
      notice.set(null);
    },
    restore(nodeId) {
      const restored = inOneStep(workspace, () => restoreNode(workspace.doc, workspace.origin, nodeId));
      notice.set(restored.ok ? null : { code: 'notSaved' });
    },
    dismiss: () => notice.set(null),
    setPageRows: (pageRows) => dispatch({ do: 'pageRows', pageRows }),
    showActuals: actuals.set,
    close() {
      editing.commit();
      for (const stop of stops) stop();
    },
  };
}

/** Takes over the rows of a new reading, or new actuals. If the open cell's row is gone, what was typed goes with the row. */
function followReading(context: GridContext, editing: CellEditing): void {
  const { workspace, state, notice, actuals, dispatch } = context;
  const { rows, columns, mode } = state.get();
  const table = actuals.get();
  const next = gridRows(workspace.reading.get().nodes, rows, table);
  const nextColumns = followYears(columns, table.years);
  const isSame = next.length === rows.length && next.every((row, at) => row === rows[at]);
  if (isSame && nextColumns === columns) return;
  dispatch({ do: 'rows', rows: next, columns: nextColumns });
  if (mode.kind !== 'editing' || next.some((row) => row.id === mode.cell.nodeId)) return;
  editing.rescue(mode);
  const old = rows.find((row) => row.id === mode.cell.nodeId);
  notice.set({ code: 'rowGone', nodeId: mode.cell.nodeId, rowTitle: old?.node.title ?? '' });
}

/** The columns with these years, the same ones if they have these. */
function followYears(columns: readonly GridColumn[], years: readonly number[]): readonly GridColumn[] {
  const next = tableColumns(years);
  const isSame =
    next.length === columns.length && next.every(({ field }, at) => field === columns[at]?.field);
  return isSame ? columns : next;
}

/** After an undo or redo the selection goes to what has changed, as far as the table shows it. */
function followUndo(context: GridContext, select: (position: CellPosition) => void): () => void {
  const { workspace, state } = context;
  const { manager } = workspace.undo;
  type Popped = Parameters<Parameters<typeof manager.on<'stack-item-popped'>>[1]>[0];
  const onPopped = ({ changedParentTypes }: Popped) => {
    const cell = changedCell(workspace.doc, changedParentTypes);
    const row = state.get().rows.findIndex((candidate) => candidate.id === cell?.nodeId);
    if (cell === null || row < 0) return;
    const column = columnIndex(state.get().columns, cell.field);
    select({ row, column: column >= 0 ? column : state.get().selection.active.column });
  };
  manager.on('stack-item-popped', onPopped);
  return () => manager.off('stack-item-popped', onPopped);
}
