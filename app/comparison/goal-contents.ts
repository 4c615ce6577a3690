import type { ContentNode } from '#shared/diff/content.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Labels } from '#shared/strategy/model.ts';
import { atDepth } from '#shared/strategy/settings.ts';

/** What hangs under a goal, as its card lists it. */
export interface GoalPart {
  readonly node: ContentNode;
  /** 0: right under the goal. */
  readonly depth: number;
}

/** Everything under a node but initiatives, in document order. */
export function goalContents(nodes: readonly ContentNode[], id: NodeId): readonly GoalPart[] {
  const depths = new Map<NodeId, number>([[id, -1]]);
  const parts: GoalPart[] = [];
  // In document order parents come first.
  for (const node of nodes) {
    const above = node.parent === null ? undefined : depths.get(node.parent);
    if (above === undefined || node.id === id) continue;
    depths.set(node.id, above + 1);
    if (node.kind !== 'initiative') parts.push({ node, depth: above + 1 });
  }
  return parts;
}

/** How many of each kind hang under a goal, in the town's words; nothing of what there is none of. */
export function countParts(
  parts: readonly GoalPart[],
  labels: Labels,
): readonly { readonly word: string; readonly count: number }[] {
  const count = (is: (node: ContentNode) => boolean) => parts.filter(({ node }) => is(node)).length;
  return [
    { word: atDepth(labels.goal.basic, 0)?.item ?? '', count: count(({ kind }) => kind === 'goal') },
    { word: atDepth(labels.measure, 0)?.item ?? '', count: count(({ kind }) => kind === 'measure') },
    { word: labels.numericalTarget.item, count: count((node) => roleOf(node) === 'numericalTarget') },
    { word: labels.kpi.item, count: count((node) => roleOf(node) === 'kpi') },
  ].filter(({ count }) => count > 0);
}

function roleOf(node: ContentNode) {
  return node.kind === 'indicator' ? node.role : null;
}
