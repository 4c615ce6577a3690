import type { NodeId } from '../ids.ts';
import type { ContentNode } from './content.ts';
import type { NodesById } from './sides.ts';

/** Nodes that hang together and that the other side removed: decided as one, by the topmost. */
export interface RemovedGroup {
  readonly root: ContentNode;
  /** The topmost first. */
  readonly members: readonly ContentNode[];
  /** What hangs on a member and was not removed. */
  readonly children: readonly ContentNode[];
}

/** The groups of what is gone on the other side, as they hang among these nodes. */
export function groupsOf(nodes: NodesById, isGone: (id: NodeId) => boolean): readonly RemovedGroup[] {
  const groups = new Map<NodeId, { root: ContentNode; members: ContentNode[]; children: ContentNode[] }>();
  const top = (node: ContentNode): ContentNode => {
    const above = node.parent === null ? undefined : nodes.get(node.parent);
    return above !== undefined && isGone(above.id) ? top(above) : node;
  };
  for (const node of nodes.values()) {
    if (!isGone(node.id)) continue;
    const root = top(node);
    const group = groups.get(root.id) ?? { root, members: [], children: [] };
    groups.set(root.id, group);
    if (node === root) group.members.unshift(node);
    else group.members.push(node);
  }
  for (const node of nodes.values()) {
    const above = node.parent === null ? undefined : nodes.get(node.parent);
    if (above === undefined || isGone(node.id) || !isGone(above.id)) continue;
    groups.get(top(above).id)?.children.push(node);
  }
  return [...groups.values()];
}
