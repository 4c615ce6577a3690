import * as Y from 'yjs';
import { type NodeId, nodeId } from '../ids.ts';
import type { IndicatorRole, NodeKind } from '../strategy/model.ts';
import type { Omission, OmissionReason } from './omission.ts';
import { describeFound } from './omission.ts';
import { isOrder } from './order.ts';
import { canHold, siblingGroup } from './placement.ts';
import { isNodeId, isNodeKind, MAX_DEPTH } from './schema.ts';

/** One node's place, with everything that concurrency can break already resolved. */
export interface Entry {
  readonly id: NodeId;
  readonly map: Y.Map<unknown>;
  readonly kind: NodeKind;
  readonly role: IndicatorRole | null;
  readonly order: string;
  /** Has the flag itself; `hidden` is also true below a binned one. */
  readonly binned: boolean;
  parent: Entry | null;
  depth: number;
  hidden: boolean;
  /** All children, binned ones included, in document order. */
  readonly children: Entry[];
}

export interface Tree {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly roots: readonly Entry[];
  readonly omissions: Omission[];
}

/**
 * The tree of all nodes, binned ones included, resolved the same way on every replica: parents that are missing,
 * circular, too deep or of a kind that cannot hold the child, and equal orders (by id). Linear but for the sorting.
 */
export function readTree(nodes: Y.Map<unknown>): Tree {
  const omissions: Omission[] = [];
  const wanted = new Map<Entry, Entry | null>();
  const entries = readEntries(nodes, omissions);
  for (const entry of entries.values()) wanted.set(entry, wantedParent(entry, entries, omissions));
  breakCycles(wanted, omissions);
  const roots: Entry[] = [];
  for (const entry of topDown(wanted)) {
    hang(entry, wanted.get(entry) ?? null, omissions);
    (entry.parent?.children ?? roots).push(entry);
  }
  roots.sort(compareAtRoot);
  for (const entry of entries.values()) entry.children.sort(compareSiblings);
  return { entries, roots, omissions };
}

/** Ids in code-unit order, because a Y.Map iterates in an order that differs between replicas. */
function readEntries(nodes: Y.Map<unknown>, omissions: Omission[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const id of [...nodes.keys()].sort()) {
    const map = nodes.get(id);
    if (!(map instanceof Y.Map) || !isNodeId(id)) {
      omissions.push(omission(nodeId(id), null, 'notANode', map));
      continue;
    }
    const kind = map.get('kind');
    if (isNodeKind(kind)) entries.set(id, readEntry(nodeId(id), map, kind, omissions));
    else omissions.push(omission(nodeId(id), 'kind', 'unknownKind', kind));
  }
  return entries;
}

function readEntry(id: NodeId, map: Y.Map<unknown>, kind: NodeKind, omissions: Omission[]): Entry {
  const order = map.get('order');
  const binned = map.get('binned');
  if (order !== undefined && !isOrder(order)) omissions.push(omission(id, 'order', 'wrongType', order));
  if (binned !== undefined && typeof binned !== 'boolean') {
    omissions.push(omission(id, 'binned', 'wrongType', binned));
  }
  return {
    id,
    map,
    kind,
    role: kind === 'indicator' ? (map.get('role') === 'numericalTarget' ? 'numericalTarget' : 'kpi') : null,
    order: isOrder(order) ? order : '',
    binned: binned === true,
    parent: null,
    depth: 0,
    hidden: false,
    children: [],
  };
}

function wantedParent(entry: Entry, entries: Map<string, Entry>, omissions: Omission[]): Entry | null {
  const parent = entry.map.get('parent') ?? null;
  if (parent === null) return null;
  const found = typeof parent === 'string' ? entries.get(parent) : undefined;
  if (found !== undefined) return found;
  omissions.push(
    omission(entry.id, 'parent', typeof parent === 'string' ? 'missingParent' : 'wrongType', parent),
  );
  return null;
}

/** The smallest id of a circle loses its parent: every replica picks the same one. */
function breakCycles(wanted: Map<Entry, Entry | null>, omissions: Omission[]): void {
  const seenIn = new Map<Entry, Entry>();
  for (const start of wanted.keys()) {
    let at: Entry | null = start;
    while (at !== null && !seenIn.has(at)) {
      seenIn.set(at, start);
      at = wanted.get(at) ?? null;
    }
    if (at === null || seenIn.get(at) !== start) continue;
    let smallest = at;
    for (let next = wanted.get(at) ?? at; next !== at; next = wanted.get(next) ?? at) {
      if (next.id < smallest.id) smallest = next;
    }
    omissions.push(omission(smallest.id, 'parent', 'cycle', wanted.get(smallest)?.id));
    wanted.set(smallest, null);
  }
}

/** Parents before their children; no recursion, because a hostile chain may be longer than the stack. */
function topDown(wanted: Map<Entry, Entry | null>): Entry[] {
  const sorted = new Set<Entry>();
  for (const start of wanted.keys()) {
    const path: Entry[] = [];
    for (let at: Entry | null = start; at !== null && !sorted.has(at); at = wanted.get(at) ?? null) {
      path.push(at);
    }
    for (const entry of path.reverse()) sorted.add(entry);
  }
  return [...sorted];
}

function hang(entry: Entry, wanted: Entry | null, omissions: Omission[]): void {
  let at = wanted;
  let reason: OmissionReason | null = null;
  while (at !== null) {
    const fits = canHold(at.kind, entry);
    if (fits && at.depth + 1 < MAX_DEPTH) break;
    reason ??= fits ? 'tooDeep' : 'wrongParent';
    at = at.parent;
  }
  if (at === null && !canHold(null, entry)) reason ??= 'wrongParent';
  if (reason !== null) omissions.push(omission(entry.id, 'parent', reason, wanted?.kind ?? null));
  entry.parent = at;
  entry.depth = at === null ? 0 : at.depth + 1;
  entry.hidden = entry.binned || at?.hidden === true;
}

function compareAtRoot(a: Entry, b: Entry): number {
  return siblingGroup(null, a) - siblingGroup(null, b) || compareOrder(a, b);
}

function compareSiblings(a: Entry, b: Entry): number {
  // Below the root the group does not depend on the parent's kind.
  return siblingGroup('measure', a) - siblingGroup('measure', b) || compareOrder(a, b);
}

function compareOrder(a: Entry, b: Entry): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function omission(id: NodeId, field: string | null, reason: OmissionReason, found: unknown): Omission {
  return { nodeId: id, field, reason, found: describeFound(found) };
}
