import type { Thread } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';

/** Open threads of one item: all of them, and those of each of its fields. */
export interface OpenCount {
  readonly total: number;
  readonly fields: Readonly<Record<string, number>>;
}

/** An item without open threads. */
export const NO_OPEN: OpenCount = { total: 0, fields: {} };

export type OpenCounts = ReadonlyMap<NodeId, OpenCount>;

/** Counts open threads by item, those on revisions left out; an item whose counts did not change keeps its object from `previous`. */
export function openCounts(threads: readonly Thread[], previous: OpenCounts = new Map()): OpenCounts {
  const counts = new Map<NodeId, { total: number; fields: Record<string, number> }>();
  for (const { resolution, anchor } of threads) {
    if (resolution !== null || anchor.target === 'change') continue;
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

/** Open threads that a cell shows: those on its field, and in the name's those on the whole item. */
export function threadsAt({ total, fields }: OpenCount, field: string): number {
  const own = fields[field] ?? 0;
  if (field !== 'title') return own;
  return own + total - Object.values(fields).reduce((sum, count) => sum + count, 0);
}

/** What an entry of the outline counts: with what it lists itself, and with everything below it. */
export interface OutlineCount {
  /** Of the item and of its indicators and initiatives, which have no entries of their own. */
  readonly own: number;
  readonly total: number;
}

/** Counts of every item that has any, for the outline. */
export function outlineCounts(
  nodes: readonly ReadNode[],
  counts: OpenCounts,
): ReadonlyMap<NodeId, OutlineCount> {
  const found = new Map<NodeId, { own: number; total: number }>();
  const add = (id: NodeId, own: number, total: number) => {
    const before = found.get(id) ?? { own: 0, total: 0 };
    found.set(id, { own: before.own + own, total: before.total + total });
  };
  // Parents stand before their children: from the end on, every item is complete when its turn comes.
  for (const node of nodes.toReversed()) {
    const open = counts.get(node.id)?.total ?? 0;
    if (open > 0) add(node.id, open, open);
    const { own, total } = found.get(node.id) ?? { own: 0, total: 0 };
    if (node.parent === null || total === 0) continue;
    const isListed = node.kind !== 'indicator' && node.kind !== 'initiative';
    add(node.parent, isListed ? 0 : own, total);
  }
  return found;
}
