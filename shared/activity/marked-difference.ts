/** Two texts by what they share at their ends and what differs between. */
export interface MarkedDifference {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** Marks what differs: one run, between the longest common beginning and end; no character is cut in two. */
export function markDifference(from: string, to: string): MarkedDifference {
  const [a, b] = [charactersOf(from), charactersOf(to)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    before: a.slice(0, start).join(''),
    removed: a.slice(start, a.length - end).join(''),
    added: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  };
}

/** As people see them: か and a combining ゛ are one, and so are 辻 and its variation selector. */
function charactersOf(text: string): readonly string[] {
  return text.match(/[^\p{M}][\p{M}]*|[\p{M}]+/gsu) ?? [];
}
