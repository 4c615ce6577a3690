import type { Action } from '#shared/access/actions.ts';
import type { RefusalCode } from '#shared/access/policy.ts';
import type { DocumentId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { EDITABLE_STATES } from '#shared/revision/workflow.ts';
import type { Sql, Transaction } from '../db/database.ts';
import { findRevision, findRevisionByFork, type RevisionRow } from '../db/revisions.ts';
import { findSecretariatNames, findStrategyByDocument, type StrategyRow } from '../db/strategies.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { isUuid } from './meeting-context.ts';
import { refusal } from './strategy-context.ts';

/** A revision as one person meets it. */
export interface EnteredRevision {
  readonly strategy: StrategyRow;
  readonly revision: RevisionRow;
  readonly isAuthor: boolean;
}

/** The revision if the viewer may see it; every command on a revision begins here. */
export async function enterRevision(
  sql: Sql | Transaction,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<EnteredRevision, OpenRefusal>> {
  const revision = isUuid(id) ? await findRevision(sql, viewer.organisationId, id) : null;
  const entered = revision && (await withStrategy(sql, viewer, revision));
  if (entered === null) return err({ code: 'unknown' });
  if (maySee(viewer, entered)) return ok(entered);
  const askNames = await findSecretariatNames(sql, entered.strategy.documentId);
  return err({ code: 'noAccess', hasRole: entered.strategy.roles.length > 0, askNames });
}

/** The revision whose fork this document is, or null; the person need not be allowed to see it. */
export async function enterFork(sql: Sql, viewer: Viewer, fork: DocumentId): Promise<EnteredRevision | null> {
  const revision = await findRevisionByFork(sql, viewer.organisationId, fork);
  return revision && withStrategy(sql, viewer, revision);
}

async function withStrategy(
  sql: Sql | Transaction,
  viewer: Viewer,
  revision: RevisionRow,
): Promise<EnteredRevision | null> {
  const strategy = await findStrategyByDocument(sql, viewer, revision.documentId);
  return strategy && enteredOf(viewer, strategy, revision);
}

/** A revision of this strategy as the viewer meets it. */
export function enteredOf(viewer: Viewer, strategy: StrategyRow, revision: RevisionRow): EnteredRevision {
  return { strategy, revision, isAuthor: revision.authors.some(({ id }) => id === viewer.id) };
}

/** One that was never submitted is seen by those who may edit it, any other by all who read the draft. */
export function maySee(viewer: Viewer, entered: EnteredRevision): boolean {
  if (refusal(viewer, 'readDraft', entered.strategy) !== null) return false;
  return entered.revision.submittedAt !== null || revisionRefusal(viewer, 'editRevision', entered) === null;
}

/** Why the viewer may not do this with the revision by their roles, or null. */
export function revisionRefusal(
  viewer: Viewer,
  action: Action,
  { strategy, isAuthor }: EnteredRevision,
): RefusalCode | null {
  return refusal(viewer, action, strategy, { ownRevision: isAuthor });
}

/** Why the viewer may not edit the fork, the notes and the texts now, or null. */
export function editingRefusal(viewer: Viewer, entered: EnteredRevision): RefusalCode | null {
  const isEditable = EDITABLE_STATES.includes(entered.revision.state);
  return revisionRefusal(viewer, 'editRevision', entered) ?? (isEditable ? null : 'revisionLocked');
}
