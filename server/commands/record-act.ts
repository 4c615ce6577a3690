import { actingRole } from '#shared/access/acting-role.ts';
import type { Action } from '#shared/access/actions.ts';
import type { AuditAction } from '#shared/audit/model.ts';
import { type AuditEntry, appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { Viewer } from '../services/viewer.ts';
import { subjectOf } from './strategy-context.ts';

/** Who did it in which strategy, and by which right. */
export interface Act {
  readonly viewer: Pick<Viewer, 'id' | 'organisationId' | 'isAdministrator'>;
  readonly strategy: StrategyRow;
  readonly at: Date;
  readonly by: Action;
}

/** Records one act in its transaction, in the role by which the person may do it. */
export async function recordAct(
  sql: Transaction,
  { viewer, strategy, at, by }: Act,
  action: AuditAction,
  about: Pick<AuditEntry, 'nodeId' | 'meetingId' | 'revisionId' | 'detail'>,
): Promise<void> {
  const { organisationId } = viewer;
  const actor = { userId: viewer.id, isAdministrator: viewer.isAdministrator, roles: strategy.roles };
  const role = actingRole(actor, by, subjectOf(strategy));
  if (role === null) throw new Error(`${by} without a role that may`);
  const { documentId } = strategy;
  await appendAudit(sql, [{ ...about, organisationId, documentId, at, userId: viewer.id, role, action }]);
}
