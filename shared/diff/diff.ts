import { changeId, type NodeId } from '../ids.ts';
import { aspectOf } from './aspects.ts';
import { removedCategory, strategyCategory } from './category.ts';
import type { Change, ChangeAspect, ContentEdit } from './change.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import { type Correspondence, type Pair, pairNodes } from './correspondence.ts';
import { strategyEdits } from './edits.ts';
import { movedNodes } from './moves.ts';
import { nodeChanges } from './node-changes.ts';
import { shownOrder } from './shown-order.ts';

/**
 * What changed, as people see it: first what the strategy says of itself, then its nodes in document order, what is
 * gone at the place where it was, then settings. Of one document every edit belongs to exactly one change; between
 * two plans (with a correspondence) fields are compared along it, and the edits cannot be applied.
 */
export function diff(
  before: StrategyContent,
  after: StrategyContent,
  correspondence: Correspondence | null = null,
): readonly Change[] {
  const pairing = pairNodes(before, after, correspondence);
  const moved = movedNodes(before, pairing);
  const [pathBefore, pathAfter] = [pathsIn(before), pathsIn(after)];
  const layout: ContentEdit[] = [];
  const ofNodes = shownOrder(before, after, pairing).flatMap(({ isGone, node }): readonly Change[] => {
    const pair = pairing.pairs.get(node.id);
    if (isGone || pair === undefined) return [removal(node, pathBefore(node))];
    return changesOf(pair, moved.has(node.id), pathAfter(node), layout);
  });
  const ofStrategy = strategyChanges(before, after);
  return [
    ...ofStrategy.filter(({ aspect }) => aspect !== 'settings'),
    ...ofNodes,
    ...ofStrategy.filter(({ aspect }) => aspect === 'settings'),
    ...(layout.length > 0 ? [ofWholeStrategy('layout', layout)] : []),
  ];
}

function changesOf(
  pair: Pair,
  isMoved: boolean,
  path: Change['path'],
  layout: ContentEdit[],
): readonly Change[] {
  const { after, sources } = pair;
  const before = pair.before ?? sources[0] ?? null;
  return nodeChanges(pair, isMoved, layout).map(({ aspect, category, edits }) => ({
    id: changeId(`${aspect}:${after.id}`),
    aspect,
    nodeId: after.id,
    category,
    before,
    after,
    sources,
    path,
    edits,
  }));
}

function removal(node: ContentNode, path: Change['path']): Change {
  return {
    id: changeId(`whole:${node.id}`),
    aspect: 'whole',
    nodeId: node.id,
    category: removedCategory(node.kind),
    before: node,
    after: null,
    sources: [node],
    path,
    edits: [{ type: 'remove', node }],
  };
}

function strategyChanges(before: StrategyContent, after: StrategyContent): readonly Change[] {
  const edits = strategyEdits(before.strategy, after.strategy);
  return STRATEGY_ASPECTS.flatMap((aspect) => {
    const own = edits.filter((edit) => aspectOf(edit) === aspect);
    return own.length > 0 ? [ofWholeStrategy(aspect, own)] : [];
  });
}

const STRATEGY_ASPECTS: readonly ChangeAspect[] = ['period', 'description', 'settings'];

function ofWholeStrategy(aspect: ChangeAspect, edits: readonly ContentEdit[]): Change {
  const category = strategyCategory(aspect, edits);
  const nothing = { nodeId: null, before: null, after: null, sources: [], path: [] };
  return { id: changeId(aspect), aspect, category, edits, ...nothing };
}

/** Looks up what is above a node, from the outside in. */
function pathsIn({ nodes }: StrategyContent): (node: ContentNode) => Change['path'] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const paths = new Map<NodeId | null, Change['path']>([[null, []]]);
  const pathTo = (id: NodeId | null): Change['path'] => {
    const node = id === null ? undefined : known.get(id);
    const found = paths.get(id);
    if (found !== undefined || node === undefined) return found ?? [];
    const { number, title } = node;
    const path = [...pathTo(node.parent), { id: node.id, number, title }];
    paths.set(id, path);
    return path;
  };
  return ({ parent }) => pathTo(parent);
}
