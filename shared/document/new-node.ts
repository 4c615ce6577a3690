import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { IndicatorRole, NodeKind, NodeLink, StrategyNode } from '../strategy/model.ts';
import { firstBlockId, newBody } from './body-blocks.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { checkChange, type FieldValue } from './field-value.ts';
import type { Placed } from './placement.ts';
import { linkKey } from './read-fields.ts';
import { fieldSpec, hasBody, LINK_FIELDS, type LinkField, NODE_FIELDS, type NodeField } from './schema.ts';
import type { Entry } from './tree.ts';

type Initial<K extends NodeKind> = Partial<
  Omit<Extract<StrategyNode, { kind: K }>, 'id' | 'kind' | 'parent' | 'order'>
>;

/** A node to be added: its id and kind, and the fields that are not blank. */
export type NewNode = {
  [K in NodeKind]: {
    readonly id: NodeId;
    readonly kind: K;
    /** Id of the body's first paragraph; derived from the node's id if left out. */
    readonly blockId?: string;
  } & Initial<K>;
}[NodeKind];

/** What `addNode` writes, and what decides where the node may hang. */
export interface CheckedNode extends Placed {
  readonly fields: ReadonlyMap<string, FieldValue>;
}

/** Checks the fields of a new node, and fills in scope and role. */
export function checkNewNode(node: NewNode, parent: Entry | null): Result<CheckedNode, EditRefusal> {
  const fields = new Map<string, FieldValue>(defaults(node, parent));
  for (const field of Object.keys(NODE_FIELDS[node.kind]) as NodeField[]) {
    const value: unknown = Object.hasOwn(node, field) ? Reflect.get(node, field) : undefined;
    if (value === undefined || fieldSpec(node.kind, field) === null) continue;
    // Where it hangs is the caller's to check, with the role found here.
    const checked = checkChange(
      { kind: node.kind, parent: null },
      { id: node.id, field, value: value as FieldValue },
    );
    if (!checked.ok) return err(checked.error);
    if (checked.value !== '' && checked.value !== null) fields.set(field, checked.value);
  }
  const role = node.kind === 'indicator' ? (fields.get('role') as IndicatorRole) : null;
  return ok({ kind: node.kind, role, fields });
}

/** The Y.Map of a new node, with its sets and body: made with it, or two people would each make their own. */
export function newNodeMap(node: NewNode, fields: ReadonlyMap<string, FieldValue>): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('kind', node.kind);
  map.set('title', '');
  // What undoing deletes: without it an undo history would find nothing to undo here and undo one step more.
  map.set('binned', false);
  for (const [field, value] of fields) map.set(field, value);
  for (const field of LINK_FIELDS[node.kind]) map.set(field, linkSet(node, field));
  if (hasBody(node.kind)) map.set('body', newBody(node.blockId ?? firstBlockId(node.id)));
  return map;
}

function defaults(node: NewNode, parent: Entry | null): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case 'goal': {
      const above = parent?.kind === 'goal' ? parent.map.get('scope') : undefined;
      return [['scope', typeof above === 'string' ? above : 'basic']];
    }
    case 'indicator':
      return [['role', parent?.kind === 'goal' ? 'numericalTarget' : 'kpi']];
    default:
      return [];
  }
}

function linkSet(node: NewNode, field: LinkField): Y.Map<true> {
  const links: readonly NodeLink[] = (Object.hasOwn(node, field) ? Reflect.get(node, field) : null) ?? [];
  return new Y.Map(links.map((link) => [linkKey(link), true]));
}
