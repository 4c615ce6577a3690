/** Anchors on items and their fields; apart from those on text, which bring the reading of bodies along. */
import type { ReadNode } from '../document/read.ts';
import type { NodeField } from '../document/schema.ts';
import type { NodeId } from '../ids.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import { type Anchor, COMMENT_LIMITS, type FieldAnchor, type NodeAnchor } from './model.ts';

/** The item of the document on which an anchor hangs; null: it hangs on a revision. */
export function anchoredItem(anchor: Anchor): NodeId | null {
  return anchor.target === 'change' ? null : anchor.nodeId;
}

/** Hangs a thread on a whole item. */
export function makeNodeAnchor(node: ReadNode): NodeAnchor {
  return { target: 'node', nodeId: node.id, itemTitle: itemTitle(node), quote: '' };
}

/** Hangs a thread on one field of an item; '' for a field that the item has not. */
export function makeFieldAnchor(node: ReadNode, field: NodeField): FieldAnchor {
  const quote = quotedValue(node, field);
  return { target: 'field', nodeId: node.id, itemTitle: itemTitle(node), field, quote };
}

/** A field's value as an anchor quotes it: cut at COMMENT_LIMITS.quote. */
export function quotedValue(node: ReadNode, field: NodeField): string {
  const value = Object.hasOwn(node, field) ? node[field as keyof ReadNode] : null; // the union's common keys are fewer
  return typeof value === 'string' ? cut(value, COMMENT_LIMITS.quote) : '';
}

/** An item's number and title as an anchor keeps them. */
export function itemTitle({ number, title }: ReadNode): string {
  return cut(numberedTitle({ number: withoutBullet(number), title }).trim(), COMMENT_LIMITS.itemTitle);
}

/** The first units of a text; never half a surrogate pair. */
export function cut(text: string, limit: number): string {
  return text.slice(0, splitsPair(text, limit) ? limit - 1 : limit);
}

/** True if a cut there would leave half of a surrogate pair on either side. */
export function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
