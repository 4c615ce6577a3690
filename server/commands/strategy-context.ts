import type * as Y from 'yjs';
import type { Action } from '#shared/access/actions.ts';
import { type Actor, type RefusalCode, type Subject, whyNot } from '#shared/access/policy.ts';
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

/** Why the viewer may not do the action in this strategy now, or null. */
export function refusal(
  viewer: Pick<Viewer, 'id' | 'isAdministrator'>,
  action: Action,
  row: Pick<StrategyRow, 'kind' | 'stage' | 'directEditing' | 'roles'>,
): RefusalCode | null {
  const actor: Actor = { userId: viewer.id, isAdministrator: viewer.isAdministrator, roles: row.roles };
  return whyNot(actor, action, subjectOf(row));
}

function subjectOf({
  kind,
  stage,
  directEditing,
}: Pick<StrategyRow, 'kind' | 'stage' | 'directEditing'>): Subject {
  // Meetings come later; until then none is open.
  return { kind, stage, directEditing, meetingOpen: false };
}
