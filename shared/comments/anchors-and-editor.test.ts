import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { blockParentOffset, blockText, blockTextOffset } from '../document/block-text.ts';
import { type BodyNode, bodyOf, readBody } from '../document/body.ts';
import { BLOCK_ID } from '../document/body-blocks.ts';
import { readStrategy } from '../document/read.ts';
import type { FoundRange } from './anchor-place.ts';
import { type BlockPoint, makeBlockRangeAnchor } from './make-anchor.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { NODE, paragraph, placeOf, twoPeople } from './testing/marked-text.ts';

const RICH: readonly BodyNode[] = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '現状と課題' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'indicatorLink', attrs: { nodeId: 'k1' } },
      { type: 'text', text: '出生数', marks: [{ type: 'bold' }] },
      { type: 'footnote', attrs: { text: '暦年' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'を👪増やす' },
    ],
  },
  {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('創業を支援する'), paragraph('')] }],
  },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('120件')] }] }],
  },
];

/** A selection as the editor knows it, as a place in a block. */
function pointOf(state: EditorState, position: number): BlockPoint {
  const { parent, parentOffset } = state.doc.resolve(position);
  return { blockId: String(parent.attrs[BLOCK_ID]), offset: blockTextOffset(parent, parentOffset) };
}

/** The ends of a found range in the editor. */
function inEditor({ doc }: EditorState, { blocks }: FoundRange): (number | null)[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no blocks');
  let from: number | null = null;
  let to: number | null = null;
  doc.descendants((block, position) => {
    const id = block.attrs[BLOCK_ID];
    if (id === first.blockId) from = position + 1 + blockParentOffset(block, first.from, 'start');
    if (id === last.blockId) to = position + 1 + blockParentOffset(block, last.to, 'end');
  });
  return [from, to];
}

test('[COMMENT3] each block has the text in the editor that it has in the reading', () => {
  const [me] = twoPeople(RICH);
  const desk = new DeskEditor(me, NODE);
  const blocks: Node[] = [];
  desk.editor.state.doc.descendants((node) => {
    if (node.isTextblock) blocks.push(node);
  });
  const body = bodyOf(me.doc, NODE);
  if (body === null) throw new Error('no body');
  expect(blocks.map((block) => ({ id: block.attrs[BLOCK_ID], text: blockText(block) }))).toEqual(
    readBody(body).blocks,
  );
  desk.close();
});

test.each([
  ['現状と', '現状と'],
  ['課題', '出生'],
  ['出生数〔暦年〕', '出生数〔暦年〕'],
  ['を', '👪'],
  ['数', '創業を支援する'],
  ['現状', '120件'],
])(
  '[COMMENT3] what is selected in the editor from %s to %s is where the thread is shown in it',
  (first, last) => {
    const [me] = twoPeople(RICH);
    const desk = new DeskEditor(me, NODE).select(first, last);
    const { state } = desk.editor;
    const node = readStrategy(me.doc).nodes.find(({ id }) => id === NODE);
    if (node === undefined) throw new Error('no node');
    const { from, to } = state.selection;
    const made = makeBlockRangeAnchor(me.doc, node, pointOf(state, from), pointOf(state, to));
    if (!made.ok) throw new Error(made.error);
    const place = placeOf(me.doc, made.value);
    if (place.kind === 'lost' || place.target !== 'range') throw new Error('lost');
    expect(inEditor(state, place)).toEqual([from, to]);
    desk.close();
  },
);
