import type { Action } from '#shared/access/actions.ts';
import { leadingRole } from '#shared/access/roles.ts';
import type { DocumentId } from '#shared/ids.ts';
import { err, type Result } from '#shared/result.ts';
import type { AuditEntry } from '../db/audit-log.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import { loadDocument } from '../db/document-store.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { insertVersion, type KeptVersion, type NewVersion } from '../db/versions.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { VersionChangeRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { foldDocument } from '../sync/document-fold.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** What the commands on versions and stages work with. */
export interface VersionContext extends StrategyContext {
  readonly events: Pick<EventBus, 'publish'>;
  /** Admits those who have the document open anew, or not at all. */
  readonly accessChanged: (change: { readonly documentId: DocumentId }) => void;
}

/** The strategy's row if the viewer may do this with it. */
export async function enterToChange(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  action: Extract<Action, 'freezeVersion' | 'adopt' | 'changeStage'>,
): Promise<Result<StrategyRow, VersionChangeRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const reason = refusal(viewer, action, entered.value);
  return reason === null ? entered : err({ code: 'refused', reason });
}

/** One who does something to a strategy, when. */
export interface Act {
  readonly viewer: Viewer;
  readonly row: StrategyRow;
  readonly at: Date;
}

/** Freezes what is durable of the document now, and records who did it. */
export async function keepVersion(
  sql: Transaction,
  act: Act,
  version: Pick<NewVersion, 'name' | 'kind' | 'note' | 'meetingId' | 'adoption'>,
): Promise<KeptVersion> {
  const { viewer, row, at } = act;
  const stored = await loadDocument(sql, row.documentId);
  if (stored === null) throw new Error(`no document ${row.documentId}`);
  const doc = foldDocument(stored);
  const { documentId, slug } = row;
  const stage = version.kind === 'adopted' ? 'adopted' : row.stage;
  const strategy = { documentId, slug, stage };
  const { organisationId } = viewer;
  const by = { id: viewer.id, role: roleOf(row) };
  const kept = await insertVersion(sql, {
    ...version,
    organisationId,
    strategy,
    doc,
    seq: stored.head,
    by,
    at,
  });
  doc.destroy();
  await record(sql, act, {
    action: 'versionFrozen',
    versionId: kept.id,
    meetingId: version.meetingId ?? null,
    detail: { subject: version.name, after: kept.hash, reason: version.note },
  });
  return kept;
}

/** Writes into the strategy's audit log what the person did. */
export async function record(
  sql: Transaction,
  { viewer, row, at }: Act,
  entry: Omit<AuditEntry, 'organisationId' | 'documentId' | 'at' | 'userId' | 'role'>,
): Promise<void> {
  const { organisationId, id: userId } = viewer;
  await appendAudit(sql, [
    { ...entry, organisationId, documentId: row.documentId, at, userId, role: roleOf(row) },
  ]);
}

function roleOf({ roles }: StrategyRow) {
  const role = leadingRole(roles);
  if (role === null) throw new Error('someone without a role was let through');
  return role;
}
