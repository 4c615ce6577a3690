import { fieldSpec, NODE_FIELDS, type NodeField } from '../document/schema.ts';
import { conflictMessages } from '../i18n/ja/conflicts.ts';
import type { NodeId } from '../ids.ts';
import { unitText } from './body-units.ts';
import type { Conflict } from './conflict.ts';
import type { ContentNode } from './content.ts';
import { fieldOf } from './edits.ts';
import type { RemovedGroup } from './removed-groups.ts';
import { itemTitle, type NodesById, type Sides, titleOf } from './sides.ts';

/** Whether a node, with all that was removed with it, is there: one side removed it, the other has changed it. */
export function wholeConflict(
  sides: Sides<NodesById>,
  { root, members, children }: RemovedGroup,
  keptBy: 'draft' | 'proposed',
): Conflict {
  const { id } = root;
  const kept = [...members, ...children].map(nodeText).join('\n');
  const was = members.flatMap((node) => sides.base.get(node.id) ?? []);
  return {
    id: `${id}/whole`,
    nodeId: id,
    aspect: 'whole',
    field: null,
    itemTitle: itemTitle(sides, id),
    base: was.length === 0 ? null : was.map(nodeText).join('\n'),
    draft: keptBy === 'draft' ? kept : null,
    proposed: keptBy === 'proposed' ? kept : null,
    canMix: false,
  };
}

/** Where a node hangs: both sides moved it, or one moved it to where the other's moves leave no room for it. */
export function placeConflict(sides: Sides<NodesById>, id: NodeId): Conflict {
  return {
    id: `${id}/place`,
    nodeId: id,
    aspect: 'place',
    field: null,
    itemTitle: itemTitle(sides, id),
    base: placeText(sides.base, id),
    draft: placeText(sides.draft, id),
    proposed: placeText(sides.proposed, id),
    canMix: false,
  };
}

/** The node with all that it says: a line for its title, each field and each block. */
function nodeText(node: ContentNode): string {
  const fields = Object.keys(NODE_FIELDS[node.kind]) as NodeField[]; // the keys are the type's own
  const values = fields
    .filter((field) => field !== 'title' && fieldSpec(node.kind, field)?.type === 'text')
    .map((field) => fieldOf(node, field) ?? '');
  const body = (node.body?.content ?? []).map(unitText);
  return [titleOf(node), ...values, ...body].filter((line) => line !== '').join('\n');
}

function placeText(nodes: NodesById, id: NodeId): string | null {
  const node = nodes.get(id);
  if (node === undefined) return null;
  const path: string[] = [];
  for (let at = parentOf(nodes, node); at !== undefined; at = parentOf(nodes, at)) path.unshift(titleOf(at));
  const siblings = [...nodes.values()].filter(
    ({ parent, kind }) => parent === node.parent && kind === node.kind,
  );
  return conflictMessages.place(path, siblings.indexOf(node) + 1);
}

function parentOf(nodes: NodesById, { parent }: ContentNode): ContentNode | undefined {
  return parent === null ? undefined : nodes.get(parent);
}
