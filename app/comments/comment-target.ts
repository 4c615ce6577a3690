import { makeFieldAnchor, makeNodeAnchor } from '#shared/comments/item-anchor.ts';
import type { Anchor } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { NODE_FIELDS, type NodeField } from '#shared/document/schema.ts';

/** Fields that one comments on one by one: those of an indicator. Of other items one comments on the whole. */
export function commentableFields(node: ReadNode): readonly NodeField[] {
  if (node.kind !== 'indicator') return [];
  // The keys of the table are exactly its type's.
  const fields = Object.keys(NODE_FIELDS.indicator) as (keyof typeof NODE_FIELDS.indicator)[];
  return fields.filter((field) => field !== 'label');
}

/** The field of an item that a selected column or part stands for, or null for the whole item. */
export function fieldAt(node: ReadNode, field: string | null): NodeField | null {
  return commentableFields(node).find((known) => known === field) ?? null;
}

/** An anchor on an item, or on one field of it. */
export function anchorOn(node: ReadNode, field: NodeField | null): Anchor {
  return field === null ? makeNodeAnchor(node) : makeFieldAnchor(node, field);
}
