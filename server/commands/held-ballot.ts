import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Ballot, Tally, Vote } from '#shared/revision/model.ts';
import { tallyOf } from '#shared/revision/tally.ts';
import { findBallots } from '../db/ballots.ts';
import type { Transaction } from '../db/database.ts';
import { findVotes } from '../db/votes.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import { runningBallot } from './revision-steps.ts';

/** A running ballot with its votes; it stays so until the transaction that holds the revision ends. */
export interface HeldBallot {
  readonly ballot: Ballot;
  readonly votes: readonly Vote[];
  /** Of what stands there. */
  readonly tally: Tally;
}

/** The running ballot, or null. `standing`: hash of what stands there; null: as it was when the ballot was opened. */
export async function holdBallot(
  sql: Transaction,
  id: RevisionId,
  standing: string | null,
): Promise<HeldBallot | null> {
  const ballot = runningBallot((await findBallots(sql, [id])).get(id) ?? []);
  if (ballot === null) return null;
  const votes = (await findVotes(sql, [id])).get(id) ?? [];
  return { ballot, votes, tally: tallyOf(ballot, votes, standing ?? ballot.hash) };
}

/**
 * The running ballot if it is about what stands there and what the person has seen: nobody decides about
 * something else than they think.
 */
export async function holdSeenBallot(
  sql: Transaction,
  id: RevisionId,
  { standing, seen }: { readonly standing: string; readonly seen: string },
): Promise<Result<HeldBallot, RevisionRefusal>> {
  const held = await holdBallot(sql, id, standing);
  if (held === null) return err({ code: 'notNow' });
  const isSeen = held.ballot.hash === standing && seen === standing;
  return isSeen ? ok(held) : err({ code: 'changedMeanwhile' });
}
