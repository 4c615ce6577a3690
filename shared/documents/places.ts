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

/** Finds what is over an item. */
export type PlaceOf = (id: NodeId) => ItemPlace;

/** Looks items up in two contents of one strategy: as they are to be, or as they were where they are gone. */
export function placesOf(before: StrategyContent, after: StrategyContent): PlaceOf {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  return (id) => {
    const line = lineOf(id, nodes);
    return {
      goals: line.filter((node) => node.kind === 'goal'),
      measures: line.filter((node) => node.kind === 'measure'),
    };
  };
}

/** The word for a level as the head of a column: its heading without brackets and numbers, else what an item is called. */
export function columnWord({ heading, item }: LevelLabel): string {
  const word = heading
    .trim()
    .replace(/^[(（][^()（）]{1,3}[)）]\s*/, '')
    .replace(/^[【〔［[](.*)[】〕］\]]$/, '$1');
  return word === '' ? item : word;
}

/** From the root down to the item itself. */
export function lineOf(id: NodeId, nodes: ReadonlyMap<NodeId, ContentNode>): readonly ContentNode[] {
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
