import * as Y from 'yjs';
import { BLOCK_ID } from './body-blocks.ts';
import { nodesMap } from './schema.ts';

/** Keys that every node has from its creation; undo overwrites them with what they held and never removes them. */
const LASTING_KEYS = new Set<string | null>([
  'kind',
  'parent',
  'order',
  'title',
  'scope',
  'role',
  'alignsTo',
  'derivedFrom',
  'body',
]);

/**
 * The `deleteFilter` of every undo history over a document: undoing the creation of a node puts it into the bin,
 * inside the undo's own transaction, so that redo takes it out again. Removing its key would take along what
 * colleagues have written in it since, and redo would bring back another, empty node.
 */
export function undoMayDelete(item: Y.Item): boolean {
  const { parent, parentSub } = item;
  if (!(parent instanceof Y.AbstractType) || parent.doc === null) return true;
  const nodes = nodesMap(parent.doc);
  if (parent === nodes) {
    const node = parentSub === null ? null : nodes.get(parentSub);
    if (node instanceof Y.Map && node.get('binned') !== true) node.set('binned', true);
    return false;
  }
  if (parent.parent === nodes) return !LASTING_KEYS.has(parentSub);
  // The paragraph that a body is made with, and the ids that comments hang on.
  const isOnlyBlock =
    parent instanceof Y.XmlFragment && parent.parent?.parent === nodes && parent.length === 1;
  return !isOnlyBlock && parentSub !== BLOCK_ID;
}
