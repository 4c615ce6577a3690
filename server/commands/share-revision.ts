import type { RevisionId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_STATES } from '#shared/revision/model.ts';
import { FINAL_STATES } from '#shared/revision/workflow.ts';
import { writeAuthors } from '../db/revisions.ts';
import { findPeople } from '../db/thread-writes.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type Condition, changeRevision } from './change-revision.ts';
import type { RevisionContext } from './revision-context.ts';
import { refusal } from './strategy-context.ts';

const WHILE_UNDER_WAY: Condition = {
  right: 'editRevision',
  states: REVISION_STATES.filter((state) => !FINAL_STATES.includes(state)),
};

/** Makes these people the authors beside who opened the revision; each must be able to edit one of their own. */
export async function shareRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  userIds: readonly UserId[],
): Promise<Result<void, RevisionRefusal>> {
  return changeRevision(
    context,
    viewer,
    id,
    WHILE_UNDER_WAY,
    async (sql, { strategy, revision, organisationId }) => {
      const people = await findPeople(sql, strategy.documentId);
      const mayEdit = new Set(
        people
          .filter(({ id: person, roles }) => {
            const asked = { id: person, isAdministrator: false };
            return refusal(asked, 'editRevision', { ...strategy, roles }, { ownRevision: true }) === null;
          })
          .map((person) => person.id),
      );
      if (!userIds.every((person) => mayEdit.has(person))) return err({ code: 'notEligible' });
      const authors = new Set([revision.openedBy.id, ...userIds]);
      await writeAuthors(sql, { id: revision.id, organisationId }, Array.from(authors));
      return ok({ access: 'changed' });
    },
  );
}
