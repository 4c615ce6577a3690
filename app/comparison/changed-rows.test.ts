import { expect, test } from 'vitest';
import type { ComparisonRow } from '#shared/comparison/model.ts';
import { nodeId } from '#shared/ids.ts';
import { areSameRows, rowsNotIn } from './changed-rows.ts';
import { placeCard } from './place-card.ts';

const row = (id: string, current: string, next: string): ComparisonRow => ({
  id,
  framework: [],
  current: [...current].map(nodeId),
  next: [...next].map(nodeId),
});
const ORDER = [...'abcd'].map(nodeId);

test('[EXPORT50] rows that another person changed are named by their numbers', () => {
  const before = [row('1', 'a', 'x'), row('2', 'b', 'y')];
  expect(rowsNotIn([row('1', 'a', 'x'), row('2', 'b', 'z'), row('3', '', '')], before)).toEqual([2, 3]);
});

test('[EXPORT51] a proposal that puts the same beside each other is no other, whatever its ids', () => {
  expect(areSameRows([row('1', 'a', 'x')], [row('7', 'a', 'x')])).toBe(true);
  expect(areSameRows([row('1', 'a', 'x')], [row('1', 'a', 'x'), row('2', '', '')])).toBe(false);
});

test('[EXPORT51] a card that is moved stands in the order of its strategy', () => {
  const rows = [row('1', 'b', ''), row('2', 'ad', '')];
  const place = { rowId: '1', side: 'current', nodeId: nodeId('b') } as const;
  expect(placeCard(rows, place, '2', ORDER)).toEqual([row('1', '', ''), row('2', 'abd', '')]);
});

test('[EXPORT51] a card that is moved into the row where it is stays', () => {
  const rows = [row('1', 'b', '')];
  const place = { rowId: '1', side: 'current', nodeId: nodeId('b') } as const;
  expect(placeCard(rows, place, '1', ORDER)).toBe(rows);
});
