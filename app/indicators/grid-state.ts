import type { NodeId } from '#shared/ids.ts';
import { cellText } from './cell-text.ts';
import { columnAt, columnIndex, type EditableField, type GridColumn, NAME_COLUMN } from './columns.ts';
import type { GridRow } from './grid-model.ts';
import {
  type CellPosition,
  type Extent,
  type Move,
  move,
  nextRow,
  nextStop,
  type Selection,
  selectAll,
  selectCell,
} from './selection.ts';

/** A cell by what it is, which stays true while others add and move rows. */
export interface CellRef {
  readonly nodeId: NodeId;
  readonly field: EditableField;
}

/**
 * `overwrite`: opened by typing, arrows commit and move on; `append`: opened by F2 or a double click, arrows move
 * in the text. `base` is what the cell held when it was opened. While `composing`, every key is the IME's.
 */
export type GridMode =
  | { readonly kind: 'navigating' }
  | {
      readonly kind: 'editing';
      readonly entry: 'overwrite' | 'append';
      readonly cell: CellRef;
      readonly base: string;
      readonly composing: boolean;
    };

export interface GridState {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly selection: Selection;
  readonly mode: GridMode;
  /** Column in which a run of Tabs began; Enter returns to it, one row down. */
  readonly tabColumn: number | null;
  /** After Esc on a selected cell: the next Tab leaves the table. */
  readonly leaving: boolean;
  readonly canEdit: boolean;
  readonly pageRows: number;
}

export type GridAction =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'select'; readonly position: CellPosition; readonly extend: boolean }
  | { readonly do: 'selectAll' }
  | { readonly do: 'tab'; readonly backwards: boolean }
  | { readonly do: 'enter'; readonly backwards: boolean }
  | { readonly do: 'prepareLeave' }
  | {
      readonly do: 'edit';
      readonly entry: 'overwrite' | 'append';
      readonly cell: CellRef;
      readonly base: string;
      readonly composing: boolean;
    }
  | { readonly do: 'composing'; readonly composing: boolean }
  | { readonly do: 'stopEditing' }
  | { readonly do: 'rows'; readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[] }
  | { readonly do: 'canEdit'; readonly canEdit: boolean }
  | { readonly do: 'pageRows'; readonly pageRows: number };

/** The table before anything has happened in it: the first indicator's first cell that can be typed into. */
export function initialState(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  canEdit: boolean,
): GridState {
  const row = Math.max(
    0,
    rows.findIndex((candidate) => candidate.kind === 'indicator'),
  );
  return {
    rows,
    columns,
    selection: selectCell({ row, column: NAME_COLUMN }),
    mode: { kind: 'navigating' },
    tabColumn: null,
    leaving: false,
    canEdit,
    pageRows: 10,
  };
}

/** The table's state after an action; what an action writes into the document is not this function's business. */
export function reduce(state: GridState, action: GridAction): GridState {
  switch (action.do) {
    case 'move':
      return moved(state, move(state.selection, action.move, extentOf(state), action.extend));
    case 'select':
      return moved(
        state,
        action.extend ? { ...state.selection, end: action.position } : selectCell(action.position),
      );
    case 'selectAll':
      return moved(state, selectAll(extentOf(state)));
    case 'tab':
      return tabbed(state, action.backwards);
    case 'enter':
      return entered(state, action.backwards);
    case 'prepareLeave':
      return { ...state, leaving: true };
    case 'edit':
      return opened(state, action);
    case 'composing':
      return state.mode.kind === 'editing'
        ? { ...state, mode: { ...state.mode, composing: action.composing } }
        : state;
    case 'stopEditing':
      return { ...state, mode: { kind: 'navigating' } };
    case 'rows':
      return withRows(state, action);
    case 'canEdit':
      return { ...state, canEdit: action.canEdit };
    case 'pageRows':
      return { ...state, pageRows: action.pageRows };
  }
}

/** What moving in the table needs to know of it; in a table that can be edited Tab stops where one can type. */
export function extentOf({ rows, columns, canEdit, pageRows }: GridState): Extent {
  const isSpanning = (row: number) => rows[row]?.kind === 'group';
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    pageRows,
    isSpanning,
    isFilled: ({ row, column }) => isFilled(rows[row], columnAt(columns, column)),
    isStop: ({ row, column }) => !isSpanning(row) && (!canEdit || columnAt(columns, column).editable),
  };
}

/** The active cell as something to type into, or null on a header or in a column that is only read. */
export function activeCell({ rows, columns, selection }: GridState): CellRef | null {
  const row = rows[selection.active.row];
  const column = columnAt(columns, selection.active.column);
  return row?.kind === 'indicator' && column.editable ? { nodeId: row.id, field: column.field } : null;
}

function isFilled(row: GridRow | undefined, { field }: GridColumn): boolean {
  return row?.kind === 'indicator' && cellText(row, field, () => '') !== '';
}

function moved(state: GridState, selection: Selection): GridState {
  return { ...state, selection, tabColumn: null, leaving: false };
}

function tabbed(state: GridState, backwards: boolean): GridState {
  const { active } = state.selection;
  const stop = nextStop(active, backwards, extentOf(state));
  if (stop === null) return state;
  return { ...moved(state, selectCell(stop)), tabColumn: state.tabColumn ?? active.column };
}

function entered(state: GridState, backwards: boolean): GridState {
  const { active } = state.selection;
  const next = nextRow(active, state.tabColumn ?? active.column, backwards, extentOf(state));
  return moved(state, selectCell(next));
}

function opened(state: GridState, { cell, base, entry, composing }: GridAction & { do: 'edit' }): GridState {
  return {
    ...state,
    selection: selectCell(state.selection.active),
    mode: { kind: 'editing', entry, cell, base, composing },
    leaving: false,
  };
}

/**
 * Keeps the selection on the same rows and columns; where one is gone, at its place. An open cell that is gone
 * closes.
 */
function withRows(state: GridState, { rows, columns }: GridAction & { do: 'rows' }): GridState {
  const index = new Map(rows.map((row, at) => [row.id, at]));
  const follow = ({ row, column }: CellPosition): CellPosition => {
    const id = state.rows[row]?.id;
    const at = id === undefined ? undefined : index.get(id);
    const field = columnIndex(columns, columnAt(state.columns, column).field);
    return {
      row: at ?? Math.max(0, Math.min(row, rows.length - 1)),
      column: field >= 0 ? field : Math.min(column, columns.length - 1),
    };
  };
  const { active, end } = state.selection;
  const { mode } = state;
  return {
    ...state,
    rows,
    columns,
    selection: { active: follow(active), end: follow(end) },
    mode: mode.kind === 'editing' && !index.has(mode.cell.nodeId) ? { kind: 'navigating' } : mode,
  };
}
