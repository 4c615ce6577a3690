import type { RevisionRecord } from '#server/services/revisions.ts';
import type { ActingPerson, Vote } from '#shared/revision/model.ts';

/** One of those who may vote in the latest ballot. */
export interface Voter {
  readonly person: ActingPerson;
  /** Their vote that counts. */
  readonly vote: Vote | null;
  /** Without one: the last that they cast for what is no longer voted on. */
  readonly stale: Vote | null;
}

/** Everyone who may vote in the latest ballot, in its order, with their votes; nobody before the first. */
export function votersOf(record: Pick<RevisionRecord, 'ballots' | 'votes' | 'hash'>): readonly Voter[] {
  const ballot = record.ballots.at(-1);
  if (ballot === undefined) return [];
  // What a closed ballot decided on stays what its votes were for.
  const standing = ballot.result === null ? record.hash : ballot.hash;
  return ballot.eligible.map((person) => {
    const own = record.votes.filter(({ voter }) => voter.id === person.id);
    const vote = own.findLast((each) => each.ballot === ballot.number && each.hash === standing) ?? null;
    return { person, vote, stale: vote === null ? (own.at(-1) ?? null) : null };
  });
}
