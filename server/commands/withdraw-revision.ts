import type { RevisionId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, conditionOf } from './change-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/** 取下げ: ends a revision that is not being voted on. */
export async function withdrawRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<void, RevisionRefusal>> {
  return changeRevision(context, viewer, id, conditionOf('withdraw'), async () =>
    ok({ change: { state: 'withdrawn' }, audit: { action: 'revisionWithdrawn' } }),
  );
}
