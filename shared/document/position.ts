import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { NodeKind } from '../strategy/model.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { isFraction, ORDER_LIMIT, ordersBetween } from './order.ts';
import { canHold, type Placed, siblingGroup } from './placement.ts';
import { MAX_DEPTH } from './schema.ts';
import type { Entry, Tree } from './tree.ts';

/** A place under a parent (null: the root), after one of its children, first (null) or last. */
export interface Position {
  readonly parent: NodeId | null;
  readonly after: NodeId | null | 'last';
}

/** The order that puts a node at a position, and the siblings that must get a new one to make room. */
export interface Slot {
  /** True if the node stands there already. */
  readonly stays: boolean;
  readonly order: string;
  readonly moved: readonly { readonly entry: Entry; readonly order: string }[];
}

/** The parent at a position, if a node of this kind may hang there. */
export function parentAt(
  tree: Tree,
  id: NodeId,
  placed: Placed,
  at: Position,
): Result<Entry | null, EditRefusal> {
  const parent = at.parent === null ? null : tree.entries.get(at.parent);
  if (parent === undefined) return err({ code: 'unknownNode', id: at.parent ?? id });
  const parentKind: NodeKind | null = parent?.kind ?? null;
  const deep = parent !== null && parent.depth + 1 >= MAX_DEPTH;
  return canHold(parentKind, placed) && !deep ? ok(parent) : err({ code: 'wrongParent', id, parentKind });
}

/**
 * Where among its siblings the node goes. A node only stands beside its own group (see `siblingGroup`): after a
 * sibling of another group means first or last in its own.
 */
export function slotAt(
  tree: Tree,
  id: NodeId,
  placed: Placed,
  parent: Entry | null,
  after: Position['after'],
): Result<Slot, EditRefusal> {
  const parentKind = parent?.kind ?? null;
  const group = siblingGroup(parentKind, placed);
  const all = parent?.children ?? tree.roots;
  const grouped = all.filter((entry) => siblingGroup(parentKind, entry) === group);
  const here = grouped.findIndex((entry) => entry.id === id);
  const siblings = grouped.filter((entry) => entry.id !== id);
  const index = indexAfter(all, siblings, after, (entry) => siblingGroup(parentKind, entry) - group);
  if (index === null) return err({ code: 'notSibling', id });
  return ok({ stays: index === here, ...ordersAt(siblings, index) });
}

function indexAfter(
  all: readonly Entry[],
  siblings: readonly Entry[],
  after: Position['after'],
  groupDistance: (entry: Entry) => number,
): number | null {
  if (after === 'last') return siblings.length;
  if (after === null) return 0;
  const neighbour = all.find((entry) => entry.id === after);
  if (neighbour === undefined) return null;
  const distance = groupDistance(neighbour);
  if (distance !== 0) return distance < 0 ? 0 : siblings.length;
  // -1: the node itself was named.
  const at = siblings.indexOf(neighbour);
  return at < 0 ? null : at + 1;
}

/**
 * Siblings of equal order leave no room between them: those behind the slot are spaced anew, or all if
 * another program's orders are among them.
 */
function ordersAt(siblings: readonly Entry[], index: number): Omit<Slot, 'stays'> {
  if (siblings.some(({ order }) => order !== '' && !isFraction(order))) return spacedAnew(siblings, index);
  const low = siblings[index - 1]?.order ?? '';
  let end = index;
  while (end < siblings.length && (siblings[end]?.order ?? '') <= low) end++;
  const crowded = siblings.slice(index, end);
  const [order = '', ...rest] = ordersBetween(low, siblings[end]?.order ?? null, crowded.length + 1);
  if ([order, ...rest].some((each) => each.length > ORDER_LIMIT)) return spacedAnew(siblings, index);
  return { order, moved: withOrders(crowded, rest) };
}

function spacedAnew(siblings: readonly Entry[], index: number): Omit<Slot, 'stays'> {
  const orders = ordersBetween('', null, siblings.length + 1);
  const order = orders[index] ?? '';
  return {
    order,
    moved: withOrders(
      siblings,
      orders.filter((_, at) => at !== index),
    ),
  };
}

function withOrders(entries: readonly Entry[], orders: readonly string[]): Slot['moved'] {
  return entries.map((entry, index) => ({ entry, order: orders[index] ?? '' }));
}
