import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { storable } from '../activity/kept-text.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, WHILE_EDITABLE } from './change-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/** Gives a revision another title, as long as it may be edited. */
export async function renameRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  given: string,
): Promise<Result<void, RevisionRefusal>> {
  const title = storable(given.trim());
  if (title === '') return err({ code: 'blank', field: 'title' });
  if (title.length > REVISION_LIMITS.title) return err({ code: 'tooLong', field: 'title' });
  return changeRevision(context, viewer, id, WHILE_EDITABLE, async () => ok({ change: { title } }));
}
