import { expect, test } from 'vitest';
import type { ComparisonRow } from '#shared/comparison/model.ts';
import { nodeId } from '#shared/ids.ts';
import { areSameRows, rowChanges, rowsNotIn } from './changed-rows.ts';
import { placeCard } from './place-card.ts';

const row = (id: string, current: string, next: string): ComparisonRow => ({
  id,
  framework: [],
  current: [...current].map(nodeId),
  next: [...next].map(nodeId),
});
const ORDER = [...'abcd'].map(nodeId);

test('[EXPORT50] rows that another person changed, added, moved or removed are named by their numbers', () => {
  const [first, second, third] = [row('1', 'a', 'x'), row('2', 'b', 'y'), row('3', 'c', 'z')];
  const before = [first, second, third];
  const added = row('4', '', '');
  expect(rowChanges(before, [first, row('2', 'b', ''), third])).toEqual({ changed: [2], removed: [] });
  expect(rowChanges(before, [added, ...before])).toEqual({ changed: [1], removed: [] });
  expect(rowChanges(before, [first, third, second])).toEqual({ changed: [2, 3], removed: [] });
  expect(rowChanges(before, [second, third])).toEqual({ changed: [], removed: [1] });
});

test('[EXPORT51] rows that a proposal does not have are named by their numbers', () => {
  const before = [row('1', 'a', 'x'), row('2', 'b', 'y')];
  expect(rowsNotIn(before, [row('7', 'a', 'x')])).toEqual([2]);
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
