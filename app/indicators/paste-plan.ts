import type { NodeId } from '#shared/ids.ts';
import { type ColumnField, type EditableField, type GridColumn, NAME_COLUMN } from './columns.ts';
import type { GridRow, GroupKind } from './grid-model.ts';
import type { CellRange } from './selection.ts';
import type { Block } from './tsv.ts';
import { type FieldRefusal, readTyped } from './typed-field.ts';

/** Why a copied cell has no place: the table's shape, or what the field takes. */
export type PasteObstacle = 'readOnlyColumn' | 'headerRow' | 'belowTable' | 'rightOfTable' | FieldRefusal;

/** A copied cell that would be lost, with where it would have gone; `rowId` and `field` null outside of the table. */
export interface Unplaced {
  readonly value: string;
  /** Row and column within the copied block, from 0. */
  readonly blockRow: number;
  readonly blockColumn: number;
  readonly rowId: NodeId | null;
  readonly field: ColumnField | null;
  readonly obstacle: PasteObstacle;
}

export interface PlannedValue {
  readonly field: EditableField;
  readonly value: string;
}

interface PlannedCell extends PlannedValue {
  readonly nodeId: NodeId;
}

export interface PastePlan {
  /** What changes in rows that are there. */
  readonly cells: readonly PlannedCell[];
  /** Rows to add at the end of `groupId`, in order. */
  readonly newRows: readonly (readonly PlannedValue[])[];
  readonly groupId: NodeId | null;
  readonly unplaced: readonly Unplaced[];
  /** Rows of other goals and measures than the first row's that would change. */
  readonly otherGroupRows: number;
}

export interface PasteTarget {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly range: CellRange;
  /** The text that a cell shows, to tell what the block would not change. */
  readonly textOf: (row: GridRow, field: ColumnField) => string;
}

/**
 * Lays a copied block onto the table from the range's first cell on, without changing anything. A single copied
 * cell fills the range. With `grow` the block stays within the goal or measure where it begins, and what would go
 * beyond its last row becomes new rows there.
 */
export function planPaste(block: Block, target: PasteTarget, grow: boolean): PastePlan {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const { rows, columns, range } = target;
  const first = rows[range.top];
  const oneRow = range.top === range.bottom;
  const onHeader = oneRow && first?.kind === 'group';
  const fills = single !== undefined && !onHeader && !(oneRow && range.left === range.right);
  const left = onHeader ? NAME_COLUMN : range.left;
  const groupId = groupOf(first);
  const room = grow && groupId !== null ? rowsFrom(rows, range.top) : Number.POSITIVE_INFINITY;
  const laid = fills ? repeated(single, range) : block;

  const landings = laid.flatMap((cells, blockRow) =>
    cells.map((value, blockColumn): Landing => {
      const column = left + blockColumn;
      const at = { value, blockRow, blockColumn };
      if (blockRow >= room)
        return { ...at, ...landInColumn(null, groupKindOf(first), columns[column], value) };
      return { ...at, ...landOnRow(rows[range.top + blockRow], column, value, target) };
    }),
  );
  return planOf(landings, groupId, fills, rows);
}

/** True if growing the first row's goal or measure would keep the block from headers, other groups and the end. */
export function wouldGrow({ groupId, otherGroupRows, unplaced }: PastePlan): boolean {
  if (groupId === null) return false;
  return (
    otherGroupRows > 0 ||
    unplaced.some(({ obstacle }) => obstacle === 'headerRow' || obstacle === 'belowTable')
  );
}

/** `nodeId` null: in the new row that the block's row becomes. */
type Spot =
  | { readonly lands: 'unchanged' }
  | { readonly lands: 'cell'; readonly nodeId: NodeId | null; readonly set: PlannedValue }
  | {
      readonly lands: 'nowhere';
      readonly rowId: NodeId | null;
      readonly field: ColumnField | null;
      readonly obstacle: PasteObstacle;
    };

type Landing = Spot & { readonly value: string; readonly blockRow: number; readonly blockColumn: number };

function landOnRow(row: GridRow | undefined, column: number, value: string, target: PasteTarget): Spot {
  const at = target.columns[column];
  const field = at?.field ?? null;
  if (value === '' && row?.kind !== 'indicator') return { lands: 'unchanged' };
  if (row === undefined) return { lands: 'nowhere', rowId: null, field, obstacle: 'belowTable' };
  if (field !== null && target.textOf(row, field) === value) return { lands: 'unchanged' };
  if (row.kind === 'group') return { lands: 'nowhere', rowId: row.id, field, obstacle: 'headerRow' };
  return landInColumn(row.id, row.groupKind, at, value);
}

function landInColumn(
  nodeId: NodeId | null,
  parent: GroupKind | null,
  at: GridColumn | undefined,
  value: string,
): Spot {
  const nowhere = { lands: 'nowhere', rowId: nodeId, field: at?.field ?? null } as const;
  // With an empty cell nothing is lost; a row always has a 区分, so an empty one leaves it as it is.
  if (value === '' && (at?.editable !== true || at.field === 'role')) return { lands: 'unchanged' };
  if (at === undefined) return { ...nowhere, obstacle: 'rightOfTable' };
  if (!at.editable) return { ...nowhere, obstacle: 'readOnlyColumn' };
  const typed = readTyped(at.field, value, parent);
  if (!typed.ok) return { ...nowhere, obstacle: typed.error };
  return { lands: 'cell', nodeId, set: { field: at.field, value: typed.value } };
}

function planOf(
  landings: readonly Landing[],
  groupId: NodeId | null,
  fills: boolean,
  rows: readonly GridRow[],
): PastePlan {
  const cells: PlannedCell[] = [];
  const newRows = new Map<number, PlannedValue[]>();
  const unplaced: Unplaced[] = [];
  for (const landing of landings) {
    if (landing.lands === 'nowhere') unplaced.push(landing);
    if (landing.lands !== 'cell') continue;
    const { nodeId, set, blockRow } = landing;
    if (nodeId !== null) cells.push({ nodeId, ...set });
    else if (set.value !== '') newRows.set(blockRow, [...(newRows.get(blockRow) ?? []), set]);
  }
  const changed = new Set(cells.map(({ nodeId }) => nodeId));
  return {
    cells,
    newRows: [...newRows.values()],
    groupId,
    // A repeated value is not lost where the range's headers and read-only columns do not take it.
    unplaced: fills && cells.length > 0 ? unplaced.filter(isRefused) : unplaced,
    otherGroupRows: rows.filter((row) => changed.has(row.id) && groupOf(row) !== groupId).length,
  };
}

function isRefused({ obstacle }: Unplaced): boolean {
  return obstacle === 'tooLong' || obstacle === 'unknownRole' || obstacle === 'roleNotHere';
}

/** Rows from `top` to the end of its goal's or measure's own indicators; none on the header itself. */
function rowsFrom(rows: readonly GridRow[], top: number): number {
  if (rows[top]?.kind === 'group') return 0;
  const end = rows.findIndex((row, at) => at > top && row.kind === 'group');
  return (end === -1 ? rows.length : end) - top;
}

function groupOf(row: GridRow | undefined): NodeId | null {
  if (row === undefined) return null;
  return row.kind === 'group' ? row.id : row.groupId;
}

function groupKindOf(row: GridRow | undefined): GroupKind | null {
  if (row === undefined) return null;
  return row.kind === 'group' ? row.node.kind : row.groupKind;
}

function repeated(value: string, { top, bottom, left, right }: CellRange): Block {
  const row = Array<string>(right - left + 1).fill(value);
  return Array<readonly string[]>(bottom - top + 1).fill(row);
}
