import type { NodeId } from '../ids.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import type { Pairing } from './correspondence.ts';

/** A node of `after`, or one of `before` that is gone. */
export interface ShownNode {
  readonly isGone: boolean;
  readonly node: ContentNode;
}

/** All that is there or was there: `after` in document order, and in it what is gone, at the place where it was. */
export function shownOrder(
  before: StrategyContent,
  after: StrategyContent,
  { pairs, gone }: Pairing,
): readonly ShownNode[] {
  const was = familiesOf(before);
  const is = familiesOf(after);
  const heirs = new Map<NodeId, Set<NodeId>>();
  for (const { after: node, sources } of pairs.values()) {
    for (const { id } of sources) heirs.set(id, (heirs.get(id) ?? new Set()).add(node.id));
  }
  const shown: ShownNode[] = [];
  const placed = new Set<NodeId>();

  const showGone = (node: ContentNode) => {
    shown.push({ isGone: true, node });
    for (const child of was.get(node.id) ?? []) if (gone.has(child.id)) showGone(child);
  };
  const showChildren = (parent: NodeId | null) => {
    const children = is.get(parent) ?? [];
    const here = new Set(children.map(({ id }) => id));
    const behind = new Map<NodeId | null, ContentNode[]>();
    const sources = parent === null ? [null] : (pairs.get(parent)?.sources.map(({ id }) => id) ?? []);
    let anchor: NodeId | null = null;
    for (const child of sources.flatMap((id) => was.get(id) ?? [])) {
      if (!gone.has(child.id)) anchor = [...(heirs.get(child.id) ?? [])].find((id) => here.has(id)) ?? anchor;
      else if (!placed.has(child.id)) {
        // A parent that became two shows what it lost once.
        placed.add(child.id);
        behind.set(anchor, [...(behind.get(anchor) ?? []), child]);
      }
    }
    for (const node of behind.get(null) ?? []) showGone(node);
    for (const node of children) {
      shown.push({ isGone: false, node });
      showChildren(node.id);
      for (const lost of behind.get(node.id) ?? []) showGone(lost);
    }
  };
  showChildren(null);
  return shown;
}

function familiesOf({ nodes }: StrategyContent): ReadonlyMap<NodeId | null, readonly ContentNode[]> {
  const families = new Map<NodeId | null, ContentNode[]>();
  for (const node of nodes) {
    const family = families.get(node.parent);
    if (family === undefined) families.set(node.parent, [node]);
    else family.push(node);
  }
  return families;
}
