import type { ContentNode } from '#shared/diff/content.ts';
import type { LinkField } from '#shared/document/schema.ts';
import type { NodeKind } from '#shared/strategy/model.ts';
import { itemName } from '../editor/item-name.ts';

/** On which side the counterparts stand. */
export const SIDE_OF = { alignsTo: 'framework', derivedFrom: 'current' } as const;

/** What an item may come from: what it is itself, or what it grew out of. */
const SOURCES: Readonly<Record<NodeKind, readonly NodeKind[]>> = {
  section: [],
  goal: ['goal', 'measure'],
  measure: ['goal', 'measure'],
  initiative: ['measure', 'initiative'],
  indicator: ['indicator'],
};

/** The items of another document that may be an item's counterparts. */
export function candidatesFor(
  node: ContentNode,
  field: LinkField,
  others: readonly ContentNode[],
): readonly ContentNode[] {
  const kinds = field === 'alignsTo' ? ALIGNED : SOURCES[node.kind];
  return others.filter(({ kind }) => kinds.includes(kind));
}

/** Goals and points of a framework, and what may answer to them. */
export const ALIGNED: readonly NodeKind[] = ['goal', 'measure'];

/** The name of what an item hangs on; '' at the root. */
export function parentName(node: ContentNode, nodes: readonly ContentNode[]): string {
  const parent = nodes.find(({ id }) => id === node.parent);
  return parent === undefined ? '' : itemName(parent);
}
