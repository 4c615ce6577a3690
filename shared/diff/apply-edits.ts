import type { NodeId } from '../ids.ts';
import type { ContentEdit } from './change.ts';
import type { ContentNode, StrategyContent } from './content.ts';
import { orderedContent } from './document-order.ts';

/**
 * The content with these edits made, whatever their order: nodes go first and come last. An edit of a node that is
 * not there does nothing; what was before does not matter.
 */
export function applyEdits(content: StrategyContent, edits: readonly ContentEdit[]): StrategyContent {
  const nodes = new Map(content.nodes.map((node) => [node.id, node]));
  for (const edit of edits) if (edit.type === 'remove') nodes.delete(edit.node.id);
  let { strategy } = content;
  for (const edit of edits) {
    if (edit.type === 'strategy') strategy = { ...strategy, [edit.field]: edit.after };
    else if (edit.type === 'body') set(nodes, edit.nodeId, 'body', edit.after);
    else if (edit.type === 'field' || edit.type === 'links') set(nodes, edit.nodeId, edit.field, edit.after);
  }
  for (const edit of edits) if (edit.type === 'add') nodes.set(edit.node.id, edit.node);
  return orderedContent(strategy, nodes.values());
}

function set(nodes: Map<NodeId, ContentNode>, id: NodeId, field: string, value: unknown): void {
  const node = nodes.get(id);
  // A field of the node's kind, as the comparison found it.
  if (node !== undefined && Object.hasOwn(node, field)) nodes.set(id, { ...node, [field]: value });
}
