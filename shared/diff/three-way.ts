import type { NodeId } from '../ids.ts';
import type { Conflict, Resolutions } from './conflict.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import { Decisions } from './decisions.ts';
import { orderedContent } from './document-order.ts';
import { sameContent } from './edits.ts';
import { mergeBody } from './merge-body.ts';
import { mergeFields, mergeStrategy } from './merge-fields.ts';
import { mergeTree } from './merge-tree.ts';
import { itemTitle, type NodesById, nodesOfSides, type Sides } from './sides.ts';

/** What two sides' changes come to, and where they cannot both stand. */
export interface ThreeWay {
  readonly expected: StrategyContent;
  /** Decided ones, too: those of `isDecided` hold as people decided, the others stay as in the draft. */
  readonly conflicts: readonly Conflict[];
}

/**
 * The draft with the proposal's changes since `base`, per field, link, text block, place and whole node. What only
 * one side changed, or both alike, is taken; the result is a content that a document can have.
 */
export function threeWay(
  base: StrategyContent,
  draft: StrategyContent,
  proposed: StrategyContent,
  resolutions: Resolutions,
): ThreeWay {
  if (sameContent(base, proposed)) return { expected: draft, conflicts: [] };
  if (sameContent(base, draft) || sameContent(draft, proposed)) return { expected: proposed, conflicts: [] };
  const decisions = new Decisions(resolutions);
  const sides = nodesOfSides({ base, draft, proposed });
  const strategy = mergeStrategy(
    { base: base.strategy, draft: draft.strategy, proposed: proposed.strategy },
    decisions,
  );
  const merged = new Map<NodeId, ContentNode>();
  for (const id of sides.draft.keys()) {
    const node = mergeNode(sides, id, decisions);
    if (node !== null) merged.set(id, node);
  }
  const expected = orderedContent(strategy, mergeTree(sides, merged, decisions));
  return { expected, conflicts: decisions.conflicts };
}

/** What a node on both sides says; null where it is on one only. */
function mergeNode(sides: Sides<NodesById>, id: NodeId, decisions: Decisions): ContentNode | null {
  const node = mergeFields(sides, id, decisions);
  const [draft, proposed] = [sides.draft.get(id)?.body, sides.proposed.get(id)?.body];
  if (node === null || !draft || !proposed) return node;
  const base = sides.base.get(id)?.body ?? { type: 'doc', content: [] };
  const title = itemTitle(sides, id);
  const body = mergeBody({ base, draft, proposed }, { nodeId: id, itemTitle: title, decisions });
  return { ...node, body } as ContentNode; // spreading a union loses which member it is
}
