import type { Conflict, Resolution } from '#shared/diff/conflict.ts';
import { revisionMergeMessages } from '#shared/i18n/ja/revision-merge.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { EDITABLE_STATES } from '#shared/revision/workflow.ts';
import { storable } from '../activity/kept-text.ts';
import { removeResolution, writeResolution } from '../db/revision-resolutions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type Condition, changeRevision, WHILE_EDITABLE } from './change-revision.ts';
import { conflictDigest } from './decided-merge.ts';
import { enterRevision } from './enter-revision.ts';
import { readConflicts } from './revision-conflicts.ts';
import type { RevisionContext } from './revision-context.ts';

/** Between submitting and voting the secretariat decides: afterwards it would be another text than was voted on. */
const WHILE_SCREENED: Condition = { right: 'screenRevision', states: ['submitted', 'continued'] };

/** Longest text of a title and of other fields, in UTF-16 code units; see DOC15. */
const LIMITS = { title: 2_000, text: 20_000 };

/** Decides one conflict with the draft, or (null) leaves it undecided again. */
export async function resolveConflict(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  conflictId: string,
  given: Resolution | null,
): Promise<Result<void, RevisionRefusal>> {
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { revision } = entered.value;
  const content = await context.contents.of(revision);
  const { conflicts } = await readConflicts(context, context.sql, revision, content);
  const conflict = conflicts.find((each) => each.id === conflictId);
  const condition = EDITABLE_STATES.includes(revision.state) ? WHILE_EDITABLE : WHILE_SCREENED;
  return changeRevision(context, viewer, id, condition, async (sql, { organisationId, person, at }) => {
    if (conflict === undefined) return err({ code: 'unknownChange' });
    const resolution = given && readResolution(conflict, given);
    if (resolution !== null && !resolution.ok) return resolution;
    if (resolution === null) await removeResolution(sql, id, conflictId);
    else {
      const digest = conflictDigest(conflict);
      const decided = { conflictId, resolution: resolution.value, digest };
      await writeResolution(sql, { revision: id, organisationId }, decided, { userId: person.id, at });
    }
    return ok({
      audit: { action: 'conflictResolved', detail: detailOf(conflict, resolution?.value ?? null) },
    });
  });
}

/** What the text may be is what the field takes; a place or a choice cannot be written. */
function readResolution(conflict: Conflict, given: Resolution): Result<Resolution, RevisionRefusal> {
  switch (given.take) {
    case 'draft':
    case 'proposed':
      return ok({ take: given.take });
    case 'mixed': {
      if (!conflict.canMix) return err({ code: 'unknownChange' });
      const text = storable(given.text);
      const isTitle = conflict.aspect === 'name' || conflict.aspect === 'label' || conflict.field === 'title';
      const limit = isTitle ? LIMITS.title : LIMITS.text;
      return text.length > limit ? err({ code: 'tooLong', field: 'text' }) : ok({ take: 'mixed', text });
    }
  }
}

function detailOf(conflict: Conflict, resolution: Resolution | null) {
  const words = revisionMergeMessages.resolution;
  const mixed = resolution?.take === 'mixed' ? resolution.text : '';
  return {
    before: [conflict.draft, conflict.proposed].map((text) => text ?? '―').join('\n'),
    after: resolution?.take === 'mixed' ? mixed : ((resolution && conflict[resolution.take]) ?? '―'),
    reason: `${conflict.itemTitle} ${words[resolution?.take ?? 'open']}`,
  };
}
