import type { ColumnField } from './columns.ts';
import { extentOf, type GridState } from './grid-state.ts';
import { rangeOf } from './selection.ts';

/** Which columns of one row are selected, and which of them is the active one (-1: in another row). */
export interface RowMark {
  readonly left: number;
  readonly right: number;
  readonly active: number;
}

const marks = new Map<string, RowMark>();

/** The mark of a row, null where nothing of it is selected; equal marks are the same object. */
export function rowMark(state: GridState, row: number): RowMark | null {
  const { top, bottom, left, right } = rangeOf(state.selection, extentOf(state));
  if (row < top || row > bottom) return null;
  const { active } = state.selection;
  const key = `${left}-${right}-${active.row === row ? active.column : -1}`;
  const known = marks.get(key);
  if (known !== undefined) return known;
  const mark = { left, right, active: active.row === row ? active.column : -1 };
  marks.set(key, mark);
  return mark;
}

/** Id of a cell's element, for aria-activedescendant; a header row is one cell. */
export function cellId(gridId: string, nodeId: string, field: ColumnField | null): string {
  return `${gridId}-${nodeId}-${field ?? 'header'}`;
}
