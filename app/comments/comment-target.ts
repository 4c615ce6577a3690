import { makeFieldAnchor, makeNodeAnchor } from '#shared/comments/item-anchor.ts';
import type { Anchor } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { NODE_FIELDS, type NodeField } from '#shared/document/schema.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';

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

/** A value as people read it: a choice in its words. */
export function shownValue(field: NodeField, value: string): string {
  switch (field) {
    case 'role':
      return wordOf(strategyMessages.role, value);
    case 'direction':
      return wordOf(strategyMessages.direction, value);
    case 'aggregation':
      return wordOf(strategyMessages.aggregation, value);
    case 'scope':
      return wordOf(strategyMessages.scope, value);
    default:
      return value;
  }
}

/** What a field is called: the town's own word for a baseline, ours for the rest. */
export function fieldWord(field: NodeField, baseline: string): string {
  return field === 'baseline' && baseline !== '' ? baseline : strategyMessages.field[field];
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
