import type { NodeId } from '../ids.ts';
import type { StrategyFields } from '../strategy/model.ts';
import type { Conflict } from './conflict.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import { orderedContent } from './document-order.ts';
import { revertBlock } from './revert-block.ts';
import { type NodesById, nodesOfSides, type Sides } from './sides.ts';

/**
 * The base of a proposal that has taken in the draft: the draft as it is now, but where a conflict is still open as it
 * was before both sides changed it. So what leads from it to the proposal is the proposal and nothing of the draft's
 * own, and what was in conflict with the draft still is. `proposed` has the draft's changes already.
 */
export function rebase(sides: Sides<StrategyContent>, open: readonly Conflict[]): StrategyContent {
  const nodes = new Rebased(nodesOfSides(sides));
  const strategy: Record<string, unknown> = { ...sides.draft.strategy };
  for (const conflict of open) {
    if (conflict.nodeId !== null) nodes.revert(conflict, conflict.nodeId);
    else if (conflict.field !== null)
      strategy[conflict.field] = Reflect.get(sides.base.strategy, conflict.field);
  }
  return orderedContent(strategy as unknown as StrategyFields, nodes.all()); // fields of the one or the other
}

class Rebased {
  readonly #sides: Sides<NodesById>;
  readonly #nodes: Map<NodeId, ContentNode>;

  constructor(sides: Sides<NodesById>) {
    this.#sides = sides;
    this.#nodes = new Map(sides.draft);
  }

  all(): Iterable<ContentNode> {
    return this.#nodes.values();
  }

  revert({ aspect, field, id: conflictId }: Conflict, id: NodeId): void {
    const [was, node] = [this.#sides.base.get(id), this.#nodes.get(id)];
    if (aspect === 'whole') this.#revertWhole(id);
    else if (was === undefined) this.#takeAway(id);
    else if (node === undefined) return;
    else if (aspect === 'body') this.#nodes.set(id, revertBlock(node, was, field));
    else if (conflictId === `${id}/place`) this.#hangAsBefore(node, was);
    else if (field !== null) this.#nodes.set(id, { ...node, [field]: Reflect.get(was, field) });
  }

  /** Both sides added it, or took it out of the bin: as before means that it is not there. */
  #takeAway(root: NodeId): void {
    for (const node of below(this.#nodes, root)) {
      const was = this.#sides.base.get(node.id);
      if (was === undefined) this.#nodes.delete(node.id);
      else this.#hangAsBefore(node, was);
    }
  }

  #revertWhole(root: NodeId): void {
    if (this.#sides.draft.has(root)) this.#revertKept(root);
    else this.#bringBack(root);
  }

  /** The draft removed it: it is there again, with what was below it. */
  #bringBack(root: NodeId): void {
    for (const was of below(this.#sides.base, root)) {
      if (this.#sides.draft.has(was.id) || !this.#hasParent(was)) continue;
      this.#nodes.set(was.id, was);
    }
  }

  /** The proposal removed it: what the draft changed in it, added to it or moved into it is as before. */
  #revertKept(root: NodeId): void {
    for (const node of below(this.#sides.draft, root)) {
      const was = this.#sides.base.get(node.id);
      if (was === undefined) this.#nodes.delete(node.id);
      else if (this.#sides.proposed.has(node.id)) this.#hangAsBefore(node, was);
      else {
        this.#nodes.set(node.id, { ...was, parent: node.parent, order: node.order });
        this.#hangAsBefore(was, was);
      }
    }
  }

  #hangAsBefore({ id }: ContentNode, was: ContentNode): void {
    const node = this.#nodes.get(id);
    if (node === undefined || !this.#hasParent(was) || this.#isBelow(was.parent, id)) return;
    this.#nodes.set(id, { ...node, parent: was.parent, order: was.order });
  }

  #hasParent({ parent }: ContentNode): boolean {
    return parent === null || this.#nodes.has(parent);
  }

  #isBelow(at: NodeId | null, id: NodeId): boolean {
    for (let above = at; above !== null; above = this.#nodes.get(above)?.parent ?? null) {
      if (above === id) return true;
    }
    return false;
  }
}

/** A node and all below it, parents first. */
function below(nodes: NodesById, root: NodeId): readonly ContentNode[] {
  const inside = new Set<NodeId>([root]);
  return [...nodes.values()].filter((node) => {
    if (node.parent !== null && inside.has(node.parent)) inside.add(node.id);
    return inside.has(node.id);
  });
}
