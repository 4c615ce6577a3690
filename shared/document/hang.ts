import type { NodeId } from '../ids.ts';
import type { OmissionReason } from './omission.ts';
import { canHold, type Placed, siblingGroup } from './placement.ts';
import { MAX_DEPTH } from './schema.ts';

/** What has a place in a tree; `hang` fills in `parent`, `depth` and `children`. */
export interface Hanging<Self> extends Placed {
  readonly id: NodeId;
  readonly order: string;
  parent: Self | null;
  depth: number;
  /** In document order. */
  readonly children: Self[];
}

/** Why an entry does not hang where it was wanted. */
type Misplaced<E> = (entry: E, reason: OmissionReason, found: unknown) => void;

/**
 * Hangs every entry under the parent that is wanted for it, or where the rules allow: circles, wrong kinds and too
 * deep places are resolved the same way for equal entries, in whatever order they come. Linear but for the sorting.
 */
export function hang<E extends Hanging<E>>(
  wanted: Map<E, E | null>,
  misplaced: Misplaced<E>,
): { readonly roots: readonly E[]; readonly topDown: readonly E[] } {
  breakCycles(wanted, misplaced);
  const roots: E[] = [];
  const sorted = topDown(wanted);
  for (const entry of sorted) {
    hangOne(entry, wanted.get(entry) ?? null, misplaced);
    (entry.parent?.children ?? roots).push(entry);
  }
  roots.sort(compareAtRoot);
  for (const entry of sorted) entry.children.sort(compareSiblings);
  return { roots, topDown: sorted };
}

/** The smallest id of a circle loses its parent: every replica picks the same one. */
function breakCycles<E extends Hanging<E>>(wanted: Map<E, E | null>, misplaced: Misplaced<E>): void {
  const seenIn = new Map<E, E>();
  for (const start of wanted.keys()) {
    let at: E | null = start;
    while (at !== null && !seenIn.has(at)) {
      seenIn.set(at, start);
      at = wanted.get(at) ?? null;
    }
    if (at === null || seenIn.get(at) !== start) continue;
    let smallest = at;
    for (let next = wanted.get(at) ?? at; next !== at; next = wanted.get(next) ?? at) {
      if (next.id < smallest.id) smallest = next;
    }
    misplaced(smallest, 'cycle', wanted.get(smallest)?.id);
    wanted.set(smallest, null);
  }
}

/** Parents before their children; no recursion, because a hostile chain may be longer than the stack. */
function topDown<E extends Hanging<E>>(wanted: Map<E, E | null>): E[] {
  const sorted = new Set<E>();
  for (const start of wanted.keys()) {
    const path: E[] = [];
    for (let at: E | null = start; at !== null && !sorted.has(at); at = wanted.get(at) ?? null) {
      path.push(at);
    }
    for (const entry of path.reverse()) sorted.add(entry);
  }
  return [...sorted];
}

function hangOne<E extends Hanging<E>>(entry: E, wanted: E | null, misplaced: Misplaced<E>): void {
  let at = wanted;
  let reason: OmissionReason | null = null;
  while (at !== null) {
    const fits = canHold(at.kind, entry);
    if (fits && at.depth + 1 < MAX_DEPTH) break;
    reason ??= fits ? 'tooDeep' : 'wrongParent';
    at = at.parent;
  }
  if (at === null && !canHold(null, entry)) reason ??= 'wrongParent';
  if (reason !== null) misplaced(entry, reason, wanted?.kind ?? null);
  entry.parent = at;
  entry.depth = at === null ? 0 : at.depth + 1;
}

function compareAtRoot<E extends Hanging<E>>(a: E, b: E): number {
  return siblingGroup(null, a) - siblingGroup(null, b) || compareOrder(a, b);
}

function compareSiblings<E extends Hanging<E>>(a: E, b: E): number {
  // Below the root the group does not depend on the parent's kind.
  return siblingGroup('measure', a) - siblingGroup('measure', b) || compareOrder(a, b);
}

function compareOrder<E extends Hanging<E>>(a: E, b: E): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
