import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { NodeId } from '#shared/ids.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import type { ColumnField } from './columns.ts';
import { COLUMNS } from './columns.ts';
import type { GridRow } from './grid-model.ts';
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
    default:
      return row.node[field];
  }
}

/** The selected cells as text, for the clipboard. */
export function textBlock(
  rows: readonly GridRow[],
  { top, bottom, left, right }: CellRange,
  departmentName: DepartmentName,
): Block {
  const columns = COLUMNS.slice(left, right + 1);
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.map(({ field }) => cellText(row, field, departmentName)));
}
