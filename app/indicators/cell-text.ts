import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { NodeId } from '#shared/ids.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { actualYear, type ColumnField, type GridColumn, isActual } from './columns.ts';
import type { GridRow, IndicatorRow } from './grid-model.ts';
import type { CellRange } from './selection.ts';
import type { Block } from './tsv.ts';

/** Name of a node's responsible department, '' if it has none. */
export type DepartmentName = (nodeId: NodeId) => string;

/** The text that a cell shows, character for character; a header shows its number and title in the name column. */
export function cellText(row: GridRow, field: ColumnField, departmentName: DepartmentName): string {
  if (row.kind === 'group') return field === 'title' ? numberedTitle(row.node) : '';
  switch (field) {
    case 'department':
      return departmentName(row.id);
    case 'role':
      return gridMessages.roles[row.node.role];
    case 'number':
      return row.node.number;
    default:
      return isActual(field) ? actualText(row, actualYear(field)) : row.node[field];
  }
}

/** A provisional value says so; nothing else of an actual is in the table. */
function actualText({ actuals }: IndicatorRow, year: number): string {
  const actual = actuals.find(({ fiscalYear }) => fiscalYear === year);
  return actual === undefined ? '' : actualMessages.cell(actual);
}

/** The selected cells as text, for the clipboard. */
export function textBlock(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  { top, bottom, left, right }: CellRange,
  departmentName: DepartmentName,
): Block {
  const selected = columns.slice(left, right + 1);
  return rows
    .slice(top, bottom + 1)
    .map((row) => selected.map(({ field }) => cellText(row, field, departmentName)));
}
