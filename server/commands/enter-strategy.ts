import { err, ok, type Result } from '#shared/result.ts';
import { findSecretariatNames, findStrategyBySlug, type StrategyRow } from '../db/strategies.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** The strategy's row if the viewer may do this with it; every command on a strategy begins here. */
export async function enterStrategy(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  action: 'readDraft' | 'export' | 'readComments' | 'readMeetings' | 'readAudit' = 'readDraft',
): Promise<Result<StrategyRow, OpenRefusal>> {
  const row = await findStrategyBySlug(context.sql, viewer, slug);
  if (row === null) return err({ code: 'unknown' });
  if (refusal(viewer, action, row) === null) return ok(row);
  const askNames = await findSecretariatNames(context.sql, row.documentId);
  return err({ code: 'noAccess', hasRole: row.roles.length > 0, askNames });
}
