import { expect, test } from 'vitest';
import { ballotOf, person, voteOf } from './revision-fixtures.ts';
import { votersOf } from './voters.ts';

const [one, two, three] = [person('委員1'), person('委員2'), person('委員3')];
const words = (record: Parameters<typeof votersOf>[0]) =>
  votersOf(record).map(({ person: { name }, vote, stale }) => [
    name,
    vote?.choice ?? null,
    stale?.choice ?? null,
  ]);

test('[REV75] all who may vote are named with the last vote that counts, or with their stale one', () => {
  const votes = [
    voteOf(one),
    voteOf(one, { choice: 'against' }),
    voteOf(two, { choice: 'abstain', hash: 'h0' }),
    voteOf(person('退任した委員')),
  ];
  expect(words({ ballots: [ballotOf([one, two, three])], votes, hash: 'h1' })).toEqual([
    ['委員1', 'against', null],
    ['委員2', null, 'abstain'],
    ['委員3', null, null],
  ]);
});

test('[REV75] votes for what a revision was before an amendment are stale in the new ballot', () => {
  const ballots = [ballotOf([one, two]), ballotOf([one, two], { number: 2, round: 2, hash: 'h2' })];
  const votes = [voteOf(one), voteOf(two), voteOf(two, { ballot: 2, round: 2, hash: 'h2' })];
  expect(words({ ballots, votes, hash: 'h2' })).toEqual([
    ['委員1', null, 'for'],
    ['委員2', 'for', null],
  ]);
});

test('[REV75] what a closed ballot decided on stays what its votes were for', () => {
  const result = {
    outcome: 'approved',
    method: 'electronic',
    counts: null,
    note: '',
    tieBroken: false,
  } as const;
  const closed = ballotOf([one], { result: { ...result, by: one, at: '2026-11-20T06:00:00.000Z' } });
  expect(words({ ballots: [closed], votes: [voteOf(one)], hash: 'after applying' })).toEqual([
    ['委員1', 'for', null],
  ]);
  expect(words({ ballots: [], votes: [], hash: 'h1' })).toEqual([]);
});
