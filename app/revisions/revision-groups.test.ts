import { expect, test } from 'vitest';
import { summary } from './revision-fixtures.ts';
import { groupRevisions } from './revision-groups.ts';

test('[REV71] the list has what is still to be decided first, and of that first what waits for oneself', () => {
  const { open, decided } = groupRevisions([
    summary({ title: '提出', state: 'submitted' }),
    summary({ title: '反映済', state: 'applied' }),
    summary({ title: '審議中', state: 'underReview', next: 'vote' }),
    summary({ title: '取下げ', state: 'withdrawn' }),
    summary({ title: '要調整', state: 'conflicted' }),
  ]);
  expect(open.map(({ title }) => title)).toEqual(['審議中', '提出', '要調整']);
  expect(decided.map(({ title }) => title)).toEqual(['反映済', '取下げ']);
});
