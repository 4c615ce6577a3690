/**
 * The text of a text block (paragraph, heading) and what its offsets count, in UTF-16 code units: text as it is, a
 * hard break 1 (a line break), a footnote its 〔text〕 with both brackets, an indicator link 0, because the name that
 * it shows is not part of the text.
 */
import type { Node } from '@tiptap/pm/model';

/** Text of one text block. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', leafText);
}

/** Text that an inline node without text of its own stands for; '' for an indicator link. */
export function leafText(leaf: Node): string {
  if (leaf.type.name === 'hardBreak') return '\n';
  return leaf.type.name === 'footnote' ? `〔${String(leaf.attrs.text)}〕` : '';
}

/**
 * Offset in the block's text of a ProseMirror position, given as `parentOffset`: counted from the start of the
 * block's content, 0 … content.size. Beyond either end it is the end.
 */
export function blockTextOffset(block: Node, parentOffset: number): number {
  let offset = 0;
  block.forEach((child, start) => {
    if (parentOffset <= start) return;
    const isWhole = parentOffset >= start + child.nodeSize;
    offset += isWhole ? inlineText(child).length : child.isText ? parentOffset - start : 0;
  });
  return offset;
}

/**
 * The inverse: ProseMirror's `parentOffset` of an offset in the block's text. A range's start goes behind links that
 * stand at the offset, its end before them; an offset inside a footnote takes the whole footnote into the range.
 */
export function blockParentOffset(block: Node, textOffset: number, edge: 'start' | 'end'): number {
  let before = 0;
  let found: number | null = null;
  block.forEach((child, start) => {
    const length = inlineText(child).length;
    const at = textOffset - before;
    before += length;
    if (found !== null) return;
    const isHere = edge === 'start' ? at < length : at <= length;
    if (!isHere) return;
    if (child.isText) found = start + Math.max(0, at);
    else found = edge === 'start' || at <= 0 ? start : start + child.nodeSize;
  });
  return found ?? block.content.size;
}

function inlineText(child: Node): string {
  return child.isText ? (child.text ?? '') : leafText(child);
}
