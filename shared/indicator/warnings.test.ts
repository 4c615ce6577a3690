import { expect, test } from 'vitest';
import type { Direction } from '#shared/strategy/model.ts';
import { indicatorWarnings } from './warnings.ts';

const row = (baseline: string, target: string, direction: Direction | null = null) => ({
  ...{ baseline, baselineYear: '2019', target, targetYear: '2024', direction },
});

test.each<[baseline: string, target: string, direction: Direction | null, warned: boolean]>([
  ['4,337 億円', '3,724 億円', 'increase', true],
  ['4,337 億円', '3,724 億円', 'decrease', false],
  ['4,337 億円', '3,724 億円', null, false],
  ['7,101 億円', '7,464 億円', 'increase', false],
  ['7,101 億円', '7,464 億円', 'decrease', true],
  ['約65万人', '61.4万人', 'limitDecline', false],
  ['約65万人', '61.4万人', 'increase', true],
  ['100件', '120件', 'limitIncrease', false],
  ['100件', '90件', 'maintain', false],
  ['100件', '90件', 'monitor', false],
  ['-155人', '±0人', 'increase', false],
  ['-155人', '▲200人', 'increase', true],
  ['60%', '60.0%', 'increase', false],
  ['1.0003', '1.0002', 'increase', true],
  ['1,000円', '1千円', 'decrease', false],
  ['男79.3歳 女84.3歳', '男80歳 女85歳', 'increase', false],
  ['男79.3歳 女84.3歳', '男80歳 女84歳', 'increase', true],
  ['100人', '累計 50人', 'increase', false],
  ['100人', '50件', 'increase', false],
  ['調査中', '最大4ポイント改善', 'increase', false],
  ['50%', '5ポイント低下', 'increase', true],
  ['50%', '5ポイント増加', 'decrease', true],
  ['50%', '5ポイント悪化', 'decrease', true],
  ['調査中', '5人', 'increase', false],
  ['', '', 'increase', false],
  ['―', '5人', 'decrease', false],
])('[KPI16] %s → %s under %s asks whether it is intended: %s', (baseline, target, direction, warned) => {
  expect(indicatorWarnings(row(baseline, target, direction)).includes('targetWorseThanBaseline')).toBe(
    warned,
  );
});

test.each([
  ['325人', '500件', ['unitsDiffer']],
  ['325', '500人', ['baselineUnitMissing']],
  ['325人', '500', ['targetUnitMissing']],
  ['4,337億円', '5,000円', []],
  ['4,337億円', '433,700百万円', []],
  ['1.47', '1.48', []],
  ['5か所', '8カ所', []],
  ['5ヶ所', '8箇所', []],
  ['60%', '70パーセント', []],
  ['60％', '70%', []],
  ['10㎡', '12m2', []],
  ['79歳', '80才', []],
  ['60%', '5ポイント改善', []],
  ['調査中', '500人', []],
  ['男79.3歳 女84.3歳', '男80 女85', ['targetUnitMissing']],
  ['男79.3歳 女84.3歳', '80歳', []],
])('[KPI17] the units of %s → %s are asked about: %j', (baseline, target, warnings) => {
  expect(indicatorWarnings(row(baseline, target))).toEqual(warnings);
});

test('[KPI18] an unreadable value or year is marked in the order of the columns', () => {
  const unreadable = { baseline: '10～20人', baselineYear: 'いつか', target: '多数', targetYear: '5年後' };
  expect(indicatorWarnings({ ...unreadable, direction: null })).toEqual([
    'baselineUnreadable',
    'baselineYearUnreadable',
    'targetUnreadable',
    'targetYearUnreadable',
  ]);
});

test('[KPI18] under the direction 状態 any wording is a state', () => {
  expect(indicatorWarnings(row('構想の段階', '町民に親しまれる拠点', 'state'))).toEqual([]);
});

test('[KPI18] a row without values has nothing to ask about', () => {
  expect(
    indicatorWarnings({ baseline: '', baselineYear: '', target: '', targetYear: '', direction: null }),
  ).toEqual([]);
});
