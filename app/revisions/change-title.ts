import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';

/** What a change is about, as a line names it: printed number and title, as it is to be. */
export function changeTitle({ before, after }: Pick<Change, 'before' | 'after'>): string {
  const node = after ?? before;
  if (node === null) return changeMessages.strategy;
  const name = numberedTitle({ number: withoutBullet(node.number), title: node.title }).trim();
  return name === '' ? editorMessages.field.untitled : name;
}

const LONGEST = 30;

/** The same, shortened, for a line that says more than that. */
export function shortTitle(change: Pick<Change, 'before' | 'after'>): string {
  const letters = Array.from(changeTitle(change));
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
