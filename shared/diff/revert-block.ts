import type { BodyJson, BodyNode } from '../document/body.ts';
import { blockIds, firstBlockId, isTextBlock, soundBody } from './body-units.ts';
import type { ContentNode } from './content.ts';
import { interleaved } from './merge-order.ts';

/** The node with one block of its body (null: all of them) as it was. */
export function revertBlock(node: ContentNode, was: ContentNode, block: string | null): ContentNode {
  const [now, before] = [node.body, was.body];
  if (now === null || before === null) return node;
  const content = block === null ? null : withBlock(now, before, block);
  const sound = content && soundBody(content);
  const body: BodyJson = sound ? { type: 'doc', content: sound } : before;
  return { ...node, body } as ContentNode; // spreading a union loses which member it is
}

/** Null where the block stood in a list or table and is gone, or is a container: then all of the body is in question. */
function withBlock(now: BodyJson, before: BodyJson, id: string): readonly BodyNode[] | null {
  const was = find(before.content, id);
  const isThere = find(now.content, id) !== null;
  if (isThere && was !== null) return replaced(now.content, id, was);
  if (isThere)
    return now.content.some((block) => isNamed(block, id))
      ? now.content.filter((block) => !isNamed(block, id))
      : null;
  if (was === null || !before.content.includes(was)) return null;
  const keys = (body: BodyJson) => body.content.map((block, index) => firstBlockId(block) ?? `~${index}`);
  const blocks = new Map(
    [...now.content, was].map((block, index) => [firstBlockId(block) ?? `~${index}`, block]),
  );
  return interleaved(keys(now), keys(before), new Set(blocks.keys())).flatMap((key) => blocks.get(key) ?? []);
}

function find(nodes: readonly BodyNode[], id: string): BodyNode | null {
  for (const node of nodes) {
    if (isNamed(node, id)) return node;
    const inside = blockIds(node).includes(id) ? find(node.content ?? [], id) : null;
    if (inside !== null) return inside;
  }
  return null;
}

function replaced(nodes: readonly BodyNode[], id: string, block: BodyNode): readonly BodyNode[] {
  return nodes.map((node) => {
    if (isNamed(node, id)) return block;
    return node.content === undefined || isTextBlock(node)
      ? node
      : { ...node, content: replaced(node.content, id, block) };
  });
}

function isNamed(node: BodyNode, id: string): boolean {
  return isTextBlock(node) && firstBlockId(node) === id;
}
