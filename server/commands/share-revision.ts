import type { RevisionId, UserId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { REVISION_STATES } from '#shared/revision/model.ts';
import { FINAL_STATES } from '#shared/revision/workflow.ts';
import type { Transaction } from '../db/database.ts';
import { writeAuthors } from '../db/revisions.ts';
import { findPeople } from '../db/thread-writes.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type Condition, changeRevision, type HeldRevision, type RevisionAct } from './change-revision.ts';
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
  return changeRevision(context, viewer, id, WHILE_UNDER_WAY, (sql, held) => share(sql, held, userIds));
}

async function share(
  sql: Transaction,
  { strategy, revision, organisationId }: HeldRevision,
  userIds: readonly UserId[],
): Promise<Result<RevisionAct, RevisionRefusal>> {
  const people = await findPeople(sql, strategy.documentId);
  const mayEdit = people.filter(({ id, roles }) => {
    const row = { ...strategy, roles };
    return refusal({ id, isAdministrator: false }, 'editRevision', row, { ownRevision: true }) === null;
  });
  if (!userIds.every((user) => mayEdit.some(({ id }) => id === user))) return err({ code: 'notEligible' });
  const authors = new Set([revision.openedBy.id, ...userIds]);
  await writeAuthors(sql, { id: revision.id, organisationId }, Array.from(authors));
  const after = people.filter(({ id }) => authors.has(id)).map(({ name }) => name);
  return ok({
    audit: {
      action: 'revisionShared',
      detail: { before: names(revision.authors.map(({ name }) => name)), after: names(after) },
    },
    access: 'changed',
  });
}

function names(people: readonly string[]): string {
  return people.toSorted().join('・');
}
