import type { ComparisonRow } from '#shared/comparison/model.ts';

/** Numbers, from 1, of the rows of `rows` that `others` does not have with the same goals. */
export function rowsNotIn(
  rows: readonly ComparisonRow[],
  others: readonly ComparisonRow[],
): readonly number[] {
  const known = new Set(others.map(cellsOf));
  return rows.flatMap((row, index) => (known.has(cellsOf(row)) ? [] : [index + 1]));
}

/** What another person did with rows, by the numbers, from 1, that they have where they are. */
export interface RowChanges {
  /** In `after`: new, with other goals, or at another place among those that stayed. */
  readonly changed: readonly number[];
  /** In `before`: no longer there. */
  readonly removed: readonly number[];
}

/** How rows differ from those that were there before, row by row. */
export function rowChanges(before: readonly ComparisonRow[], after: readonly ComparisonRow[]): RowChanges {
  const ids = new Set(after.map(({ id }) => id));
  const stayed = before.filter(({ id }) => ids.has(id));
  const known = new Map(stayed.map((row) => [row.id, row]));
  // One that moved past others: all of these stand at another place, too.
  const places = new Map(stayed.map(({ id }, at) => [id, at]));
  const order = after.filter(({ id }) => known.has(id));
  const moved = new Set(order.filter(({ id }, at) => places.get(id) !== at).map(({ id }) => id));
  return {
    changed: after.flatMap((row, index) =>
      isSameRow(row, known.get(row.id)) && !moved.has(row.id) ? [] : [index + 1],
    ),
    removed: before.flatMap(({ id }, index) => (ids.has(id) ? [] : [index + 1])),
  };
}

/** True if the same goals stand beside each other in the same order, whatever the rows' ids. */
export function areSameRows(one: readonly ComparisonRow[], other: readonly ComparisonRow[]): boolean {
  return one.length === other.length && one.every((row, at) => isSameRow(row, other[at]));
}

function isSameRow(row: ComparisonRow, other: ComparisonRow | undefined): boolean {
  return other !== undefined && cellsOf(row) === cellsOf(other);
}

function cellsOf({ framework, current, next }: ComparisonRow): string {
  return JSON.stringify([framework, current, next]);
}
