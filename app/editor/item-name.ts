import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';

const LONGEST_NAME = 40;

/** An item as a sentence names it: number and title, shortened. */
export function itemName(node: Pick<ReadNode, 'number' | 'title'>): string {
  const title = node.title.trim() === '' ? editorMessages.field.untitled : node.title;
  const name = `${node.number}${title}`.trim();
  return name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;
}
