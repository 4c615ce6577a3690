import fc from 'fast-check';
import type { BodyNode } from '../../document/body.ts';

/** What happens to the blocks of a body; numbers choose among those that are there. */
export type BodyStep =
  | {
      readonly do: 'text' | 'heading' | 'remove' | 'wrap' | 'rule';
      readonly at: number;
      readonly text: string;
    }
  | { readonly do: 'add' | 'swap'; readonly at: number; readonly text: string };

const step: fc.Arbitrary<BodyStep> = fc.record({
  do: fc.constantFrom('text', 'heading', 'remove', 'wrap', 'rule', 'add', 'swap'),
  at: fc.nat({ max: 20 }),
  text: fc.constantFrom('', '一行', '別の文', '追加した文'),
});

/** Random steps of one person in one body. */
export const bodySteps: fc.Arbitrary<readonly BodyStep[]> = fc.array(step, { maxLength: 8 });

/** A body with paragraphs, a heading, a list, a quote and a table, each block with an id. */
export const richBody: readonly BodyNode[] = [
  paragraph('b1', '前文'),
  { type: 'heading', attrs: { blockId: 'b2', level: 2 }, content: [{ type: 'text', text: '見出し' }] },
  {
    type: 'bulletList',
    content: ['b3', 'b4'].map((id) => ({ type: 'listItem', content: [paragraph(id, `項目${id}`)] })),
  },
  { type: 'blockquote', content: [paragraph('b5', '引用')] },
  {
    type: 'table',
    content: [
      ['b6', 'b7'],
      ['b8', 'b9'],
    ].map((row) => ({
      type: 'tableRow',
      content: row.map((id) => ({ type: 'tableCell', content: [paragraph(id, `欄${id}`)] })),
    })),
  },
  paragraph('b10', '結び'),
];

/** The blocks after these steps; new blocks are named after `who`. */
export function playBody(
  blocks: readonly BodyNode[],
  script: readonly BodyStep[],
  who: string,
): readonly BodyNode[] {
  return script.reduce((now, each, index) => played(now, each, `${who}${index}`), blocks);
}

function played(
  blocks: readonly BodyNode[],
  { do: act, at, text }: BodyStep,
  id: string,
): readonly BodyNode[] {
  const index = blocks.length === 0 ? 0 : at % blocks.length;
  const block = blocks[index];
  const put = (...nodes: readonly BodyNode[]) => [
    ...blocks.slice(0, index),
    ...nodes,
    ...blocks.slice(index + 1),
  ];
  if (block === undefined || act === 'add')
    return [...blocks.slice(0, index), paragraph(id, text), ...blocks.slice(index)];
  switch (act) {
    case 'text':
      return put(withFirstText(block, text, at));
    case 'heading':
      return block.type === 'paragraph'
        ? put({ ...block, type: 'heading', attrs: { ...block.attrs, level: 3 } })
        : blocks;
    case 'remove':
      return put(...(blocks.length > 1 ? [] : [block]));
    case 'wrap':
      return block.type === 'paragraph' ? put({ type: 'blockquote', content: [block] }) : blocks;
    case 'rule':
      return put(block, { type: 'horizontalRule' });
    case 'swap':
      return [...blocks.slice(0, index), ...blocks.slice(index + 1), block];
  }
}

/** Writes into one of the text blocks within. */
function withFirstText(node: BodyNode, text: string, at: number): BodyNode {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const { content: _, ...rest } = node;
    return text === '' ? rest : { ...rest, content: [{ type: 'text', text }] };
  }
  const content = node.content ?? [];
  const index = content.length === 0 ? 0 : at % content.length;
  return content.length === 0
    ? node
    : {
        ...node,
        content: content.map((child, each) => (each === index ? withFirstText(child, text, at) : child)),
      };
}

function paragraph(blockId: string, text: string): BodyNode {
  return {
    type: 'paragraph',
    attrs: { blockId },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  };
}
