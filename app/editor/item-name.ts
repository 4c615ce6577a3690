import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';

const LONGEST_NAME = 40;

/** An item as a sentence names it: number and title, shortened. */
export function itemName(node: Pick<ReadNode, 'number' | 'title' | 'label'>): string {
  // An own label (つながる 上市) may be all the name that an item has.
  // A derived number brings its own space, if any.
  const between = node.label === null ? '' : ' ';
  const name = `${node.number}${between}${node.title}`.trim() || editorMessages.field.untitled;
  return name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;
}
