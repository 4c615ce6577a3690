import type * as Y from 'yjs';
import { actingRole } from '#shared/access/acting-role.ts';
import type { Action } from '#shared/access/actions.ts';
import { type Actor, type RefusalCode, type Subject, whyNot } from '#shared/access/policy.ts';
import type { RoleName } from '#shared/access/roles.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { Sql } from '../db/database.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { Viewer } from '../services/viewer.ts';

/** What the strategy commands work with. */
export interface StrategyContext {
  readonly sql: Sql;
  readonly now: () => Date;
  readonly documents: Documents;
}

/** The part of the sync server that commands read from. */
export interface Documents {
  /** What is durable of a document; shared, not to be changed. Throws if it cannot be loaded. */
  readDurable(documentId: DocumentId): Promise<Y.Doc>;
  /** Who has the document open, each person once. */
  presence(documentId: DocumentId): readonly { readonly userId: UserId; readonly name: string }[];
}

/** What the answer depends on beside the strategy: whether it is about the viewer's own rows, or own revision. */
export type OwnPart = Pick<Subject, 'ownDepartment' | 'ownRevision'>;

/** Why the viewer may not do the action in this strategy now, or null. */
export function refusal(
  viewer: Pick<Viewer, 'id' | 'isAdministrator'>,
  action: Action,
  row: Pick<StrategyRow, 'kind' | 'stage' | 'directEditing' | 'roles'>,
  own: OwnPart = {},
): RefusalCode | null {
  const actor: Actor = { userId: viewer.id, isAdministrator: viewer.isAdministrator, roles: row.roles };
  return whyNot(actor, action, { ...subjectOf(row), ...own });
}

/** The role in which the viewer may do the action now, or null: what records of it say. */
export function roleFor(
  viewer: Pick<Viewer, 'id' | 'isAdministrator'>,
  action: Action,
  row: Pick<StrategyRow, 'kind' | 'stage' | 'directEditing' | 'roles'>,
  own: OwnPart = {},
): RoleName | null {
  const actor: Actor = { userId: viewer.id, isAdministrator: viewer.isAdministrator, roles: row.roles };
  return actingRole(actor, action, { ...subjectOf(row), ...own });
}

/** A strategy as the policy sees it. */
export function subjectOf({
  kind,
  stage,
  directEditing,
}: Pick<StrategyRow, 'kind' | 'stage' | 'directEditing'>): Subject {
  // Meetings come later; until then none is open.
  return { kind, stage, directEditing, meetingOpen: false };
}
