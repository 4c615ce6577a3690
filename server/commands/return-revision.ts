import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { storable } from '../activity/kept-text.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf } from './change-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/** 差戻し: the secretariat gives a revision back to its authors, with a reason. */
export async function returnRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  given: string,
): Promise<Result<void, RevisionRefusal>> {
  const reason = reasonOf(given);
  if (!reason.ok) return reason;
  return changeRevision(context, viewer, id, conditionOf('return'), async (_sql, { person, at }) =>
    ok({
      change: { state: 'returned', givenBack: { by: person, at: at.toISOString(), reason: reason.value } },
      audit: { action: 'revisionReturned', detail: { reason: reason.value } },
    }),
  );
}

/** A reason that must be given. */
export function reasonOf(given: string): Result<string, RevisionRefusal> {
  const reason = storable(given.trim());
  if (reason === '') return err({ code: 'blank', field: 'reason' });
  return reason.length > REVISION_LIMITS.reason ? err({ code: 'tooLong', field: 'reason' }) : ok(reason);
}
