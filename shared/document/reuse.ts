/** `previous` if both are deeply equal JSON, else `next`. */
export function kept<T>(next: T, previous: T): T {
  return equalJson(next, previous) ? previous : next;
}

/** `next` with every item that is deeply equal to the previous one of its key replaced by that one. */
export function keptList<T>(
  next: readonly T[],
  previous: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const before = new Map(previous.map((item) => [keyOf(item), item]));
  const items = next.map((item) => {
    const old = before.get(keyOf(item));
    return old === undefined ? item : kept(item, old);
  });
  const same = items.length === previous.length && items.every((item, index) => item === previous[index]);
  return same ? previous : items;
}

/** True for deeply equal JSON; keys may come in any order. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]; // any object has string keys
  return keys.every((key) => Object.hasOwn(right, key) && equalJson(left[key], right[key]));
}
