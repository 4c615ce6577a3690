import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';

const LONGEST_NAME = 40;

/** An item as a sentence names it: number and title, shortened; a bullet before its title is no part of its name. */
export function itemName(node: Pick<ReadNode, 'number' | 'title'>): string {
  const number = withoutBullet(node.number);
  const name = numberedTitle({ number, title: node.title }).trim() || editorMessages.field.untitled;
  return name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;
}

/** Printed number and title in one line: 基本目標1 : DXに対応した…, しごと 地域を…. */
export function numberedTitle({ number, title }: Pick<ReadNode, 'number' | 'title'>): string {
  return title === '' ? number : spacedNumber(number) + title;
}

/** A printed number with room behind it: 「施策 1 : 」 brings its own, しごと and ① do not. */
export function spacedNumber(number: string): string {
  return number === '' || /[\s・]$/.test(number) ? number : `${number} `;
}

/** A printed number, '' if it is only a bullet, which tells nothing where items do not stand in a list. */
export function withoutBullet(number: string): string {
  return /^・\s*$/.test(number) ? '' : number;
}
