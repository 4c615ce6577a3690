import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import type { GoalNode, InitiativeNode, MeasureNode, SectionNode } from '../strategy/model.ts';

export type SectionContent = Extract<ContentNode, SectionNode>;
export type GoalContent = Extract<ContentNode, GoalNode>;
export type MeasureContent = Extract<ContentNode, MeasureNode>;
export type InitiativeContent = Extract<ContentNode, InitiativeNode>;
export type IndicatorContent = Extract<ContentNode, { readonly kind: 'indicator' }>;

/** What hangs under an item (null: at the root), in document order. */
export type ChildrenOf = (id: NodeId | null) => readonly ContentNode[];

/** Looks up what hangs where; an item whose parent is not there hangs at the root. */
export function childrenOf({ nodes }: StrategyContent): ChildrenOf {
  const ids = new Set(nodes.map(({ id }) => id));
  const children = new Map<NodeId | null, ContentNode[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && ids.has(node.parent) ? node.parent : null;
    const list = children.get(parent) ?? [];
    list.push(node);
    children.set(parent, list);
  }
  return (id) => children.get(id) ?? [];
}
