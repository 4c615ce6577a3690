import type { RoleName } from '#shared/access/roles.ts';
import { type RevisionId, revisionId, userId } from '#shared/ids.ts';
import type { Vote } from '#shared/revision/model.ts';
import type { Sql, Transaction } from './database.ts';

/** Votes of each of these revisions, of all their ballots, the newest last. */
export async function findVotes(
  sql: Sql | Transaction,
  revisions: readonly RevisionId[],
): Promise<ReadonlyMap<RevisionId, readonly Vote[]>> {
  // Check constraints keep choice to the union that it is read as; roles are written from theirs.
  const rows = await sql<RawVote[]>`
    select votes.revision_id, votes.ballot, votes.user_id, voters.name, votes.role, votes.choice, votes.round,
      votes.hash, votes.recorded_by, recorder.display_name as recorder_name, votes.recorded_role, votes.at
    from revision_votes as votes
      join revision_voters as voters using (revision_id, ballot, user_id)
      left join users as recorder on recorder.id = votes.recorded_by
    where votes.revision_id = any(${[...revisions]}::uuid[]) order by votes.id`;
  const found = new Map<RevisionId, Vote[]>();
  for (const row of rows) {
    const id = revisionId(row.revision_id);
    found.set(id, [...(found.get(id) ?? []), voteOf(row)]);
  }
  return found;
}

/** Adds a vote; an earlier one of the same person stays and no longer counts. */
export async function insertVote(
  sql: Transaction,
  target: { readonly revision: RevisionId; readonly organisationId: string },
  { voter, ballot, round, choice, hash, at, recordedBy }: Vote,
): Promise<void> {
  await sql`
    insert into revision_votes (organisation_id, revision_id, ballot, user_id, role, choice, round, hash,
      recorded_by, recorded_role, at)
    values (${target.organisationId}, ${target.revision}, ${ballot}, ${voter.id}, ${voter.role}, ${choice},
      ${round}, ${hash}, ${recordedBy?.id ?? null}, ${recordedBy?.role ?? null}, ${at})`;
}

interface RawVote {
  revision_id: string;
  ballot: number;
  user_id: string;
  name: string;
  role: RoleName;
  choice: Vote['choice'];
  round: number;
  hash: string;
  recorded_by: string | null;
  recorder_name: string | null;
  recorded_role: RoleName | null;
  at: Date;
}

function voteOf(row: RawVote): Vote {
  const { recorded_by: recorder, recorder_name: name, recorded_role: role } = row;
  const isRecorded = recorder !== null && name !== null && role !== null;
  return {
    voter: { id: userId(row.user_id), name: row.name, role: row.role },
    ballot: row.ballot,
    round: row.round,
    choice: row.choice,
    hash: row.hash,
    at: row.at.toISOString(),
    recordedBy: isRecorded ? { id: userId(recorder), name, role } : null,
  };
}
