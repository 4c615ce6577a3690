/** Which items of two sequences are common to both; the kept ones of the one equal those of the other, in order. */
export interface KeptItems {
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
}

/**
 * A longest common subsequence (Myers 1986, "An O(ND) difference algorithm"), but for common ends at most
 * `MOST_EDITS` edits deep: texts that share less have nothing in common between their ends.
 */
export function commonItems(before: readonly string[], after: readonly string[]): KeptItems {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const ends = (length: number) => Array.from({ length }, (_, at) => at < start || at >= length - end);
  const kept = { before: ends(before.length), after: ends(after.length) };
  const numbers = new Map<string, number>();
  const middle = (items: readonly string[]) =>
    Int32Array.from(items.slice(start, items.length - end), (item) => numberOf(numbers, item));
  for (const [x, y] of matches(middle(before), middle(after))) {
    kept.before[start + x] = true;
    kept.after[start + y] = true;
  }
  return kept;
}

/** 2,000² numbers of trace are 16 MB, and some milliseconds. */
const MOST_EDITS = 2_000;

function numberOf(numbers: Map<string, number>, item: string): number {
  const known = numbers.get(item) ?? numbers.size;
  numbers.set(item, known);
  return known;
}

type Match = readonly [x: number, y: number];

function matches(a: Int32Array, b: Int32Array): readonly Match[] {
  if (a.length === 0 || b.length === 0) return [];
  const depth = Math.min(a.length + b.length, MOST_EDITS);
  const middle = depth + 1;
  /** Furthest x on each diagonal k = x - y, at index middle + k. */
  const furthest = new Int32Array(2 * depth + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= depth; edits++) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(furthest, middle, k, edits);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return traced(trace, a.length, b.length);
    }
  }
  return [];
}

/** True if the diagonal k is best reached by a step down, from k + 1; else by one to the right, from k - 1. */
function isFromAbove(furthest: Int32Array, middle: number, k: number, edits: number): boolean {
  const [left, above] = [furthest[middle + k - 1] ?? 0, furthest[middle + k + 1] ?? 0];
  return k === -edits || (k !== edits && left < above);
}

function startOn(furthest: Int32Array, middle: number, k: number, edits: number): number {
  if (edits === 0) return 0;
  const isDown = isFromAbove(furthest, middle, k, edits);
  return isDown ? (furthest[middle + k + 1] ?? 0) : (furthest[middle + k - 1] ?? 0) + 1;
}

function traced(trace: readonly Int32Array[], width: number, height: number): readonly Match[] {
  const found: Match[] = [];
  let [x, y] = [width, height];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Int32Array();
    const k = x - y;
    const begin = startOn(furthest, edits + 1, k, edits);
    while (x > begin) found.push([--x, --y]);
    if (isFromAbove(furthest, edits + 1, k, edits)) y--;
    else x--;
  }
  return found;
}
