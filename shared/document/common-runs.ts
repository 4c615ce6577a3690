/**
 * The longest common subsequence of two lists of keys, as index in `after` → index in `before`; null is common
 * with nothing. Takes time and memory by the product of what differs.
 */
export function commonRuns(
  before: readonly (string | null)[],
  after: readonly string[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    pairs.set(start, start);
    start += 1;
  }
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
    pairs.set(endAfter, endBefore);
  }
  const [rows, columns] = [endBefore - start, endAfter - start];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const isCommon = (row: number, column: number) => before[start + row] === after[start + column];
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const length = isCommon(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      const line = lengths[row];
      if (line !== undefined) line[column] = length;
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isCommon(row, column)) pairs.set(start + column++, start + row++);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
