import { expect, test } from 'vitest';
import { CHANGE_CATEGORIES } from '../../diff/change.ts';
import { changeMessages, reasonWord } from './changes.ts';

test('[REV70] no two categories of changes have one name', () => {
  const words = CHANGE_CATEGORIES.map((category) => changeMessages.category[category]);
  expect(new Set(words).size).toBe(words.length);
});

test.each([
  ['indicatorReplaced', '再設定理由'],
  ['indicatorAdded', '再設定理由'],
  ['sourceStatisticChanged', '変更理由'],
  ['narrativeChanged', '変更理由'],
] as const)('[REV70] what is asked for %s is its %s', (category, word) => {
  expect(reasonWord(category)).toBe(word);
});
