import { BLANK_NOTE, CHANGE_CATEGORIES, type ChangeNote } from '#shared/diff/change.ts';
import type { ChangeId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { storable } from '../activity/kept-text.ts';
import { findNotes, writeNote } from '../db/revision-notes.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, WHILE_EDITABLE } from './change-revision.ts';
import { enterRevision } from './enter-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/** Writes what is said of one of the revision's present changes; parts that are not given stay. */
export async function noteChange(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  change: ChangeId,
  given: Partial<ChangeNote>,
): Promise<Result<void, RevisionRefusal>> {
  const parts = partsOf(given);
  const tooLong = TEXTS.find((field) => (parts[field]?.length ?? 0) > REVISION_LIMITS.reason);
  if (tooLong !== undefined) return err({ code: 'tooLong', field: tooLong });
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { changes } = await context.contents.of(entered.value.revision);
  return changeRevision(context, viewer, id, WHILE_EDITABLE, async (sql, { organisationId, person, at }) => {
    if (!changes.some((each) => each.id === change)) return err({ code: 'unknownChange' });
    const note = { ...BLANK_NOTE, ...(await findNotes(sql, id))[change], ...parts };
    await writeNote(sql, { revision: id, organisationId, change }, note, { userId: person.id, at });
    return ok({});
  });
}

const TEXTS = ['reason', 'divergenceReason', 'remarks'] as const;

/** What of it is a note; an unknown category is none. */
function partsOf({ category, digital, ...texts }: Partial<ChangeNote>): Partial<ChangeNote> {
  const isKnown = category === null || CHANGE_CATEGORIES.some((each) => each === category);
  const written = TEXTS.flatMap((field) => {
    const text = texts[field];
    return text === undefined ? [] : [[field, storable(text)]];
  });
  return {
    ...(category !== undefined && isKnown ? { category } : {}),
    ...(digital === undefined ? {} : { digital }),
    ...Object.fromEntries(written),
  };
}
