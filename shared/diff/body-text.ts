import type { BodyJson, BodyNode } from '../document/body.ts';
import { BLOCK_ID, TEXT_BLOCKS } from '../document/body-blocks.ts';

/** A paragraph or heading of a body, wherever it stands (list, table, quote). */
export interface TextBlock {
  readonly id: string;
  /** The block itself, in ProseMirror's JSON. */
  readonly node: BodyNode;
  /** As comments count it: a hard break is a line break, a footnote stands in 〔〕, an indicator link is nothing. */
  readonly text: string;
  /** What it stands in, from the outside in: `bulletList`, `listItem`. */
  readonly within: readonly string[];
}

/** The text blocks of a body, in order. */
export function textBlocksOf(body: BodyJson): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  collect(body.content, [], blocks);
  return blocks;
}

function collect(nodes: readonly BodyNode[], within: readonly string[], blocks: TextBlock[]): void {
  for (const node of nodes) {
    const content = node.content ?? [];
    if (!TEXT_BLOCKS.some((type) => type === node.type)) collect(content, [...within, node.type], blocks);
    else {
      const id = String(node.attrs?.[BLOCK_ID] ?? '');
      blocks.push({ id, node, text: content.map(inlineText).join(''), within });
    }
  }
}

function inlineText({ type, text, attrs }: BodyNode): string {
  if (type === 'hardBreak') return '\n';
  return type === 'footnote' ? `〔${String(attrs?.text ?? '')}〕` : (text ?? '');
}
