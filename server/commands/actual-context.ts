import { actingRole } from '#shared/access/acting-role.ts';
import type { RoleName } from '#shared/access/roles.ts';
import { enteringSubject, whyNotEnter } from '#shared/actuals/entering.ts';
import type { ActualPlace } from '#shared/actuals/model.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import type { DocumentId } from '#shared/ids.ts';
import { formatFiscalYear } from '#shared/indicator/fiscal-year.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { findNodeDepartments } from '../db/departments.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { ActualRefusal } from '../services/actuals.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';

/** What the commands on actuals work with. */
export interface ActualContext extends StrategyContext {
  readonly events: Pick<EventBus, 'publish'>;
}

/** A strategy in which the viewer may enter actuals of one indicator, and the role by which they may. */
export interface ActualDesk {
  readonly strategy: StrategyRow;
  readonly role: RoleName;
}

/** The strategy if the viewer may enter actuals of this indicator, which is nobody's if there is none. */
export async function enterActuals(
  context: ActualContext,
  viewer: Viewer,
  slug: string,
  { nodeId }: ActualPlace,
): Promise<Result<ActualDesk, ActualRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const strategy = entered.value;
  const nodeDepartments = await findNodeDepartments(context.sql, strategy.documentId);
  const actor = { userId: viewer.id, isAdministrator: viewer.isAdministrator, roles: strategy.roles };
  const entering = { ...strategy, nodeDepartments };
  const reason = whyNotEnter(actor, entering, nodeId);
  const role = actingRole(actor, 'enterActuals', enteringSubject(entering, nodeId));
  if (reason !== null || role === null) return err({ code: 'refused', reason: reason ?? 'roleMayNot' });
  return ok({ strategy, role });
}

/** Changes actuals in one transaction; if that changed something, open screens are told. */
export async function changeActuals(
  { sql, events }: ActualContext,
  documentId: DocumentId,
  change: (transaction: Transaction) => Promise<Result<'changed' | 'unchanged', ActualRefusal>>,
): Promise<Result<void, ActualRefusal>> {
  // Nothing is written before a refusal, so that the transaction may end as any other.
  const result = await sql.begin((transaction) => change(transaction));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = result as Result<'changed' | 'unchanged', ActualRefusal>;
  if (!settled.ok) return settled;
  if (settled.value === 'changed') events.publish({ documentId, event: { type: 'actuals' } });
  return ok(undefined);
}

/** What an entry of the record says it was about. */
export function actualSubject(indicator: string, fiscalYear: number): string {
  return actualMessages.record.subject(indicator, formatFiscalYear(fiscalYear, 'era'));
}
