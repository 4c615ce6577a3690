import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { RevisionId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ActingPerson, VOTE_CHOICES, type VoteChoice } from '#shared/revision/model.ts';
import { WORKFLOW } from '#shared/revision/workflow.ts';
import type { Transaction } from '../db/database.ts';
import { insertVote } from '../db/votes.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import {
  type Condition,
  changeRevision,
  conditionOf,
  type HeldRevision,
  type RevisionAct,
} from './change-revision.ts';
import { enterRevision } from './enter-revision.ts';
import { holdSeenBallot } from './held-ballot.ts';
import type { RevisionContext } from './revision-context.ts';
import { readStanding } from './revision-standing.ts';
import { isPastDeadline } from './revision-steps.ts';

interface Choice {
  readonly choice: VoteChoice;
  readonly hash: string;
}

/** One's own vote; voting again adds one, which is then the one that counts. */
export async function castVote(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  vote: Choice,
): Promise<Result<void, RevisionRefusal>> {
  return take(context, viewer, id, conditionOf('vote'), vote, { voter: viewer.id, isRecorded: false });
}

/** A vote of 書面決議 on paper, entered by the secretariat while votes are taken. */
export async function recordVote(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  { voter, ...vote }: Choice & { readonly voter: UserId },
): Promise<Result<void, RevisionRefusal>> {
  const condition: Condition = { right: WORKFLOW.recordResult.right, states: WORKFLOW.vote.from };
  return take(context, viewer, id, condition, vote, { voter, isRecorded: true });
}

interface Whose {
  readonly voter: UserId;
  readonly isRecorded: boolean;
}

async function take(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  condition: Condition,
  vote: Choice,
  whose: Whose,
): Promise<Result<void, RevisionRefusal>> {
  if (!VOTE_CHOICES.includes(vote.choice)) return err({ code: 'blank', field: 'choice' });
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { changes } = await context.contents.of(entered.value.revision);
  return changeRevision(context, viewer, id, condition, async (sql, held) => {
    const standing = await readStanding(sql, held.revision, changes);
    return write(sql, held, standing.hash, vote, whose);
  });
}

async function write(
  sql: Transaction,
  { revision, organisationId, person, at }: HeldRevision,
  standing: string,
  { choice, hash }: Choice,
  { voter: id, isRecorded }: Whose,
): Promise<Result<RevisionAct, RevisionRefusal>> {
  const seen = await holdSeenBallot(sql, revision.id, { standing, seen: hash });
  if (!seen.ok) return seen;
  const { ballot } = seen.value;
  if (isRecorded && ballot.method !== 'written') return err({ code: 'notNow' });
  if (isPastDeadline(ballot, at)) return err({ code: 'deadlinePassed' });
  const voter = ballot.eligible.find((eligible) => eligible.id === id);
  if (voter === undefined) return err({ code: 'notEligible' });
  const recordedBy: ActingPerson | null = isRecorded ? person : null;
  const { number, round } = ballot;
  await insertVote(
    sql,
    { revision: revision.id, organisationId },
    { voter, ballot: number, round, choice, hash, at: at.toISOString(), recordedBy },
  );
  const words = revisionRecordMessages;
  const after = isRecorded ? words.vote(voter.name, words.choice[choice]) : words.choice[choice];
  return ok({ audit: { action: 'voteCast', meetingId: ballot.meetingId, detail: { after } } });
}
