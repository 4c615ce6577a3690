import { type DocumentId, documentId, type RevisionId, revisionId, type UserId } from '#shared/ids.ts';
import type { RevisionState } from '#shared/revision/model.ts';
import type { Sql } from './database.ts';

/** A revision that waits for somebody, as one person stands to it. */
export interface WaitingRevision {
  readonly documentId: DocumentId;
  readonly id: RevisionId;
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
  readonly isAuthor: boolean;
  /** The running ballot; null: none runs. */
  readonly ballot: {
    readonly deadline: Date | null;
    /** May vote in it. */
    readonly isVoter: boolean;
    /** Has a vote that counts. */
    readonly hasVoted: boolean;
    /** How many others have none, too. */
    readonly missing: number;
  } | null;
}

/** States in which a revision waits for the next step of somebody else than those who write it. */
const WAITING: readonly RevisionState[] = [
  'submitted',
  'underReview',
  'approved',
  'returned',
  'continued',
  'conflicted',
];

/** Revisions of these strategies that wait for somebody, the soonest deadline first, then by age. */
export async function findWaitingRevisions(
  sql: Sql,
  user: UserId,
  documents: readonly DocumentId[],
): Promise<readonly WaitingRevision[]> {
  const rows = await sql<RawRow[]>`
    select revisions.document_id, revisions.id, revisions.number, revisions.title, revisions.state,
      exists (select from revision_authors
        where revision_id = revisions.id and user_id = ${user}) as is_author,
      ballots.number as ballot, ballots.deadline, coalesce(people.is_voter, false) as is_voter,
      coalesce(people.has_voted, false) as has_voted, coalesce(people.missing, 0) as missing
    from revisions
      left join revision_ballots as ballots on ballots.revision_id = revisions.id
        and ballots.number = revisions.ballot and ballots.result is null
      left join lateral (
        select bool_or(voters.user_id = ${user}) as is_voter,
          bool_or(voters.user_id = ${user} and votes.counts) as has_voted,
          (count(*) filter (where not votes.counts))::int as missing
        from revision_voters as voters
          cross join lateral (select exists (select from revision_votes as vote
            where vote.revision_id = voters.revision_id and vote.ballot = voters.ballot
              and vote.user_id = voters.user_id and vote.hash = ballots.hash) as counts) as votes
        where voters.revision_id = revisions.id and voters.ballot = ballots.number
      ) as people on true
    where revisions.document_id = any(${[...documents]}::text[]) and state = any(${[...WAITING]}::text[])
    order by ballots.deadline nulls last, revisions.submitted_at, revisions.opened_at, revisions.id`;
  return rows.map((row) => ({
    documentId: documentId(row.document_id),
    id: revisionId(row.id),
    number: row.number,
    title: row.title,
    state: row.state,
    isAuthor: row.is_author,
    ballot:
      row.ballot === null
        ? null
        : { deadline: row.deadline, isVoter: row.is_voter, hasVoted: row.has_voted, missing: row.missing },
  }));
}

/** How many revisions of each of these strategies are under review. */
export async function countUnderReview(
  sql: Sql,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await sql<{ document_id: DocumentId; count: number }[]>`
    select document_id, count(*)::int as count from revisions
    where document_id = any(${[...documents]}::text[]) and state = 'underReview' group by document_id`;
  return new Map(rows.map(({ document_id, count }) => [document_id, count]));
}

/** A check constraint keeps the state to the union that it is read as. */
interface RawRow {
  document_id: string;
  id: string;
  number: number | null;
  title: string;
  state: RevisionState;
  is_author: boolean;
  ballot: number | null;
  deadline: Date | null;
  is_voter: boolean;
  has_voted: boolean;
  missing: number;
}
