/** Counting of a ballot by its rule. Rules: shared/SPEC.md, REV. */
import type { UserId } from '../ids.ts';
import type { Ballot, Tally, Vote, VoteChoice, VotingRule } from './model.ts';

/** Votes that were counted. */
export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Counts a ballot. `standing`: hash of what stands there now; votes for anything else are stale and do not count. */
export function tallyOf(ballot: Ballot, votes: readonly Vote[], standing: string): Tally {
  const counted = Array.from(countingVotes(ballot, votes, standing).values());
  const number = (choice: VoteChoice) => counted.filter((vote) => vote.choice === choice).length;
  const counts = { for: number('for'), against: number('against'), abstain: number('abstain') };
  const eligible = ballot.eligible.length;
  return {
    eligible,
    ...counts,
    missing: eligible - counted.length,
    quorum: quorumOf(eligible, ballot.rule),
    hasQuorum: counted.length >= quorumOf(eligible, ballot.rule),
    verdict: verdictOf(counts, eligible, ballot.rule),
  };
}

/** The one vote of each eligible person that counts: their latest in this ballot, on what stands there. */
export function countingVotes(
  ballot: Ballot,
  votes: readonly Vote[],
  standing: string,
): ReadonlyMap<UserId, Vote> {
  const eligible = new Set(ballot.eligible.map(({ id }) => id));
  const counting = new Map<UserId, Vote>();
  for (const vote of votes) {
    const isOfBallot = vote.ballot === ballot.number && vote.hash === standing;
    if (isOfBallot && eligible.has(vote.voter.id)) counting.set(vote.voter.id, vote);
  }
  return counting;
}

/** How many of the eligible must take part, abstentions included. */
export function quorumOf(eligible: number, { quorum }: Pick<VotingRule, 'quorum'>): number {
  switch (quorum) {
    case 'moreThanHalf':
      return Math.floor(eligible / 2) + 1;
    case 'half':
      return Math.ceil(eligible / 2);
    case 'twoThirds':
      return Math.ceil((2 * eligible) / 3);
  }
}

/** What the counts say: the majority of votes cast, abstentions not counted; null without a quorum. */
export function verdictOf(counts: Counts, eligible: number, rule: VotingRule): Tally['verdict'] {
  const present = counts.for + counts.against + counts.abstain;
  if (present < quorumOf(eligible, rule)) return null;
  if (counts.for > counts.against) return 'approved';
  if (counts.for < counts.against) return 'rejected';
  return rule.tie === 'chair' ? 'tie' : 'rejected';
}
