import type { NodeId } from '../ids.ts';
import type { ContentNode, StrategyContent } from './content.ts';

/**
 * Which nodes of `before` each node of `after` comes from, between two plans; a node that is not in it is new.
 * Without one (null) the contents are of one document, and a node comes from the one with its id.
 */
export type Correspondence = ReadonlyMap<NodeId, readonly NodeId[]>;

/** A node of `after` with what it comes from. */
export interface Pair {
  readonly after: ContentNode;
  /** The first source of the same kind, which `after` is compared with; null if there is none. */
  readonly before: ContentNode | null;
  readonly sources: readonly ContentNode[];
}

/** Both contents by what belongs together. */
export interface Pairing {
  /** By the id in `after`, in its document order. */
  readonly pairs: ReadonlyMap<NodeId, Pair>;
  /** Nodes of `before` that nothing comes from. */
  readonly gone: ReadonlySet<NodeId>;
}

/** Pairs the nodes of two contents; sources that `before` does not hold count as none. */
export function pairNodes(
  before: StrategyContent,
  after: StrategyContent,
  correspondence: Correspondence | null,
): Pairing {
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  const gone = new Set(was.keys());
  const pairs = new Map<NodeId, Pair>();
  for (const node of after.nodes) {
    const ids = correspondence === null ? [node.id] : (correspondence.get(node.id) ?? []);
    const sources = ids.flatMap((id) => was.get(id) ?? []);
    for (const { id } of sources) gone.delete(id);
    const same = sources.find(({ kind }) => kind === node.kind) ?? null;
    pairs.set(node.id, { after: node, before: same, sources });
  }
  return { pairs, gone };
}
