import { type Anchor, COMMENT_LIMITS } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { fieldSpec, NODE_FIELDS, type NodeField } from '#shared/document/schema.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';

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

/** An anchor on a whole item. */
export function itemAnchor(node: ReadNode): Anchor {
  return { target: 'node', nodeId: node.id, itemTitle: itemTitle(node), quote: '' };
}

/** An anchor on one field of an item, with its value now as the quote. */
export function fieldAnchor(node: ReadNode, field: NodeField): Anchor {
  const quote = cut(fieldValue(node, field), COMMENT_LIMITS.quote);
  return { target: 'field', nodeId: node.id, itemTitle: itemTitle(node), quote, field };
}

/** What a field holds, character for character; '' for a blank one and for one that the item does not have. */
export function fieldValue(node: ReadNode, field: NodeField): string {
  if (fieldSpec(node.kind, field) === null) return '';
  const value: unknown = Object.hasOwn(node, field) ? Reflect.get(node, field) : null;
  return typeof value === 'string' ? value : '';
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

function itemTitle(node: ReadNode): string {
  const number = withoutBullet(node.number);
  return cut(numberedTitle({ number, title: node.title }).trim(), COMMENT_LIMITS.itemTitle);
}

/** At most so many code units, without half of a character at the end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit);
  return /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
}
