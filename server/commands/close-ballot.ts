import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  type Ballot,
  type BallotResult,
  OUTCOMES,
  REVISION_LIMITS,
  type RevisionOutcome,
  type Tally,
} from '#shared/revision/model.ts';
import { storable } from '../activity/kept-text.ts';
import { closeBallotRow } from '../db/ballots.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf, type HeldRevision, type RevisionAct } from './change-revision.ts';
import { enterRevision } from './enter-revision.ts';
import { holdSeenBallot } from './held-ballot.ts';
import type { RevisionContext } from './revision-context.ts';
import { readStanding } from './revision-standing.ts';
import { isOver } from './revision-steps.ts';

interface Closing {
  readonly outcome: RevisionOutcome;
  readonly note: string;
  readonly hash: string;
}

/** The chair ends the vote: with what the votes say, at a tie as the chair decides, or by putting it off. */
export async function closeBallot(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  { outcome, note: given, hash }: Closing,
): Promise<Result<void, RevisionRefusal>> {
  const note = noteOf(outcome, given);
  if (!note.ok) return note;
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { changes } = await context.contents.of(entered.value.revision);
  return changeRevision(context, viewer, id, conditionOf('closeBallot'), async (sql, held) => {
    const standing = await readStanding(sql, held.revision, changes);
    const seen = await holdSeenBallot(sql, id, { standing: standing.hash, seen: hash });
    if (!seen.ok) return seen;
    const { ballot, tally } = seen.value;
    if (ballot.method === 'written' && !isOver({ ballot, tally }, held.at)) return err({ code: 'notNow' });
    const contradiction = contradictionOf(outcome, tally.verdict);
    if (contradiction !== null) return err({ code: contradiction });
    const result = resultOf(held, ballot.method, outcome, note.value, tally);
    await closeBallotRow(sql, id, ballot.number, result);
    return ok(decided(held, ballot, result));
  });
}

/** Why a result does not follow from the votes, or null; putting it off is always possible. */
export function contradictionOf(
  outcome: RevisionOutcome,
  verdict: Tally['verdict'],
): 'noQuorum' | 'againstVotes' | null {
  if (outcome === 'continued' || outcome === 'returned') return null;
  if (verdict === null) return 'noQuorum';
  return verdict === 'tie' || verdict === outcome ? null : 'againstVotes';
}

/** What is said of a result: what is put off or given back is so for a reason. */
export function noteOf(outcome: RevisionOutcome, given: string): Result<string, RevisionRefusal> {
  if (!OUTCOMES.includes(outcome)) return err({ code: 'blank', field: 'outcome' });
  const note = storable(given.trim());
  if (note.length > REVISION_LIMITS.text) return err({ code: 'tooLong', field: 'note' });
  const needsReason = outcome === 'continued' || outcome === 'returned';
  return needsReason && note === '' ? err({ code: 'blank', field: 'note' }) : ok(note);
}

/** How a ballot ended, by what was counted. */
export function resultOf(
  { person, at }: HeldRevision,
  method: BallotResult['method'],
  outcome: RevisionOutcome,
  note: string,
  counted: Pick<Tally, 'for' | 'against' | 'abstain' | 'verdict'> | null,
): BallotResult {
  const isDecision = outcome === 'approved' || outcome === 'rejected';
  return {
    outcome,
    method,
    counts: counted && { for: counted.for, against: counted.against, abstain: counted.abstain },
    by: person,
    at: at.toISOString(),
    note,
    tieBroken: isDecision && counted?.verdict === 'tie',
  };
}

/** What a result makes of the revision. */
export function decided(
  { revision }: HeldRevision,
  ballot: Pick<Ballot, 'number' | 'meetingId'>,
  result: BallotResult,
  action: 'resultDecided' | 'resultRecorded' = 'resultDecided',
): RevisionAct {
  const { outcome, method, counts, tieBroken, note, by, at } = result;
  const words = revisionRecordMessages;
  const after = [
    words.outcome[outcome],
    words.ballot.method[method],
    ...(counts === null ? [] : [words.counts(counts)]),
    ...(tieBroken ? [words.tieBroken] : []),
  ];
  return {
    change: {
      state: outcome,
      ballot: Math.max(revision.ballot, ballot.number),
      ...(outcome === 'returned' ? { givenBack: { by, at, reason: note } } : {}),
    },
    audit: { action, meetingId: ballot.meetingId, detail: { after: after.join('・'), reason: note } },
  };
}
