import type { BodyJson } from '../document/body.ts';
import { linkKey } from '../document/read-fields.ts';
import { equalJson } from '../document/reuse.ts';
import { LINK_FIELDS, NODE_FIELDS, type NodeField } from '../document/schema.ts';
import type { NodeLink, StrategyFields } from '../strategy/model.ts';
import type { ContentEdit } from './change.ts';
import type { ContentNode, StrategyContent } from './content.ts';

/**
 * Everything that differs between two contents, by node id: the strategy's fields, then what is gone in the order
 * of `before`, then what changed or came in the order of `after`. None for equal contents.
 */
export function editsBetween(before: StrategyContent, after: StrategyContent): readonly ContentEdit[] {
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  const is = new Map(after.nodes.map((node) => [node.id, node]));
  return [
    ...strategyEdits(before.strategy, after.strategy),
    ...before.nodes.filter(({ id }) => !is.has(id)).map((node): ContentEdit => ({ type: 'remove', node })),
    ...after.nodes.flatMap((node) => editsOfNode(was.get(node.id), node)),
  ];
}

/** True if two contents say the same: derived numbers, and in which order links are listed, do not count. */
export function sameContent(a: StrategyContent, b: StrategyContent): boolean {
  return editsBetween(a, b).length === 0;
}

/** The value of a field that nodes of this kind have; '' or null where it is blank. */
export function fieldOf(node: ContentNode, field: NodeField | 'parent' | 'order'): string | null {
  // Every such field holds text or null, see NODE_FIELDS; the type of a union cannot be asked by a name.
  return (Reflect.get(node, field) as string | null | undefined) ?? null;
}

/** The edits of the strategy's own fields. */
export function strategyEdits(before: StrategyFields, after: StrategyFields): ContentEdit[] {
  const fields = Object.keys(after) as (keyof StrategyFields)[]; // an interface's keys, as the reader makes them
  return fields.flatMap((field) =>
    equalJson(before[field], after[field])
      ? []
      : [{ type: 'strategy', field, before: before[field], after: after[field] }],
  );
}

/** The edits that make a node of what was there, if anything was: they name `after`. */
export function editsOfNode(before: ContentNode | undefined, after: ContentNode): readonly ContentEdit[] {
  if (before === undefined) return [{ type: 'add', node: after }];
  // A kind never changes, so it is another node that has the id.
  if (before.kind !== after.kind) return [removal(before), { type: 'add', node: after }];
  return [...fieldEdits(before, after), ...bodyEdits(before, after), ...linkEdits(before, after)];
}

function removal(node: ContentNode): ContentEdit {
  return { type: 'remove', node };
}

function fieldEdits(before: ContentNode, after: ContentNode): ContentEdit[] {
  return FIELDS[after.kind].flatMap((field) => {
    const [was, is] = [fieldOf(before, field), fieldOf(after, field)];
    return was === is ? [] : [{ type: 'field', nodeId: after.id, field, before: was, after: is }];
  });
}

function bodyEdits(before: ContentNode, after: ContentNode): ContentEdit[] {
  if (equalJson(before.body, after.body)) return [];
  const [was, is] = [before.body ?? NO_BODY, after.body ?? NO_BODY];
  return [{ type: 'body', nodeId: after.id, before: was, after: is }];
}

function linkEdits(before: ContentNode, after: ContentNode): ContentEdit[] {
  return LINK_FIELDS[after.kind].flatMap((field) => {
    const [was, is] = [linksOf(before, field), linksOf(after, field)];
    if (equalJson(was.map(linkKey).sort(), is.map(linkKey).sort())) return [];
    return [{ type: 'links', nodeId: after.id, field, before: was, after: is }];
  });
}

function linksOf(node: ContentNode, field: string): readonly NodeLink[] {
  return (Reflect.get(node, field) as readonly NodeLink[] | undefined) ?? []; // LINK_FIELDS says which kinds have it
}

const NO_BODY: BodyJson = { type: 'doc', content: [] };

/** All fields of a kind, its place included. */
const FIELDS = {
  section: fieldsOf('section'),
  goal: fieldsOf('goal'),
  measure: fieldsOf('measure'),
  initiative: fieldsOf('initiative'),
  indicator: fieldsOf('indicator'),
};

function fieldsOf(kind: keyof typeof NODE_FIELDS): readonly (NodeField | 'parent' | 'order')[] {
  return [...(Object.keys(NODE_FIELDS[kind]) as NodeField[]), 'parent', 'order']; // the keys are the type's own
}
