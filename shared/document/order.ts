const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MIDDLE = 'V';
const FRACTION = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/** Longest order that is read or written; past it the siblings are spaced anew. */
export const ORDER_LIMIT = 64;

/** True for what may order siblings, by code units: any short text, so that another program's orders hold. */
export function isOrder(value: unknown): value is string {
  return typeof value === 'string' && value.length <= ORDER_LIMIT;
}

/**
 * True for an order as it is made here: the digits of a fraction in base 62, without a trailing zero, so that
 * code-unit order is numeric order and there is room between any two.
 */
export function isFraction(order: string): boolean {
  return FRACTION.test(order);
}

/**
 * `count` ascending orders strictly between `low` and `high` ('' and null: open ends); deterministic.
 * Throws unless low < high; both must be fractions.
 */
export function ordersBetween(low: string, high: string | null, count: number): readonly string[] {
  if (high !== null && low >= high) throw new Error(`no order between ${low} and ${high}`);
  if (count <= 0) return [];
  if (high === null) return appended(low, count);
  const middle = between(low, high);
  const before = Math.floor((count - 1) / 2);
  return [...ordersBetween(low, middle, before), middle, ...ordersBetween(middle, high, count - 1 - before)];
}

function appended(low: string, count: number): readonly string[] {
  const orders: string[] = [];
  let last = low;
  for (let index = 0; index < count; index++) {
    last = after(last);
    orders.push(last);
  }
  return orders;
}

/** Steps the first digit that can be stepped, so that appending n times costs n / 61 digits. */
function after(low: string): string {
  for (let index = 0; index < low.length; index++) {
    const digit = digitAt(low, index);
    if (digit < DIGITS.length - 1) return low.slice(0, index) + DIGITS.charAt(digit + 1);
  }
  return `${low}1`;
}

function between(low: string, high: string): string {
  let index = 0;
  while (digitAt(low, index) === digitAt(high, index)) index++;
  const from = digitAt(low, index);
  const to = digitAt(high, index);
  const prefix = low.slice(0, index).padEnd(index, '0');
  if (to - from > 1) return prefix + DIGITS.charAt(Math.floor((from + to) / 2));
  // One digit below `high`: whatever follows stays below it, so only `low` bounds the rest.
  const rest = low.slice(index + 1);
  return prefix + DIGITS.charAt(from) + (rest === '' ? MIDDLE : after(rest));
}

function digitAt(order: string, index: number): number {
  return index < order.length ? DIGITS.indexOf(order.charAt(index)) : 0;
}
