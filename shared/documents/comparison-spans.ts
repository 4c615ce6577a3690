import { COMPARISON_SIDES, type ComparisonRow, type ComparisonSide } from '../comparison/model.ts';
import type { NodeId } from '../ids.ts';

/** A cell of a side at the row where it begins; what stands in several rows one after another is one cell. */
export interface SideSpan {
  /** Index among the rows. */
  readonly line: number;
  readonly height: number;
  readonly ids: readonly NodeId[];
}

/** The rows in which something stands on these sides, and that differ on one of them from the row above. */
export function distinctRows(
  rows: readonly ComparisonRow[],
  sides: readonly ComparisonSide[] = COMPARISON_SIDES,
): readonly ComparisonRow[] {
  const filled = rows.filter((row) => sides.some((side) => row[side].length > 0));
  return filled.filter((row, index) => {
    const above = filled[index - 1];
    return above === undefined || !sides.every((side) => isSame(above[side], row[side]));
  });
}

/** The cells of a side from the top down; each empty one stands by itself. */
export function spansOf(rows: readonly ComparisonRow[], side: ComparisonSide): readonly SideSpan[] {
  const spans: { line: number; height: number; ids: readonly NodeId[] }[] = [];
  for (const [line, row] of rows.entries()) {
    const above = spans.at(-1);
    const ids = row[side];
    if (above !== undefined && ids.length > 0 && isSame(above.ids, ids)) above.height += 1;
    else spans.push({ line, height: 1, ids });
  }
  return spans;
}

function isSame(one: readonly NodeId[], other: readonly NodeId[]): boolean {
  return one.length === other.length && one.every((id, index) => other[index] === id);
}
