/** Every change of the model. Each checks first and then makes one transaction with the caller's origin. */
import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { NodeLink, StrategyFields } from '../strategy/model.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { checkChange, type FieldChange, type FieldValue } from './field-value.ts';
import { checkNewNode, type NewNode, newNodeMap } from './new-node.ts';
import { canHold } from './placement.ts';
import { type Position, parentAt, type Slot, slotAt } from './position.ts';
import { linkKey } from './read-fields.ts';
import {
  isNodeId,
  LINK_FIELDS,
  type LinkField,
  type NodeField,
  nodesMap,
  SCHEMA_VERSION,
  strategyMap,
} from './schema.ts';
import { checkStrategyField } from './strategy-value.ts';
import { type Entry, readTree, type Tree } from './tree.ts';
import { place, write } from './write.ts';

type Outcome = Result<void, EditRefusal>;
const DONE: Outcome = ok(undefined);

/** Gives an empty document its schema version and the strategy's fields; throws if it has them already. */
export function initStrategy(doc: Y.Doc, origin: unknown, fields: StrategyFields): Outcome {
  const map = strategyMap(doc);
  if (map.has('schemaVersion')) throw new Error('the document already holds a strategy');
  for (const [field, value] of Object.entries(fields)) {
    const checked = checkStrategyField(field, value);
    if (!checked.ok) return checked;
  }
  doc.transact(() => {
    map.set('schemaVersion', SCHEMA_VERSION);
    for (const [field, value] of Object.entries(fields)) map.set(field, value);
  }, origin);
  return DONE;
}

/** Sets one of the strategy's own fields; labels and numbering as a whole. */
export function setStrategyField<F extends keyof StrategyFields>(
  doc: Y.Doc,
  origin: unknown,
  field: F,
  value: StrategyFields[F],
): Outcome {
  const checked = checkStrategyField(field, value);
  if (!checked.ok) return checked;
  const map = strategyMap(doc);
  if (JSON.stringify(map.get(field)) === JSON.stringify(value)) return DONE;
  doc.transact(() => map.set(field, value), origin);
  return DONE;
}

/**
 * Adds a node at a position, with its sets and its body of one empty paragraph. A goal in a
 * goal takes its scope, an indicator's role follows from its parent. Undoing it bins it (see undo.ts).
 */
export function addNode(doc: Y.Doc, origin: unknown, node: NewNode, at: Position): Outcome {
  const nodes = nodesMap(doc);
  if (!isNodeId(node.id)) return err({ code: 'badId', id: node.id });
  if (nodes.has(node.id)) return err({ code: 'idTaken', id: node.id });
  const tree = readTree(nodes);
  const checked = checkNewNode(node, at.parent === null ? null : (tree.entries.get(at.parent) ?? null));
  if (!checked.ok) return checked;
  const parent = parentAt(tree, node.id, checked.value, at);
  if (!parent.ok) return parent;
  const slot = slotAt(tree, node.id, checked.value, parent.value, at.after);
  if (!slot.ok) return slot;
  const map = newNodeMap(node, checked.value.fields);
  doc.transact(() => {
    nodes.set(node.id, map);
    place(map, parent.value, slot.value);
  }, origin);
  return DONE;
}

/** Sets one field of a node, live or binned. */
export function setField(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  field: NodeField,
  value: FieldValue,
): Outcome {
  return setFields(doc, origin, [{ id, field, value }]);
}

/** Sets many fields in one transaction (paste, clear): all of them, or none and the first refusal. */
export function setFields(doc: Y.Doc, origin: unknown, changes: readonly FieldChange[]): Outcome {
  const tree = readTree(nodesMap(doc));
  const writes: { map: Y.Map<unknown>; field: NodeField; value: FieldValue }[] = [];
  for (const change of changes) {
    const { id, field } = change;
    const entry = tree.entries.get(id);
    if (entry === undefined) return err({ code: 'unknownNode', id });
    const checked = checkChange(entry, change);
    if (!checked.ok) return checked;
    writes.push({ map: entry.map, field, value: checked.value });
  }
  doc.transact(() => {
    for (const { map, field, value } of writes) write(map, field, value);
  }, origin);
  return DONE;
}

/** Moves a node with all below it; refused under itself and where its kind cannot hang. */
export function moveNode(doc: Y.Doc, origin: unknown, id: NodeId, at: Position): Outcome {
  const tree = readTree(nodesMap(doc));
  const entry = tree.entries.get(id);
  if (entry === undefined) return err({ code: 'unknownNode', id });
  const parent = parentAt(tree, id, entry, at);
  if (!parent.ok) return parent;
  if (isWithin(parent.value, entry)) return err({ code: 'cycle', id });
  const slot = slotAt(tree, id, entry, parent.value, at.after);
  if (!slot.ok) return slot;
  if (slot.value.stays) return DONE;
  doc.transact(() => place(entry.map, parent.value, slot.value), origin);
  return DONE;
}

/** Puts a node, and with it all below it, into the bin. */
export function binNode(doc: Y.Doc, origin: unknown, id: NodeId): Outcome {
  const entry = readTree(nodesMap(doc)).entries.get(id);
  if (entry === undefined) return err({ code: 'unknownNode', id });
  doc.transact(() => write(entry.map, 'binned', true), origin);
  return DONE;
}

/**
 * Takes a node out of the bin. If its parent is in the bin, it goes last under the nearest live node above that
 * may hold it; refused if there is none.
 */
export function restoreNode(doc: Y.Doc, origin: unknown, id: NodeId): Outcome {
  const tree = readTree(nodesMap(doc));
  const entry = tree.entries.get(id);
  if (entry === undefined) return err({ code: 'unknownNode', id });
  const refuge = entry.parent?.hidden ? refugeFor(tree, entry) : null;
  if (refuge !== null && !refuge.ok) return refuge;
  doc.transact(() => {
    write(entry.map, 'binned', false);
    if (refuge !== null) place(entry.map, refuge.value.parent, refuge.value.slot);
  }, origin);
  return DONE;
}

/** Adds a reference to a node of another document to one of the node's sets. */
export function setLink(doc: Y.Doc, origin: unknown, id: NodeId, field: LinkField, link: NodeLink): Outcome {
  return changeLink(doc, origin, id, field, (links) => links.set(linkKey(link), true));
}

/** Takes a reference out of one of the node's sets; a colleague's addition at the same time wins. */
export function unsetLink(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  field: LinkField,
  link: NodeLink,
): Outcome {
  return changeLink(doc, origin, id, field, (links) => links.delete(linkKey(link)));
}

function changeLink(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  field: LinkField,
  change: (links: Y.Map<unknown>) => void,
): Outcome {
  const entry = readTree(nodesMap(doc)).entries.get(id);
  if (entry === undefined) return err({ code: 'unknownNode', id });
  if (!LINK_FIELDS[entry.kind].some((known) => known === field))
    return err({ code: 'unknownField', id, field });
  doc.transact(() => {
    let links = entry.map.get(field);
    // Sets are made with their node; only a hostile client can have replaced one.
    if (!(links instanceof Y.Map)) links = entry.map.set(field, new Y.Map());
    if (links instanceof Y.Map) change(links);
  }, origin);
  return DONE;
}

function isWithin(inner: Entry | null, outer: Entry): boolean {
  for (let at = inner; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function refugeFor(
  tree: Tree,
  entry: Entry,
): Result<{ readonly parent: Entry | null; readonly slot: Slot }, EditRefusal> {
  let at = entry.parent;
  while (at !== null && (at.hidden || !canHold(at.kind, entry))) at = at.parent;
  if (!canHold(at?.kind ?? null, entry)) return err({ code: 'parentBinned', id: entry.id });
  const slot = slotAt(tree, entry.id, entry, at, 'last');
  return slot.ok ? ok({ parent: at, slot: slot.value }) : slot;
}
