/** The parts of a body that are compared and merged: its blocks, and the blocks in lists, quotes and tables. */
import { Node } from '@tiptap/pm/model';
import { blockText } from '../document/block-text.ts';
import type { BodyNode } from '../document/body.ts';
import { BLOCK_ID, TEXT_BLOCKS } from '../document/body-blocks.ts';
import { textSchema } from '../document/text-schema.ts';

/** A block among its siblings, by what it is known by. */
export interface Unit {
  readonly key: string;
  readonly node: BodyNode;
}

/** True for paragraphs and headings. */
export function isTextBlock({ type }: BodyNode): boolean {
  return TEXT_BLOCKS.some((name) => name === type);
}

/** All text blocks in a block, itself included. */
export function textBlocks(node: BodyNode): readonly BodyNode[] {
  return isTextBlock(node) ? [node] : (node.content ?? []).flatMap(textBlocks);
}

/** The ids of all text blocks in a block, itself included. */
export function blockIds(node: BodyNode): readonly string[] {
  return textBlocks(node).flatMap(({ attrs }) =>
    typeof attrs?.[BLOCK_ID] === 'string' ? attrs[BLOCK_ID] : [],
  );
}

/** The id of a text block, or of the first one in a container; null where there is none. */
export function firstBlockId(node: BodyNode): string | null {
  return blockIds(node)[0] ?? null;
}

/**
 * Siblings by their keys: a text block by its id, a container by its type and the first block in it, a rule by the
 * block before it. Each key occurs once.
 */
export function unitsOf(nodes: readonly BodyNode[]): readonly Unit[] {
  const taken = new Set<string>();
  let before = '';
  return nodes.map((node) => {
    const id = firstBlockId(node);
    const wanted = isTextBlock(node) ? `${id}` : `${node.type}:${id ?? `${before}~`}`;
    let key = wanted;
    for (let copy = 2; taken.has(key); copy++) key = `${wanted}~${copy}`;
    taken.add(key);
    before = key;
    return { key, node };
  });
}

/** What a block reads as: of a container all text blocks in it, a line each. */
export function unitText(node: BodyNode): string {
  if (isTextBlock(node)) return blockText(Node.fromJSON(textSchema(), node));
  return (node.content ?? []).map(unitText).join('\n');
}

/** The block with another text: lines end in hard breaks, marks are gone. */
export function withText(node: BodyNode, text: string): BodyNode {
  const content = text
    .split('\n')
    .flatMap((line, index): BodyNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  const { type, attrs } = node;
  return { type, ...(attrs === undefined ? {} : { attrs }), ...(content.length === 0 ? {} : { content }) };
}

/** The nodes as the reader writes them, or null if they do not fit the text schema. */
export function soundBody(content: readonly BodyNode[]): readonly BodyNode[] | null {
  if (content.length === 0) return [];
  const node = checked({ type: 'doc', content });
  return node?.content ?? null;
}

/** The container as the reader writes it, or null if it does not fit the text schema. */
export function soundUnit(node: BodyNode): BodyNode | null {
  return checked(node);
}

function checked(json: BodyNode): BodyNode | null {
  try {
    const node = Node.fromJSON(textSchema(), json);
    node.check();
    return node.toJSON() as BodyNode; // prosemirror-model's own form
  } catch (error) {
    // ProseMirror has no other way to say that JSON does not fit.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
