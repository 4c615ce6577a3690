import type { Thread } from '#shared/comments/model.ts';
import type { NodeId } from '#shared/ids.ts';

/** Open threads of one item: all of them, and those of each of its fields. */
export interface OpenCount {
  readonly total: number;
  readonly fields: Readonly<Record<string, number>>;
}

export type OpenCounts = ReadonlyMap<NodeId, OpenCount>;

/** Counts open threads by item; an item whose counts did not change keeps its object from `previous`. */
export function openCounts(threads: readonly Thread[], previous: OpenCounts = new Map()): OpenCounts {
  const counts = new Map<NodeId, { total: number; fields: Record<string, number> }>();
  for (const { resolution, anchor } of threads) {
    if (resolution !== null) continue;
    const count = counts.get(anchor.nodeId) ?? { total: 0, fields: {} };
    counts.set(anchor.nodeId, count);
    count.total++;
    if (anchor.target === 'field') count.fields[anchor.field] = (count.fields[anchor.field] ?? 0) + 1;
  }
  return new Map(
    Array.from(counts, ([id, count]) => {
      const before = previous.get(id);
      return [id, before !== undefined && sameCount(before, count) ? before : count];
    }),
  );
}

function sameCount(a: OpenCount, b: OpenCount): boolean {
  const fields = Object.entries(a.fields);
  return (
    a.total === b.total &&
    fields.length === Object.keys(b.fields).length &&
    fields.every(([field, count]) => b.fields[field] === count)
  );
}
