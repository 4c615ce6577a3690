import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';

const LONGEST_NAME = 40;

/** An item as a sentence names it: number and title, shortened; a bullet before its title is no part of its name. */
export function itemName(node: Pick<ReadNode, 'number' | 'title'>): string {
  const number = withoutBullet(node.number);
  const name = numberedTitle({ number, title: node.title }).trim() || editorMessages.field.untitled;
  return name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;
}
