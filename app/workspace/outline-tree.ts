import type { ReadNode, StrategyReading } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';

/** One entry of the outline, with the entries below it. */
export interface OutlineEntry {
  readonly node: ReadNode;
  readonly children: readonly OutlineEntry[];
}

/** Sections, goals and measures of a reading as a tree, in document order. */
export function outlineOf({ nodes }: Pick<StrategyReading, 'nodes'>): readonly OutlineEntry[] {
  const children = new Map<NodeId | null, OutlineEntry[]>();
  const below = (id: NodeId | null) => {
    const known = children.get(id);
    if (known !== undefined) return known;
    const made: OutlineEntry[] = [];
    children.set(id, made);
    return made;
  };
  for (const node of nodes) {
    if (node.kind === 'indicator' || node.kind === 'initiative') continue;
    below(node.parent).push({ node, children: below(node.id) });
  }
  return below(null);
}
