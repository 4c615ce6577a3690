import type { ComparisonRow, ComparisonSide } from '#shared/comparison/model.ts';
import { type CellPlace, moveNode, replaceRow } from '#shared/comparison/rows.ts';
import type { NodeId } from '#shared/ids.ts';

/** The rows with a goal moved into another row's cell, where it stands in the order of its own strategy. */
export function placeCard(
  rows: readonly ComparisonRow[],
  place: CellPlace,
  toRowId: string,
  order: readonly NodeId[],
): readonly ComparisonRow[] {
  const moved = moveNode(rows, place, toRowId);
  const row = moved.find(({ id }) => id === toRowId);
  return moved === rows || row === undefined ? rows : replaceRow(moved, inOrder(row, place.side, order));
}

/** The row with a cell in the order of its strategy; what that does not hold keeps behind. */
function inOrder(row: ComparisonRow, side: ComparisonSide, order: readonly NodeId[]): ComparisonRow {
  const placeOf = (id: NodeId) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return { ...row, [side]: row[side].toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
