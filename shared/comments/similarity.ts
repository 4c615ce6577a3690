/**
 * True if `text` is `quote` or an edit of it: at least half of the quote's units stand in it in their order, and more
 * of them the more has been added – all of them once it has thrice the quote's length. It may be at most 200 units
 * longer than twice the quote. A single character has no edits. Line breaks count for nothing.
 */
export function isEditOf(quote: string, text: string): boolean {
  const [from, to] = [withoutBreaks(quote), withoutBreaks(text)];
  if (from === to) return from !== '';
  if (from.length === 0 || [...from].length === 1 || to.length > 2 * from.length + 200) return false;
  const added = Math.max(0, to.length - from.length);
  const needed = Math.min(from.length, Math.ceil(from.length / 2 + added / 4));
  return to.length >= needed && commonLength(from, to) >= needed;
}

/** Text with its line breaks left out: splitting and joining paragraphs changes nothing else. */
export function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '');
}

/** Length of the longest common subsequence of two texts, in code units. */
export function commonLength(a: string, b: string): number {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end + commonBits(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

/** Bit-parallel: one bit per unit of `a`, cleared where a row of the usual table would rise by one (Hyyrö 2004). */
function commonBits(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const places = new Map<string, bigint>();
  for (let at = 0; at < a.length; at++) {
    const unit = a.charAt(at);
    places.set(unit, (places.get(unit) ?? 0n) | (1n << BigInt(at)));
  }
  const all = (1n << BigInt(a.length)) - 1n;
  let row = all;
  for (let at = 0; at < b.length; at++) {
    const matches = row & (places.get(b.charAt(at)) ?? 0n);
    row = ((row + matches) | (row - matches)) & all;
  }
  return [...row.toString(2).padStart(a.length, '0')].filter((bit) => bit === '0').length;
}
