import { expect, test } from 'vitest';
import type { Direction } from '../strategy/model.ts';
import { achievementOf } from './achievement.ts';

const of = (value: string, target: string, direction: Direction | null, year = 2024, targetYear = 'R6') =>
  achievementOf({ value, fiscalYear: year }, { target, targetYear, direction });

test.each([
  ['30,915件', '30,000件', 'increase', 'met'],
  ['3万件', '30,000件', 'increase', 'met'],
  ['29,999件', '30,000件', 'increase', 'missed'],
  ['61.4万人', '約61.4万人', 'limitDecline', 'met'],
  ['60万人', '61.4万人', 'limitDecline', 'missed'],
  ['9件', '10件', 'decrease', 'met'],
  ['11件', '10件', 'limitIncrease', 'missed'],
  ['50%', '50%超', 'increase', 'missed'],
  ['50%', '50%以上', 'increase', 'met'],
  ['100%', '100%', 'maintain', 'met'],
  ['男80歳 女85歳', '男79.3歳 女84.3歳', 'increase', 'met'],
  ['男80歳 女84歳', '男79.3歳 女84.3歳', 'increase', 'missed'],
] as const)('[ACTUAL6] %s against %s, %s: %s', (value, target, direction, said) => {
  expect(of(value, target, direction)).toBe(said);
});

test.each([
  ['30件', '20件', null],
  ['30人', '20件', 'increase'],
  ['累計30件', '20件', 'increase'],
  ['調査中', '20件', 'increase'],
  ['30件', '検討', 'increase'],
  ['30件', '20件', 'monitor'],
  ['99%', '100%', 'maintain'],
  ['男80歳', '男79.3歳 女84.3歳', 'increase'],
] as const)('[ACTUAL6] of %s against %s, %s, nothing is said', (value, target, direction) => {
  expect(of(value, target, direction)).toBeNull();
});

test('[ACTUAL6] before the target year a target is not missed, only not reached yet', () => {
  expect(of('1件', '2件', 'increase', 2023)).toBe('notYet');
  expect(of('2件', '2件', 'increase', 2023)).toBe('met');
  expect(of('1件', '2件', 'increase', 2023, '')).toBe('missed');
});
