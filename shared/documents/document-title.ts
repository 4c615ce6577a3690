import { documentTitleMessages } from '../i18n/ja/document-title.ts';
import type { StrategyFields } from '../strategy/model.ts';

/** What a strategy is called in full: its title with the edition behind it, and the nickname where it has one. */
export function strategyName({
  title,
  edition,
  nickname,
}: Pick<StrategyFields, 'title' | 'edition' | 'nickname'>): string {
  const parts = [
    edition === '' ? title : documentTitleMessages.edition(title, edition),
    nickname === '' ? '' : documentTitleMessages.nickname(nickname),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
