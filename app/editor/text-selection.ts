import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import type { BlockPoint, RangeRefusal } from '#shared/comments/make-anchor.ts';
import type { RangeAnchor } from '#shared/comments/model.ts';
import { blockTextOffset } from '#shared/document/block-text.ts';
import { BLOCK_ID } from '#shared/document/body-blocks.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { type NodeId, nodeId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';

/** Words of one item's text that someone has selected. */
export interface SelectedText {
  readonly nodeId: NodeId;
  /** Hangs a thread on them; rejects where the code for it is not here and cannot be had. */
  makeAnchor(doc: Y.Doc, node: ReadNode): Promise<Result<RangeAnchor, RangeRefusal>>;
}

/** What makes anchors of selected words; the text is read and edited without it. */
export const loadAnchors = () => import('#shared/comments/make-anchor.ts');

/** Attribute of an element that stands for so many units of the block's text, whatever it shows. */
export const TEXT_LENGTH = 'data-length';

/** What is selected in a mounted editor; null: nothing. */
export function selectedInEditor(editor: Editor, id: NodeId): SelectedText | null {
  const { empty, $from, $to } = editor.state.selection;
  if (empty || !$from.parent.isTextblock || !$to.parent.isTextblock) return null;
  const point = ({ parent, parentOffset }: typeof $from): BlockPoint => ({
    blockId: String(parent.attrs[BLOCK_ID]),
    offset: blockTextOffset(parent, parentOffset),
  });
  return selectedText(id, point($from), point($to));
}

/** What is selected in rendered text, as far as it lies in one item's text; null: nothing. */
export function selectedInPage(selection: Selection | null): SelectedText | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const body = bodyAround(range.startContainer) ?? bodyAround(range.endContainer);
  const id = body?.closest<HTMLElement>('[data-node]')?.dataset.node;
  if (body == null || id === undefined) return null;
  const blocks = [...body.querySelectorAll<HTMLElement>('[data-blockid]')].filter((block) =>
    range.intersectsNode(block),
  );
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return selectedText(
    nodeId(id),
    pointIn(first, first.contains(startContainer) ? offsetIn(first, startContainer, startOffset) : 0),
    pointIn(last, last.contains(endContainer) ? offsetIn(last, endContainer, endOffset) : lengthOf(last)),
  );
}

function selectedText(id: NodeId, from: BlockPoint, to: BlockPoint): SelectedText {
  return {
    nodeId: id,
    async makeAnchor(doc, node) {
      const { makeBlockRangeAnchor } = await loadAnchors();
      return makeBlockRangeAnchor(doc, node, from, to);
    },
  };
}

function bodyAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-field=body]') ?? null;
}

function pointIn(block: HTMLElement, offset: number): BlockPoint {
  return { blockId: block.dataset.blockid ?? '', offset };
}

/** Units of the block's text before a boundary of a DOM range in it. */
function offsetIn(inside: Node, container: Node, offset: number): number {
  if (ownLength(inside) !== null) return offset > 0 ? (ownLength(inside) ?? 0) : 0;
  if (inside === container && inside instanceof Text) return offset;
  const children = [...inside.childNodes];
  const before = inside === container ? children.slice(0, offset) : upTo(children, container);
  const length = before.reduce((sum, child) => sum + lengthOf(child), 0);
  const next = inside === container ? undefined : children[before.length];
  return next === undefined ? length : length + offsetIn(next, container, offset);
}

function upTo(children: readonly Node[], container: Node): readonly Node[] {
  const at = children.findIndex((child) => child.contains(container));
  return at < 0 ? children : children.slice(0, at);
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.length;
  const own = ownLength(node);
  if (own !== null) return own;
  return [...node.childNodes].reduce((sum, child) => sum + lengthOf(child), 0);
}

function ownLength(node: Node): number | null {
  if (!(node instanceof Element)) return null;
  const length = node.getAttribute(TEXT_LENGTH);
  if (length !== null) return Number(length);
  return node instanceof HTMLBRElement ? 1 : null;
}
