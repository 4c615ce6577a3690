import { canHold } from '../document/placement.ts';
import { MAX_DEPTH } from '../document/schema.ts';
import type { NodeId } from '../ids.ts';
import type { IndicatorRole } from '../strategy/model.ts';
import type { ContentNode } from './content.ts';
import type { Decision, Decisions } from './decisions.ts';
import { fieldConflict } from './merge-fields.ts';
import { groupsOf, type RemovedGroup } from './removed-groups.ts';
import { sameNode, samePlace } from './same-node.ts';
import { type NodesById, type Sides, winner } from './sides.ts';
import { placeConflict, wholeConflict } from './tree-conflicts.ts';

/**
 * Where everything hangs and what is there at all. It begins with the draft's tree, which is sound, and makes the
 * proposal's changes in it from the root down, so that it stays sound: what cannot be made is a conflict.
 */
export function mergeTree(
  sides: Sides<NodesById>,
  merged: ReadonlyMap<NodeId, ContentNode>,
  decisions: Decisions,
): Iterable<ContentNode> {
  const tree = new MergedTree(sides, merged, decisions);
  tree.decideRemovedByDraft();
  for (const node of sides.proposed.values()) tree.place(node);
  tree.decideRemovedByProposal();
  return tree.nodes();
}

class MergedTree {
  readonly #sides: Sides<NodesById>;
  readonly #decisions: Decisions;
  readonly #nodes: Map<NodeId, ContentNode>;
  /** What people decided to take back though the draft removed it. */
  readonly #wanted = new Set<NodeId>();
  /** Not there because a conflict that is listed keeps it, or what it hangs on, away. */
  readonly #heldBack = new Set<NodeId>();

  constructor(sides: Sides<NodesById>, merged: ReadonlyMap<NodeId, ContentNode>, decisions: Decisions) {
    this.#sides = sides;
    this.#decisions = decisions;
    this.#nodes = new Map([...sides.draft].map(([id, node]) => [id, merged.get(id) ?? node]));
  }

  nodes(): Iterable<ContentNode> {
    return this.#nodes.values();
  }

  /** What the draft removed and the proposal changed, or put something into. */
  decideRemovedByDraft(): void {
    const { base, draft, proposed } = this.#sides;
    const isGone = (id: NodeId) => base.has(id) && !draft.has(id);
    for (const group of groupsOf(proposed, isGone)) {
      const isChanged = group.members.some((node) => !sameNode(base.get(node.id), node));
      const isUsed = group.children.some((child) => this.#needsParent(child));
      if (!isChanged && !isUsed) continue;
      const taken = this.#decideWhole(group, 'proposed') === 'proposed';
      for (const { id } of group.members) (taken ? this.#wanted : this.#heldBack).add(id);
    }
  }

  /** The proposal added the node, or moved it to where it is. */
  #needsParent(node: ContentNode): boolean {
    const was = this.#sides.base.get(node.id);
    return was === undefined ? !this.#sides.draft.has(node.id) : was.parent !== node.parent;
  }

  #decideWhole(group: RemovedGroup, keptBy: 'draft' | 'proposed'): Decision {
    return this.#decisions.decide(wholeConflict(this.#sides, group, keptBy));
  }

  /** One node of the proposal, after those above it. */
  place(node: ContentNode): void {
    const { base, draft } = this.#sides;
    if (this.#nodes.has(node.id) && draft.has(node.id)) this.#move(node);
    else if (this.#wanted.has(node.id)) this.#hangProposed(node);
    else if (!base.has(node.id) && !draft.has(node.id)) this.#add(node);
  }

  #add(node: ContentNode): void {
    if (this.#fits(node, node.parent, roleOf(node))) this.#nodes.set(node.id, node);
    else if (node.parent !== null && this.#heldBack.has(node.parent)) this.#heldBack.add(node.id);
    else if (this.#decideAlone(node) === 'proposed') this.#hangProposed(node);
    else this.#heldBack.add(node.id);
  }

  #decideAlone(node: ContentNode): Decision {
    return this.#decideWhole({ root: node, members: [node], children: [] }, 'proposed');
  }

  #move(node: ContentNode): void {
    const [was, is] = [this.#sides.base.get(node.id), this.#sides.draft.get(node.id)];
    if (is === undefined) return;
    // Only a hostile client gives one id to two kinds.
    if (is.kind !== node.kind) {
      if (!sameNode(was, node) && this.#decideAlone(node) === 'proposed') this.#replace(node);
      return;
    }
    const place = winner<ContentNode | undefined>({ base: was, draft: is, proposed: node }, samePlace);
    const roles = { base: was && roleOf(was), draft: roleOf(is), proposed: roleOf(node) };
    const role = winner<IndicatorRole | null | undefined>(roles, Object.is);
    const wonPlace = place === 'conflict' ? this.#decidePlace(node) : place;
    const wonRole = role === 'conflict' ? this.#decideRole(is, roles) : role;
    if (wonPlace === 'draft' && wonRole === 'draft') return;
    const parent = wonPlace === 'proposed' ? node.parent : is.parent;
    const newRole = wonRole === 'proposed' ? roleOf(node) : roleOf(is);
    if (this.#fits(node, parent, newRole)) {
      this.#hang(node.id, wonPlace === 'proposed' ? node : is, newRole);
    } else if (wonPlace === 'proposed' && parent !== null && this.#heldBack.has(parent)) {
      // What keeps the new parent away is listed, and the move with it.
      if (this.#fits(node, is.parent, newRole)) this.#hang(node.id, is, newRole);
    } else if (this.#decidePlace(node) === 'proposed') this.#hangProposed(node);
  }

  #decidePlace(node: ContentNode): 'draft' | 'proposed' {
    const decision = this.#decisions.decide(placeConflict(this.#sides, node.id));
    return decision === 'proposed' ? decision : 'draft';
  }

  #decideRole(
    node: ContentNode,
    { base, draft, proposed }: Sides<IndicatorRole | null | undefined>,
  ): 'draft' | 'proposed' {
    const decision = this.#decisions.decide(
      fieldConflict(this.#sides, node, 'role', { base, draft, proposed }),
    );
    return decision === 'proposed' ? decision : 'draft';
  }

  #fits(node: ContentNode, parent: NodeId | null, role: IndicatorRole | null): boolean {
    if (parent === null) return true;
    let depth = this.#height(node.id);
    for (let at: NodeId | null = parent; at !== null; depth += 1) {
      const above = this.#nodes.get(at);
      if (above === undefined || at === node.id) return false;
      at = above.parent;
    }
    const holder = this.#nodes.get(parent);
    return holder !== undefined && depth < MAX_DEPTH && canHold(holder.kind, { kind: node.kind, role });
  }

  /** Levels below a node. */
  #height(id: NodeId): number {
    const below = [...this.#nodes.values()].filter(({ parent }) => parent === id);
    return below.reduce((height, child) => Math.max(height, this.#height(child.id) + 1), 0);
  }

  #hang(id: NodeId, at: Pick<ContentNode, 'parent' | 'order'>, role: IndicatorRole | null): void {
    const node = this.#nodes.get(id) ?? this.#sides.proposed.get(id);
    if (node === undefined) return;
    const placed = { ...node, parent: at.parent, order: at.order };
    this.#nodes.set(id, placed.kind === 'indicator' ? { ...placed, role: role ?? placed.role } : placed);
    this.#heldBack.delete(id);
  }

  #replace(node: ContentNode): void {
    this.#nodes.set(node.id, node);
    this.#hangProposed(node);
  }

  /** Hangs a node where it is proposed, if need be with all that is above it there. */
  #hangProposed(node: ContentNode): void {
    if (this.#fits(node, node.parent, roleOf(node))) this.#hang(node.id, node, roleOf(node));
    else this.#hangAsProposed(node);
  }

  /** Hangs a node exactly as proposed, with all that is above it there: that chain is sound. */
  #hangAsProposed(node: ContentNode): void {
    const above = node.parent === null ? undefined : this.#sides.proposed.get(node.parent);
    if (above !== undefined && !this.#stands(above)) this.#hangAsProposed(above);
    this.#hang(node.id, node, roleOf(node));
  }

  /** True if the node and all above it hang as proposed. */
  #stands(node: ContentNode): boolean {
    for (let at: ContentNode | undefined = node; at !== undefined; ) {
      if (this.#nodes.get(at.id)?.parent !== at.parent) return false;
      at = at.parent === null ? undefined : this.#sides.proposed.get(at.parent);
    }
    return true;
  }

  /** What the proposal removed: goes, unless the draft changed it or put something into it. */
  decideRemovedByProposal(): void {
    const { base, draft, proposed } = this.#sides;
    const isGone = (id: NodeId) => base.has(id) && draft.has(id) && !proposed.has(id);
    for (const group of groupsOf(this.#nodes, isGone)) {
      const isChanged = group.members.some(({ id }) => !sameNode(base.get(id), draft.get(id)));
      const isDecided = isChanged || group.children.length > 0;
      if (isDecided && this.#decideWhole(group, 'draft') !== 'proposed') continue;
      for (const { id } of group.members) this.#nodes.delete(id);
      for (const child of group.children) this.#removeWithin(child);
    }
  }

  /** Below what was removed by decision: the proposal's nodes go where it has them, the others with it. */
  #removeWithin(node: ContentNode): void {
    for (const child of [...this.#nodes.values()]) if (child.parent === node.id) this.#removeWithin(child);
    const proposed = this.#sides.proposed.get(node.id);
    if (proposed === undefined) this.#nodes.delete(node.id);
    else this.#hangProposed(proposed);
  }
}

function roleOf(node: ContentNode): IndicatorRole | null {
  return node.kind === 'indicator' ? node.role : null;
}
