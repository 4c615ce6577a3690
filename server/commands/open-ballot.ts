import { leadingRole } from '#shared/access/roles.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { MeetingId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ActingPerson, BALLOT_METHODS, type Ballot, type BallotMethod } from '#shared/revision/model.ts';
import { insertBallot } from '../db/ballots.ts';
import type { Transaction } from '../db/database.ts';
import { findMeeting } from '../db/meetings.ts';
import { keepRound } from '../db/revision-rounds.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findPeople } from '../db/thread-writes.ts';
import { findVotingRule } from '../db/voting-rules.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf, type HeldRevision } from './change-revision.ts';
import { enterRevision } from './enter-revision.ts';
import { isUuid } from './meeting-context.ts';
import type { RevisionContext } from './revision-context.ts';
import { readStanding, type Standing } from './revision-standing.ts';
import { refusal } from './strategy-context.ts';

interface Opening {
  readonly method: BallotMethod;
  readonly deadline: Date | null;
  readonly meetingId: MeetingId | null;
}

/** 審議に付す: freezes who may vote and what is voted on. 書面決議 needs a deadline. */
export async function openBallot(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  { method, deadline, meetingId }: Opening,
): Promise<Result<void, RevisionRefusal>> {
  if (!BALLOT_METHODS.includes(method)) return err({ code: 'blank', field: 'method' });
  if (method === 'written' && deadline === null) return err({ code: 'blank', field: 'deadline' });
  if (deadline !== null && !(deadline > context.now())) return err({ code: 'deadlinePassed' });
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { changes } = await context.contents.of(entered.value.revision);
  return changeRevision(context, viewer, id, conditionOf('openBallot'), async (sql, held) => {
    const { documentId, fork } = held.revision;
    // Somebody's last edit, from before it was submitted, has arrived since the changes were read.
    if (fork.head !== entered.value.revision.fork.head) return err({ code: 'changedMeanwhile' });
    if (!(await isMeetingOf(sql, documentId, meetingId))) return err({ code: 'unknown' });
    const standing = await readStanding(sql, held.revision, changes);
    const ballot = await prepareBallot(sql, held, standing, {
      method,
      deadline: deadline?.toISOString() ?? null,
      meetingId,
    });
    if (!ballot.ok) return ballot;
    await writeBallot(sql, held, standing, ballot.value);
    const { number, round, eligible } = ballot.value;
    const words = revisionRecordMessages.ballot;
    const after = [words.round(round), words.method[method], words.eligible(eligible.length)];
    if (deadline !== null) after.push(words.deadline(formatDateTime(deadline)));
    return ok({
      change: { state: 'underReview', ballot: number },
      audit: { action: 'ballotOpened', meetingId, detail: { after: after.join('・') } },
    });
  });
}

/** The revision's next ballot, with those who may vote now; refused if there is nobody. */
export async function prepareBallot(
  sql: Transaction,
  { revision, strategy, person, at }: HeldRevision,
  { hash }: Standing,
  given: Pick<Ballot, 'method' | 'deadline' | 'meetingId'>,
): Promise<Result<Ballot, RevisionRefusal>> {
  const eligible = await findEligible(sql, strategy);
  if (eligible.length === 0) return err({ code: 'noQuorum' });
  return ok({
    ...given,
    number: revision.ballot + 1,
    round: revision.round,
    hash,
    rule: await findVotingRule(sql, strategy.documentId),
    openedAt: at.toISOString(),
    openedBy: person,
    eligible,
    result: null,
  });
}

/** Writes a ballot with what is voted on. */
export async function writeBallot(
  sql: Transaction,
  { revision, organisationId, at }: HeldRevision,
  { hash, changes, notes }: Standing,
  ballot: Ballot,
): Promise<void> {
  const target = { revision: revision.id, organisationId };
  await keepRound(sql, { ...target, hash, at }, { round: revision.round, changes, notes });
  await insertBallot(sql, target, ballot);
}

/** Everyone who may vote in the strategy now, in the role by which they may. */
async function findEligible(sql: Transaction, strategy: StrategyRow): Promise<readonly ActingPerson[]> {
  const people = await findPeople(sql, strategy.documentId);
  return people.flatMap(({ id, name, roles }) => {
    const voting = roles.filter(
      (role) => refusal({ id, isAdministrator: false }, 'vote', { ...strategy, roles: [role] }) === null,
    );
    const role = leadingRole(voting);
    return role === null ? [] : [{ id, name, role }];
  });
}

/** True if there is such a meeting of the strategy, or none is meant. */
export async function isMeetingOf(
  sql: Transaction,
  documentId: StrategyRow['documentId'],
  id: MeetingId | null,
): Promise<boolean> {
  if (id === null) return true;
  return isUuid(id) && (await findMeeting(sql, documentId, id)) !== null;
}
