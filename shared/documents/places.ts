import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import type { GoalNode, LevelLabel, MeasureNode } from '../strategy/model.ts';

type GoalContent = Extract<ContentNode, GoalNode>;
type MeasureContent = Extract<ContentNode, MeasureNode>;

/** The goals and measures over an item, the outermost first; its own self, too, where it is one. */
export interface ItemPlace {
  readonly goals: readonly GoalContent[];
  readonly measures: readonly MeasureContent[];
}

/** Finds items in two contents of one strategy: as they are to be, or as they were where they are gone. */
export interface Places {
  placeOf(id: NodeId): ItemPlace;
  /** Position in reading order; what is gone stands behind what it followed. */
  orderOf(id: NodeId): number;
}

/** Places of a comparison's items. */
export function placesOf(before: StrategyContent, after: StrategyContent): Places {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const order = new Map(mergedNodes(before, after).map(({ id }, index) => [id, index]));
  const placeOf = (id: NodeId): ItemPlace => {
    const line = lineOf(id, nodes);
    return {
      goals: line.filter((node) => node.kind === 'goal'),
      measures: line.filter((node) => node.kind === 'measure'),
    };
  };
  return { placeOf, orderOf: (id) => order.get(id) ?? order.size };
}

/**
 * All items of both contents, each once: those that are to be in their order, and behind each, those that are gone
 * and followed it before.
 */
export function mergedNodes(before: StrategyContent, after: StrategyContent): readonly ContentNode[] {
  const stays = new Set(after.nodes.map(({ id }) => id));
  const goneBehind = new Map<NodeId | null, ContentNode[]>();
  let last: NodeId | null = null;
  for (const node of before.nodes) {
    if (stays.has(node.id)) last = node.id;
    else goneBehind.set(last, [...(goneBehind.get(last) ?? []), node]);
  }
  return [
    ...(goneBehind.get(null) ?? []),
    ...after.nodes.flatMap((node) => [node, ...(goneBehind.get(node.id) ?? [])]),
  ];
}

/** The word for a level as the head of a column: its heading without brackets and numbers, else what an item is called. */
export function columnWord({ heading, item }: LevelLabel): string {
  const word = heading
    .trim()
    .replace(/^[(（][^()（）]{1,3}[)）]\s*/, '')
    .replace(/^[【〔［[](.*)[】〕］\]]$/, '$1');
  return word === '' ? item : word;
}

function lineOf(id: NodeId, nodes: ReadonlyMap<NodeId, ContentNode>): readonly ContentNode[] {
  const line: ContentNode[] = [];
  const seen = new Set<NodeId>();
  // Two contents together may hold a circle that neither of them has.
  for (let at = nodes.get(id); at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id);
    line.unshift(at);
    at = at.parent === null ? undefined : nodes.get(at.parent);
  }
  return line;
}
