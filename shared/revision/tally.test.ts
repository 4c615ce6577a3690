import { describe, expect, test } from 'vitest';
import { userId } from '../ids.ts';
import { type Ballot, DEFAULT_VOTING_RULE, type Vote, type VoteChoice, type VotingRule } from './model.ts';
import { quorumOf, tallyOf } from './tally.ts';

const HASH = 'what-stands-there';
const person = (number: number) =>
  ({ id: userId(`u${number}`), name: `委員${number}`, role: 'member' }) as const;

function ballotOf(eligible: number, rule: Partial<VotingRule> = {}): Ballot {
  return {
    number: 2,
    round: 1,
    hash: HASH,
    method: 'electronic',
    rule: { ...DEFAULT_VOTING_RULE, ...rule },
    openedAt: '2026-11-20T05:00:00.000Z',
    openedBy: { ...person(0), role: 'secretariat' },
    deadline: null,
    meetingId: null,
    eligible: Array.from({ length: eligible }, (_, index) => person(index + 1)),
    result: null,
  };
}

function vote(number: number, choice: VoteChoice, change: Partial<Vote> = {}): Vote {
  const at = '2026-11-20T06:00:00.000Z';
  return { voter: person(number), ballot: 2, round: 1, choice, hash: HASH, at, recordedBy: null, ...change };
}

const CHOICES: Readonly<Record<string, VoteChoice>> = { '○': 'for', '×': 'against', '－': 'abstain' };

/** Eligible people, quorum, votes in the order of people (○ 賛成, × 反対, － 棄権, blank: none), rule at a tie → verdict. */
const TABLE = `
6 moreThanHalf ○○○     chair    no quorum
6 moreThanHalf ○○○○    chair    approved
6 moreThanHalf ○○○－   chair    approved
6 moreThanHalf ○－－－ chair    approved
6 moreThanHalf ××－－  chair    rejected
6 moreThanHalf ○○××    chair    tie
6 moreThanHalf ○○××    rejected rejected
6 moreThanHalf －－－－ chair    tie
6 moreThanHalf －－－－ rejected rejected
6 moreThanHalf ○○○×××  chair    tie
6 moreThanHalf ○○○××－ chair    approved
5 moreThanHalf ○○      chair    no quorum
5 moreThanHalf ○○×     chair    approved
6 half         ○○×     chair    approved
5 half         ○○      chair    no quorum
6 twoThirds    ○○○     chair    no quorum
6 twoThirds    ○○○×    chair    approved
7 twoThirds    ○○○○    chair    no quorum
7 twoThirds    ○○○○×   chair    approved
1 moreThanHalf ○       chair    approved
1 moreThanHalf ×       chair    rejected
`;

const cases = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [eligible, quorum, votes = '', tie, ...verdict] = line.split(/\s+/);
    const rule = { quorum, tie } as VotingRule;
    return { eligible: Number(eligible), rule, votes, verdict: verdict.join(' ') };
  });

describe('the count', () => {
  test.each(cases)('[REV53] of $eligible, $rule.quorum, $votes, at a tie $rule.tie: $verdict', (row) => {
    const votes = Array.from(row.votes, (sign, index) => vote(index + 1, CHOICES[sign] ?? 'abstain'));
    const tally = tallyOf(ballotOf(row.eligible, row.rule), votes, HASH);
    expect(tally.verdict ?? 'no quorum').toBe(row.verdict);
    expect(tally.hasQuorum).toBe(row.verdict !== 'no quorum');
    expect(tally.for + tally.against + tally.abstain + tally.missing).toBe(row.eligible);
  });

  test.each([
    ['moreThanHalf', [1, 2, 2, 3, 3, 4]],
    ['half', [1, 1, 2, 2, 3, 3]],
    ['twoThirds', [1, 2, 2, 3, 4, 4]],
  ] as const)('[REV53] %s of one to six people are %j', (quorum, numbers) => {
    expect([1, 2, 3, 4, 5, 6].map((eligible) => quorumOf(eligible, { quorum }))).toEqual(numbers);
  });

  test('[REV51] the latest vote of a person counts, of this ballot, on what stands there', () => {
    const votes = [
      vote(1, 'against'),
      vote(1, 'for'),
      vote(2, 'for', { ballot: 1 }),
      vote(3, 'for', { hash: 'what stood there before' }),
      vote(9, 'for'),
    ];
    expect(tallyOf(ballotOf(5), votes, HASH)).toMatchObject({ for: 1, against: 0, abstain: 0, missing: 4 });
  });

  test('[REV57] of a ballot on what no longer stands there nothing counts', () => {
    const votes = [vote(1, 'for'), vote(2, 'for')];
    expect(tallyOf(ballotOf(2), votes, 'what stands there now')).toMatchObject({ missing: 2, verdict: null });
  });
});
