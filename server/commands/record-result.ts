import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Ballot, RevisionOutcome } from '#shared/revision/model.ts';
import { type Counts, verdictOf } from '#shared/revision/tally.ts';
import { closeBallotRow } from '../db/ballots.ts';
import type { Transaction } from '../db/database.ts';
import type { RecordedResult, RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf, type HeldRevision, type RevisionAct } from './change-revision.ts';
import { contradictionOf, decided, noteOf, resultOf } from './close-ballot.ts';
import { enterRevision } from './enter-revision.ts';
import { holdBallot } from './held-ballot.ts';
import { isMeetingOf, prepareBallot, writeBallot } from './open-ballot.ts';
import type { RevisionContext } from './revision-context.ts';
import { readStanding, type Standing } from './revision-standing.ts';

type Recording = RecordedResult & { readonly hash: string };

/**
 * 異議なし or 挙手, taken in the room and recorded by the secretariat, marked as such. Ends the running ballot; without
 * one, those who may vote are frozen now.
 */
export async function recordResult(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  given: Recording,
): Promise<Result<void, RevisionRefusal>> {
  if (given.method !== 'noObjection' && given.method !== 'showOfHands')
    return err({ code: 'blank', field: 'method' });
  if (!areCounts(given.counts)) return err({ code: 'blank', field: 'counts' });
  const note = noteOf(given.outcome, given.note);
  if (!note.ok) return note;
  // Where nobody objected nobody was counted.
  const counts = given.method === 'noObjection' ? null : given.counts;
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { changes } = await context.contents.of(entered.value.revision);
  return changeRevision(context, viewer, id, conditionOf('recordResult'), async (sql, held) => {
    if (!(await isMeetingOf(sql, held.revision.documentId, given.meetingId))) return err({ code: 'unknown' });
    const standing = await readStanding(sql, held.revision, changes);
    if (standing.hash !== given.hash) return err({ code: 'changedMeanwhile' });
    return record(sql, held, standing, { ...given, note: note.value, counts });
  });
}

async function record(
  sql: Transaction,
  held: HeldRevision,
  standing: Standing,
  { outcome, method, note, counts, meetingId }: Recording,
): Promise<Result<RevisionAct, RevisionRefusal>> {
  const running = await holdBallot(sql, held.revision.id, standing.hash);
  if (running !== null && running.ballot.hash !== standing.hash) return err({ code: 'changedMeanwhile' });
  const prepared =
    running === null
      ? await prepareBallot(sql, held, standing, { method, deadline: null, meetingId })
      : ok(running.ballot);
  if (!prepared.ok) return prepared;
  const ballot = prepared.value;
  const refused = counts && refusalOfCounts(outcome, counts, ballot);
  if (refused !== null) return err({ code: refused });
  const verdict = counts && verdictOf(counts, ballot.eligible.length, ballot.rule);
  const result = resultOf(held, method, outcome, note, counts && { ...counts, verdict });
  if (running === null) await writeBallot(sql, held, standing, ballot);
  await closeBallotRow(sql, held.revision.id, ballot.number, result);
  const at = { number: ballot.number, meetingId: meetingId ?? ballot.meetingId };
  return ok(decided(held, at, result, 'resultRecorded'));
}

/** Why what was counted in the room cannot be, or says something else than the result; or null. */
function refusalOfCounts(outcome: RevisionOutcome, counts: Counts, { eligible, rule }: Ballot) {
  if (counts.for + counts.against + counts.abstain > eligible.length) return 'tooMany';
  return contradictionOf(outcome, verdictOf(counts, eligible.length, rule));
}

function areCounts(counts: Counts | null): boolean {
  if (counts === null) return true;
  const each = [counts.for, counts.against, counts.abstain];
  return each.every((count) => Number.isSafeInteger(count) && count >= 0);
}
