import type { RoleName } from '#shared/access/roles.ts';
import { meetingId, type RevisionId, revisionId, userId } from '#shared/ids.ts';
import type { ActingPerson, Ballot, BallotResult, VotingRule } from '#shared/revision/model.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** Ballots of each of these revisions, the latest last. */
export async function findBallots(
  sql: Sql | Transaction,
  revisions: readonly RevisionId[],
): Promise<ReadonlyMap<RevisionId, readonly Ballot[]>> {
  const [rows, voters] = await Promise.all([selectBallots(sql, revisions), selectVoters(sql, revisions)]);
  const found = new Map<RevisionId, Ballot[]>();
  for (const row of rows) {
    const id = revisionId(row.revision_id);
    const eligible = voters
      .filter((voter) => voter.revision_id === row.revision_id && voter.ballot === row.number)
      .map((voter) => ({ id: userId(voter.user_id), name: voter.name, role: voter.role }));
    const ballots = found.get(id) ?? [];
    ballots.push(ballotOf(row, eligible));
    found.set(id, ballots);
  }
  return found;
}

/** Opens a ballot, with those who may vote in it. */
export async function insertBallot(
  sql: Transaction,
  target: { readonly revision: RevisionId; readonly organisationId: string },
  ballot: Ballot,
): Promise<void> {
  const { revision, organisationId } = target;
  const { number, openedBy, result } = ballot;
  await sql`
    insert into revision_ballots (revision_id, organisation_id, number, round, hash, method, rule, opened_by,
      opened_role, opened_at, deadline, meeting_id, result, closed_at)
    values (${revision}, ${organisationId}, ${number}, ${ballot.round}, ${ballot.hash}, ${ballot.method},
      ${sql.json(jsonOf(ballot.rule))}, ${openedBy.id}, ${openedBy.role}, ${ballot.openedAt}, ${ballot.deadline},
      ${ballot.meetingId}, ${result === null ? null : sql.json(jsonOf(result))}, ${result?.at ?? null})`;
  const values = ballot.eligible.map(({ id, name, role }) => ({
    revision_id: revision,
    ballot: number,
    organisation_id: organisationId,
    user_id: id,
    name,
    role,
  }));
  await sql`insert into revision_voters ${sql(values)}`;
}

/** Ends a ballot. */
export async function closeBallotRow(
  sql: Transaction,
  revision: RevisionId,
  number: number,
  result: BallotResult,
): Promise<void> {
  await sql`
    update revision_ballots set result = ${sql.json(jsonOf(result))}, closed_at = ${result.at}
    where revision_id = ${revision} and number = ${number}`;
}

interface RawBallot {
  revision_id: string;
  number: number;
  round: number;
  hash: string;
  method: Ballot['method'];
  rule: VotingRule;
  opened_by: string;
  opened_name: string;
  opened_role: RoleName;
  opened_at: Date;
  deadline: Date | null;
  meeting_id: string | null;
  result: BallotResult | null;
}

async function selectBallots(sql: Sql | Transaction, revisions: readonly RevisionId[]) {
  // A check constraint keeps method to the union that it is read as; jsonb is what was written here.
  return sql<RawBallot[]>`
    select revision_id, number, round, hash, method, rule, opened_by, users.display_name as opened_name,
      opened_role, opened_at, deadline, meeting_id, result
    from revision_ballots join users on users.id = opened_by
    where revision_id = any(${[...revisions]}::uuid[]) order by revision_id, number`;
}

async function selectVoters(sql: Sql | Transaction, revisions: readonly RevisionId[]) {
  return sql<{ revision_id: string; ballot: number; user_id: string; name: string; role: RoleName }[]>`
    select revision_id, ballot, user_id, name, role from revision_voters
    where revision_id = any(${[...revisions]}::uuid[]) order by role, name`;
}

function ballotOf(row: RawBallot, eligible: readonly ActingPerson[]): Ballot {
  return {
    number: row.number,
    round: row.round,
    hash: row.hash,
    method: row.method,
    rule: row.rule,
    openedAt: row.opened_at.toISOString(),
    openedBy: { id: userId(row.opened_by), name: row.opened_name, role: row.opened_role },
    deadline: row.deadline?.toISOString() ?? null,
    meetingId: row.meeting_id === null ? null : meetingId(row.meeting_id),
    eligible,
    result: row.result,
  };
}
