import { describe, expect, test } from 'vitest';
import { userId } from '#shared/ids.ts';
import {
  type MentionCandidate,
  matchingCandidates,
  mentionQuery,
  mentionsIn,
  withMention,
} from './mention-search.ts';

const person = (name: string, remark: string): MentionCandidate => ({
  mention: { kind: 'person', userId: userId(name) },
  name,
  remark,
});
const CANDIDATES: readonly MentionCandidate[] = [
  person('委員1', '委員'),
  person('委員10', '委員'),
  person('山田 花子', '事務局'),
  person('Suzuki', '担当課'),
  { mention: { kind: 'role', role: 'member' }, name: '委員全員', remark: '2人' },
];

describe('what is typed behind an @', () => {
  test.each([
    ['@', 1, ''],
    ['@委', 2, '委'],
    ['確認 ＠事務', 6, '事務'],
    ['よろしく@事務', 7, '事務'],
    ['@委員1さん', 3, '委員'],
  ])('[COMMENT44] %j with the caret at %d searches %j', (text, caret, typed) => {
    expect(mentionQuery(text, caret)?.typed).toBe(typed);
  });

  test.each([
    ['name@example.jp', 15],
    ['@委員1 に', 6],
    ['@委員1、', 5],
    ['@委\n員', 4],
    ['なし', 2],
    [`@${'長'.repeat(30)}`, 31],
  ])('[COMMENT44] %j with the caret at %d searches nothing', (text, caret) => {
    expect(mentionQuery(text, caret)).toBeNull();
  });
});

test.each([
  ['委員', ['委員1', '委員10', '委員全員']],
  ['委員１', ['委員1', '委員10']],
  ['花子', ['山田 花子']],
  ['事務', ['山田 花子']],
  ['suz', ['Suzuki']],
  ['いない', []],
])('[COMMENT44] %j finds %j', (typed, names) => {
  expect(matchingCandidates(CANDIDATES, typed).map(({ name }) => name)).toEqual(names);
});

test('[COMMENT44] the chosen name takes the place of what was typed', () => {
  const text = '確認は@事務 お願いします';
  const query = mentionQuery(text, 6);
  expect(query && withMention(text, query, '山田 花子')).toEqual({
    text: '確認は@山田 花子 お願いします',
    caret: 10,
  });
});

test('[COMMENT44] only those are called whose name still stands in the text', () => {
  const called = (text: string) => mentionsIn(text, CANDIDATES);
  expect(called('@委員10 へ')).toEqual([{ kind: 'person', userId: '委員10' }]);
  expect(called('@委員1 と＠委員全員')).toEqual([
    { kind: 'role', role: 'member' },
    { kind: 'person', userId: '委員1' },
  ]);
  expect(called('委員1 へ')).toEqual([]);
});
