/**
 * Where an insertion among repeated words stands is a matter of taste: in 「Aの充実」→「AのBの充実」 both のB and Bの can be
 * the new words. `slideGroups` moves each group of unkept items to where people would see it.
 */

/**
 * Moves groups of items that are not kept, in place: two that can touch become one; then a group goes where `score`
 * of its first index and the one behind its last is highest, further down if that is equal.
 */
export function slideGroups(
  items: readonly string[],
  kept: boolean[],
  score: (start: number, end: number) => number,
): void {
  let at = 0;
  while (at < items.length) {
    if (kept[at]) at++;
    else at = settle(new Group(items, kept, at), score);
  }
}

function settle(group: Group, score: (start: number, end: number) => number): number {
  let size = 0;
  let top = group.start;
  while (size !== group.end - group.start) {
    size = group.end - group.start;
    while (group.up());
    top = group.start;
    while (group.down());
  }
  const bottom = group.end;
  let best = { start: group.start, score: score(group.start, group.end) };
  while (group.start > top && group.up()) {
    const here = score(group.start, group.end);
    if (here > best.score) best = { start: group.start, score: here };
  }
  while (group.start < best.start && group.down());
  return bottom;
}

/** A run of items that are not kept: from `start`, up to but without `end`. */
class Group {
  start: number;
  end: number;
  private readonly items: readonly string[];
  private readonly kept: boolean[];

  constructor(items: readonly string[], kept: boolean[], start: number) {
    this.items = items;
    this.kept = kept;
    this.start = start;
    this.end = start;
    this.grow();
  }

  /** One to the left, if the item before it is the same as its last. */
  up(): boolean {
    if (this.start === 0 || this.items[this.start - 1] !== this.items[this.end - 1]) return false;
    this.kept[--this.start] = false;
    this.kept[--this.end] = true;
    this.grow();
    return true;
  }

  /** One to the right, if the item behind it is the same as its first. */
  down(): boolean {
    if (this.end === this.items.length || this.items[this.start] !== this.items[this.end]) return false;
    this.kept[this.start++] = true;
    this.kept[this.end++] = false;
    this.grow();
    return true;
  }

  private grow(): void {
    while (this.start > 0 && this.kept[this.start - 1] === false) this.start--;
    while (this.end < this.items.length && this.kept[this.end] === false) this.end++;
  }
}
