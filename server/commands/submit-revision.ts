import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findBallots } from '../db/ballots.ts';
import { takeRevisionNumber } from '../db/revisions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf } from './change-revision.ts';
import { enterRevision } from './enter-revision.ts';
import { conflictParts, readConflicts } from './revision-conflicts.ts';
import type { RevisionContext } from './revision-context.ts';
import { canSubmit, missingParts, readStanding } from './revision-standing.ts';

/**
 * 提出. The first time gives the strategy's next number. One that was voted on comes back as the next 第n版, also if
 * nobody changed anything: it is what is voted on next.
 */
export async function submitRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<void, RevisionRefusal>> {
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const content = await context.contents.of(entered.value.revision);
  const conflicts = await readConflicts(context, context.sql, entered.value.revision, content);
  return changeRevision(context, viewer, id, conditionOf('submit'), async (sql, { revision, at }) => {
    const standing = await readStanding(sql, revision, content.changes);
    const missing = [...missingParts(revision.title, standing), ...conflictParts(conflicts)];
    if (!canSubmit(missing)) return err({ code: 'incomplete', missing });
    const ballots = (await findBallots(sql, [id])).get(id) ?? [];
    const wasVotedOn = ballots.some((ballot) => ballot.round === revision.round);
    const round = revision.round + (wasVotedOn ? 1 : 0);
    const number = revision.number ?? (await takeRevisionNumber(sql, revision.documentId));
    return ok({
      change: { state: 'submitted', submittedAt: at, round, number, givenBack: null },
      audit: { action: 'revisionSubmitted', detail: { after: revisionRecordMessages.ballot.round(round) } },
    });
  });
}
