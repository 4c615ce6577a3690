import * as Y from 'yjs';
import { type NodeId, nodeId } from '../ids.ts';
import type { NodeKind } from '../strategy/model.ts';
import { type Hanging, hang } from './hang.ts';
import type { Omission, OmissionReason } from './omission.ts';
import { describeFound } from './omission.ts';
import { isOrder } from './order.ts';
import { isNodeId, isNodeKind } from './schema.ts';

/** One node's place, with everything that concurrency can break already resolved; children include binned ones. */
export interface Entry extends Hanging<Entry> {
  readonly map: Y.Map<unknown>;
  /** Has the flag itself; `hidden` is also true below a binned one. */
  readonly binned: boolean;
  hidden: boolean;
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
  const { roots, topDown } = hang(wanted, (entry, reason, found) =>
    omissions.push(omission(entry.id, 'parent', reason, found)),
  );
  for (const entry of topDown) entry.hidden = entry.binned || entry.parent?.hidden === true;
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

function omission(id: NodeId, field: string | null, reason: OmissionReason, found: unknown): Omission {
  return { nodeId: id, field, reason, found: describeFound(found) };
}
