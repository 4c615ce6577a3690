/** Fields of an indicator that are edited in the table itself. */
export type EditableField =
  | 'role'
  | 'title'
  | 'baseline'
  | 'baselineYear'
  | 'target'
  | 'targetYear'
  | 'sourceStatistic'
  | 'targetRationale'
  | 'note';

export type ColumnField = 'number' | 'department' | EditableField;

/** What a column holds, which decides alignment, reading and whether Alt+Enter breaks the line. */
export type ColumnKind = 'derived' | 'role' | 'text' | 'value' | 'year';

interface ColumnBase {
  readonly kind: ColumnKind;
  /** Width in CSS pixels. */
  readonly width: number;
  /** Frozen columns stay at the left while the rest scrolls. */
  readonly frozen: boolean;
}

/** A column whose cells are typed into, or one that is only read here (番号, 担当課). */
export type GridColumn =
  | (ColumnBase & { readonly editable: true; readonly field: EditableField })
  | (ColumnBase & { readonly editable: false; readonly field: Exclude<ColumnField, EditableField> });

/**
 * Columns of the KPI table in order. At 1366 px with outline and panel open the table has about 740 px: name,
 * values and years fit into that.
 */
export const COLUMNS: readonly GridColumn[] = [
  { field: 'number', kind: 'derived', width: 48, frozen: true, editable: false },
  { field: 'role', kind: 'role', width: 76, frozen: true, editable: true },
  { field: 'title', kind: 'text', width: 200, frozen: true, editable: true },
  { field: 'baseline', kind: 'value', width: 116, frozen: false, editable: true },
  { field: 'baselineYear', kind: 'year', width: 84, frozen: false, editable: true },
  { field: 'target', kind: 'value', width: 128, frozen: false, editable: true },
  { field: 'targetYear', kind: 'year', width: 84, frozen: false, editable: true },
  { field: 'sourceStatistic', kind: 'text', width: 180, frozen: false, editable: true },
  { field: 'department', kind: 'derived', width: 120, frozen: false, editable: false },
  { field: 'targetRationale', kind: 'text', width: 260, frozen: false, editable: true },
  { field: 'note', kind: 'text', width: 220, frozen: false, editable: true },
];

/** Position of a field among the columns, or -1 for a field that the table does not show. */
export function columnIndex(field: string | null): number {
  return COLUMNS.findIndex((column) => column.field === field);
}

/** The column at an index; throws for an index outside of the table, which no selection has. */
export function columnAt(index: number): GridColumn {
  const column = COLUMNS[index];
  if (column === undefined) throw new Error(`no column ${index}`);
  return column;
}

/** Distance of a column's left edge from the table's, in CSS pixels. */
export function columnLeft(index: number): number {
  return COLUMNS.slice(0, index).reduce((sum, column) => sum + column.width, 0);
}

export const TABLE_WIDTH = columnLeft(COLUMNS.length);

/** Width of 💬 behind the columns, which is no column: it holds nothing of the row, and not everyone has it. */
export const COMMENT_WIDTH = 64;
export const FROZEN_WIDTH = COLUMNS.filter((column) => column.frozen).reduce(
  (sum, column) => sum + column.width,
  0,
);
