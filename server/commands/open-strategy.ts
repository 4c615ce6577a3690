import { err, ok, type Result } from '#shared/result.ts';
import { findDepartments, findNodeDepartments } from '../db/departments.ts';
import { findSecretariatNames, findStrategyBySlug, type StrategyRow } from '../db/strategies.ts';
import type { OpenRefusal, OpenStrategy, Viewer } from '../services.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** The strategy's row if the viewer may read (or export) its draft; every command on a strategy begins here. */
export async function enterStrategy(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  action: 'readDraft' | 'export' = 'readDraft',
): Promise<Result<StrategyRow, OpenRefusal>> {
  const row = await findStrategyBySlug(context.sql, viewer, slug);
  if (row === null) return err({ code: 'unknown' });
  if (refusal(viewer, action, row) === null) return ok(row);
  return err({ code: 'noAccess', askNames: await findSecretariatNames(context.sql, row.documentId) });
}

/** What the strategy's screens start from. */
export async function openStrategy(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
  slug: string,
): Promise<Result<OpenStrategy, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const row = entered.value;
  const [fields, departments, nodeDepartments] = await Promise.all([
    facts.of(row),
    findDepartments(context.sql, viewer.organisationId),
    findNodeDepartments(context.sql, row.documentId),
  ]);
  const whyNot = refusal(viewer, 'editDraft', row);
  return ok({
    documentId: row.documentId,
    slug: row.slug,
    kind: row.kind,
    title: fields.title,
    municipality: fields.municipality,
    edition: fields.edition,
    stage: row.stage,
    stageSince: row.stageSince,
    directEditing: row.directEditing,
    generation: row.generation,
    schemaVersion: row.schemaVersion,
    roles: row.roles,
    canEdit: whyNot === null,
    whyNot,
    canAssignDepartment: refusal(viewer, 'assignDepartment', row) === null,
    departments,
    ownDepartments: row.ownDepartments,
    nodeDepartments,
  });
}
