import { conflictMessages } from '../i18n/ja/conflicts.ts';
import type { NodeId } from '../ids.ts';
import type { ContentNode, StrategyContent } from './content.ts';

/** Nodes of one content by their id. */
export type NodesById = ReadonlyMap<NodeId, ContentNode>;

/** What it was, and what the draft and the proposal each made of it. */
export interface Sides<T> {
  readonly base: T;
  readonly draft: T;
  readonly proposed: T;
}

/** Three contents by the ids of their nodes. */
export function nodesOfSides(sides: Sides<StrategyContent>): Sides<NodesById> {
  const byId = ({ nodes }: StrategyContent) => new Map(nodes.map((node) => [node.id, node]));
  return { base: byId(sides.base), draft: byId(sides.draft), proposed: byId(sides.proposed) };
}

/** Printed number and title of an item, wherever it still is. */
export function itemTitle(sides: Sides<NodesById>, id: NodeId): string {
  const node = sides.draft.get(id) ?? sides.proposed.get(id) ?? sides.base.get(id);
  return node === undefined ? conflictMessages.untitled : titleOf(node);
}

/** Printed number and title. */
export function titleOf({ number, title }: ContentNode): string {
  // Some numbers end in a blank of their own.
  return `${number.trim()} ${title === '' ? conflictMessages.untitled : title}`.trim();
}

/**
 * What a three-way comparison of one value comes to: `proposed` if only the proposal changed it, `draft` if only the
 * draft did or both say the same, else `conflict`. A value that was not there before counts as undefined.
 */
export function winner<T>(
  { base, draft, proposed }: Sides<T>,
  equal: (a: T, b: T) => boolean,
): 'draft' | 'proposed' | 'conflict' {
  if (equal(draft, proposed) || equal(proposed, base)) return 'draft';
  return equal(draft, base) ? 'proposed' : 'conflict';
}
