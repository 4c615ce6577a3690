import { type RevisionId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

/** Who has to do with a revision: its authors, who may vote in its latest ballot, who has voted in that. */
export interface RevisionParticipants {
  readonly authors: readonly UserId[];
  readonly voters: readonly UserId[];
  readonly voted: readonly UserId[];
}

/** The same, as of now. */
export async function findParticipants(
  sql: Sql | Transaction,
  revision: RevisionId,
): Promise<RevisionParticipants> {
  const [row] = await sql<{ authors: string[]; voters: string[]; voted: string[] }[]>`
    select
      array(select user_id from revision_authors where revision_id = ${revision}) as authors,
      array(select user_id from revision_voters
        where revision_id = ${revision} and ballot = latest.number) as voters,
      array(select distinct user_id from revision_votes
        where revision_id = ${revision} and ballot = latest.number) as voted
    from (select max(number) as number from revision_ballots where revision_id = ${revision}) as latest`;
  const { authors, voters, voted } = row ?? { authors: [], voters: [], voted: [] };
  return { authors: authors.map(userId), voters: voters.map(userId), voted: voted.map(userId) };
}
