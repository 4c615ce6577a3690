import type { RevisionId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import { closeBallotRow } from '../db/ballots.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf } from './change-revision.ts';
import { resultOf } from './close-ballot.ts';
import { holdBallot } from './held-ballot.ts';
import { reasonOf } from './return-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/**
 * 修正する: opens what was voted on, or could not be applied, to its authors again. A running ballot ends with it; what
 * was voted stays on record and counts for nothing that is written from here on.
 */
export async function amendRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  given: string,
): Promise<Result<void, RevisionRefusal>> {
  const reason = reasonOf(given);
  if (!reason.ok) return reason;
  return changeRevision(context, viewer, id, conditionOf('amend'), async (sql, held) => {
    const running = await holdBallot(sql, id, null);
    if (running !== null) {
      const { ballot, tally } = running;
      const method = ballot.method;
      await closeBallotRow(sql, id, ballot.number, resultOf(held, method, 'returned', reason.value, tally));
    }
    const { person, at } = held;
    return ok({
      change: { state: 'returned', givenBack: { by: person, at: at.toISOString(), reason: reason.value } },
      audit: {
        action: 'revisionAmended',
        meetingId: running?.ballot.meetingId ?? null,
        detail: { reason: reason.value },
      },
    });
  });
}
