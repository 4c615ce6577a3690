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

/** The actual of a western fiscal year: actual2022 is 令和4年度. */
export type ActualField = `actual${number}`;

export type ColumnField = 'number' | 'department' | ActualField | EditableField;

/** What a column holds, which decides alignment, reading and whether Alt+Enter breaks the line. */
export type ColumnKind = 'derived' | 'role' | 'text' | 'value' | 'year';

interface ColumnBase {
  readonly kind: ColumnKind;
  /** Width in CSS pixels. */
  readonly width: number;
  /** Frozen columns stay at the left while the rest scrolls. */
  readonly frozen: boolean;
}

/** A column whose cells are typed into, or one that is only read here (番号, 担当課, 実績). */
export type GridColumn =
  | (ColumnBase & { readonly editable: true; readonly field: EditableField })
  | (ColumnBase & { readonly editable: false; readonly field: Exclude<ColumnField, EditableField> });

/** Up to the target, which is where the eye goes to from an actual. */
const FRONT: readonly GridColumn[] = [
  { field: 'number', kind: 'derived', width: 48, frozen: true, editable: false },
  { field: 'role', kind: 'role', width: 76, frozen: true, editable: true },
  { field: 'title', kind: 'text', width: 200, frozen: true, editable: true },
  { field: 'baseline', kind: 'value', width: 116, frozen: false, editable: true },
  { field: 'baselineYear', kind: 'year', width: 84, frozen: false, editable: true },
  { field: 'target', kind: 'value', width: 128, frozen: false, editable: true },
  { field: 'targetYear', kind: 'year', width: 84, frozen: false, editable: true },
];
const BACK: readonly GridColumn[] = [
  { field: 'sourceStatistic', kind: 'text', width: 180, frozen: false, editable: true },
  { field: 'department', kind: 'derived', width: 120, frozen: false, editable: false },
  { field: 'targetRationale', kind: 'text', width: 260, frozen: false, editable: true },
  { field: 'note', kind: 'text', width: 220, frozen: false, editable: true },
];
const ACTUAL_WIDTH = 124;

/**
 * Columns of the KPI table in order, with the actuals of these years. At 1366 px with outline and panel open the
 * table has about 740 px: name, values and years fit into that.
 */
export function tableColumns(years: readonly number[]): readonly GridColumn[] {
  const actuals = years.map(
    (year): GridColumn => ({
      field: actualField(year),
      kind: 'value',
      width: ACTUAL_WIDTH,
      frozen: false,
      editable: false,
    }),
  );
  return [...FRONT, ...actuals, ...BACK];
}

/** The field of an actual's column. */
function actualField(year: number): ActualField {
  return `actual${year}`;
}

/** True for the field of an actual's column. */
export function isActual(field: ColumnField): field is ActualField {
  return field.startsWith('actual');
}

/** The western fiscal year of an actual's column. */
export function actualYear(field: ActualField): number {
  return Number(field.slice('actual'.length));
}

/** Position of a field among the columns, or -1 for a field that the table does not show. */
export function columnIndex(columns: readonly GridColumn[], field: string | null): number {
  return columns.findIndex((column) => column.field === field);
}

/** The column at an index; throws for an index outside of the table, which no selection has. */
export function columnAt(columns: readonly GridColumn[], index: number): GridColumn {
  const column = columns[index];
  if (column === undefined) throw new Error(`no column ${index}`);
  return column;
}

/** Distance of a column's left edge from the table's, in CSS pixels; of the one behind the last, its width. */
export function columnLeft(columns: readonly GridColumn[], index: number): number {
  return columns.slice(0, index).reduce((sum, column) => sum + column.width, 0);
}

/** Width of the whole table in CSS pixels. */
export function tableWidth(columns: readonly GridColumn[]): number {
  return columnLeft(columns, columns.length);
}

/** What a field's column holds; null for a field that the table does not show. */
export function columnKind(field: string): ColumnKind | null {
  return [...FRONT, ...BACK].find((column) => column.field === field)?.kind ?? null;
}

/** Where these columns stand, whatever years there are. */
export const NAME_COLUMN = columnIndex(FRONT, 'title');
export const TARGET_COLUMN = columnIndex(FRONT, 'target');

/** Width of 💬 behind the columns, which is no column: it holds nothing of the row, and not everyone has it. */
export const COMMENT_WIDTH = 64;
export const FROZEN_WIDTH = FRONT.filter((column) => column.frozen).reduce(
  (sum, column) => sum + column.width,
  0,
);
