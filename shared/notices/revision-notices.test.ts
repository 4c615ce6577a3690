import { expect, test } from 'vitest';
import { userId } from '../ids.ts';
import { type RevisionNews, revisionNoticesOf } from './revision-notices.ts';

const people = {
  secretariat: ['office', 'deputy'].map(userId),
  authors: ['author', 'one'].map(userId),
  voters: ['chair', 'one', 'two', 'three'].map(userId),
  voted: ['one', 'two'].map(userId),
};

test.each<[RevisionNews, string, Record<string, string>]>([
  ['submitted', 'author', { office: 'revisionSubmitted', deputy: 'revisionSubmitted' }],
  ['submitted', 'office', { deputy: 'revisionSubmitted' }],
  [
    'ballotOpened',
    'office',
    { chair: 'ballotOpened', one: 'ballotOpened', two: 'ballotOpened', three: 'ballotOpened' },
  ],
  ['returned', 'office', { author: 'revisionReturned', one: 'revisionReturned' }],
  ['amended', 'office', { author: 'revisionReturned', one: 'revisionReturned', two: 'voteStale' }],
  ['decided', 'chair', { author: 'revisionDecided', one: 'revisionDecided' }],
  [
    'applied',
    'office',
    {
      author: 'revisionApplied',
      one: 'revisionApplied',
      chair: 'revisionApplied',
      two: 'revisionApplied',
      three: 'revisionApplied',
    },
  ],
  [
    'conflicted',
    'office',
    { deputy: 'revisionConflicted', author: 'revisionConflicted', one: 'revisionConflicted' },
  ],
])('[NOTICE15] %s by %s', (news, by, expected) => {
  const told = revisionNoticesOf(news, userId(by), people);
  expect(Object.fromEntries(told.map(({ userId: id, kind }) => [id, kind]))).toEqual(expected);
  expect(told).toHaveLength(Object.keys(expected).length);
});
