import { expect, test } from 'vitest';
import { wayOf } from './way.ts';

const ALL = ['下書き', '提出', '審議中', '承認', '反映済'];
const WORDS = ['draft', 'submitted', 'underReview', 'approved', 'applied'];

test('[REV73] the way says what is done, where the revision is and what lies ahead', () => {
  const way = wayOf('underReview');
  expect(way.map(({ state }) => ALL[WORDS.indexOf(state)])).toEqual(ALL);
  expect(way.map(({ position }) => position)).toEqual(['done', 'done', 'here', 'ahead', 'ahead']);
});

test.each([
  ['returned', 0, 5],
  ['continued', 2, 5],
  ['conflicted', 4, 5],
  ['rejected', 3, 4],
  ['withdrawn', 1, 2],
] as const)(
  '[REV73] %s stands in the place of station %i; what has ended has nothing ahead',
  (state, at, length) => {
    const way = wayOf(state);
    expect(way[at]).toEqual({ state, position: 'here' });
    expect(way.length).toBe(length);
  },
);
