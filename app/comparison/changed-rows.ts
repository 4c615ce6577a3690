import type { ComparisonRow } from '#shared/comparison/model.ts';

/** Numbers, from 1, of the rows of `rows` that `others` does not have with the same goals. */
export function rowsNotIn(
  rows: readonly ComparisonRow[],
  others: readonly ComparisonRow[],
): readonly number[] {
  const known = new Set(others.map(cellsOf));
  return rows.flatMap((row, index) => (known.has(cellsOf(row)) ? [] : [index + 1]));
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
