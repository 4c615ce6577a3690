import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { EditRefusal } from './edit-refusal.ts';
import type { FieldValue } from './field-value.ts';
import { checkNewNode, type NewNode, newNodeMap } from './new-node.ts';
import { canHold, type Placed } from './placement.ts';
import { isNodeId, nodesMap } from './schema.ts';
import { type Entry, readTree } from './tree.ts';
import { write } from './write.ts';

/** A node exactly where it is to stand. Of one that is there only place and role are written. */
export interface Placement {
  readonly node: NewNode;
  readonly parent: NodeId | null;
  readonly order: string;
}

/**
 * Makes exactly these nodes the live ones, each where it is told to stand, in one transaction: what is new is
 * made, what lies in the bin comes out of it, and what else is live goes into it. Refuses what could not stand so.
 */
export function arrangeNodes(
  doc: Y.Doc,
  origin: unknown,
  placements: readonly Placement[],
): Result<void, EditRefusal> {
  const nodes = nodesMap(doc);
  const entries = readTree(nodes).entries;
  const made = new Map<NodeId, ReadonlyMap<string, FieldValue>>();
  const checked = checkTree(placements);
  if (!checked.ok) return checked;
  for (const { node } of placements) {
    if (entries.get(node.id)?.kind === node.kind) continue;
    if (!isNodeId(node.id)) return err({ code: 'badId', id: node.id });
    const fields = checkNewNode(node, null);
    if (!fields.ok) return fields;
    made.set(node.id, fields.value.fields);
  }
  doc.transact(() => {
    for (const { node, parent, order } of placements) {
      const map = mapOf(nodes, node, made.get(node.id));
      if (map.get('parent') !== parent) map.set('parent', parent);
      write(map, 'order', order);
      write(map, 'binned', false);
      if (node.kind === 'indicator') write(map, 'role', placedOf(node).role);
    }
    const kept = new Set<string>(placements.map(({ node }) => node.id));
    for (const entry of othersAtTop(nodes, kept)) write(entry.map, 'binned', true);
  }, origin);
  return ok(undefined);
}

function mapOf(
  nodes: Y.Map<unknown>,
  node: NewNode,
  fields: ReadonlyMap<string, FieldValue> | undefined,
): Y.Map<unknown> {
  const known = nodes.get(node.id);
  if (fields === undefined && known instanceof Y.Map) return known;
  const map = newNodeMap(node, fields ?? new Map());
  nodes.set(node.id, map);
  return map;
}

/** Live nodes that are none of `kept`; what lies below such a node goes with it. */
function othersAtTop(nodes: Y.Map<unknown>, kept: ReadonlySet<string>): readonly Entry[] {
  return [...readTree(nodes).entries.values()].filter(
    ({ id, hidden, parent }) => !hidden && !kept.has(id) && (parent === null || kept.has(parent.id)),
  );
}

/** Every parent is among the nodes and may hold its child, and no chain of parents is a circle. */
function checkTree(placements: readonly Placement[]): Result<void, EditRefusal> {
  const byId = new Map(placements.map((placement) => [placement.node.id, placement]));
  for (const { node, parent } of placements) {
    const above = parent === null ? null : byId.get(parent);
    if (above === undefined) return err({ code: 'unknownNode', id: parent ?? node.id });
    // What belongs nowhere stands at the root, and may stay there.
    if (above === null) continue;
    const parentKind = above.node.kind;
    if (!canHold(parentKind, placedOf(node))) return err({ code: 'wrongParent', id: node.id, parentKind });
    let steps = 0;
    for (
      let at: Placement | undefined = above;
      at;
      at = at.parent === null ? undefined : byId.get(at.parent)
    ) {
      if (++steps > byId.size) return err({ code: 'cycle', id: node.id });
    }
  }
  return ok(undefined);
}

function placedOf(node: NewNode): Placed {
  return { kind: node.kind, role: node.kind === 'indicator' ? (node.role ?? 'kpi') : null };
}
