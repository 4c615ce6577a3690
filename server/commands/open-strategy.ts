import { currentFiscalYear } from '#shared/actuals/years.ts';
import { ok, type Result } from '#shared/result.ts';
import { readActuals } from '../db/actuals.ts';
import { findDepartments, findNodeDepartments } from '../db/departments.ts';
import { meetingsOf } from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { OpenStrategy } from '../services/open-strategy.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { openComments } from './read-comments.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What the strategy's screens start from. */
export async function openStrategy(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
  slug: string,
): Promise<Result<OpenStrategy, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  return ok(await describeStrategy(context, facts, viewer, entered.value));
}

/** The same of a strategy that the viewer was found to read. */
export async function describeStrategy(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
  row: StrategyRow,
): Promise<OpenStrategy> {
  const [fields, departments, nodeDepartments, comments, meetings, actuals] = await Promise.all([
    facts.of(row),
    findDepartments(context.sql, viewer.organisationId),
    findNodeDepartments(context.sql, row.documentId),
    openComments(context, viewer, row),
    // Whoever reads the draft reads its meetings: the policy's table has the same roles for both.
    meetingsOf(context.sql, row.documentId),
    readActuals(context.sql, row.documentId),
  ]);
  const whyNot = refusal(viewer, 'editDraft', row);
  return {
    documentId: row.documentId,
    slug: row.slug,
    path: `/strategies/${row.slug}`,
    fork: null,
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
    // A framework is the secretariat's to edit; what it says is not this town's to propose.
    canOpenRevision: row.kind === 'strategy' && refusal(viewer, 'openRevision', row) === null,
    canReadAudit: refusal(viewer, 'readAudit', row) === null,
    departments,
    ownDepartments: row.ownDepartments,
    nodeDepartments,
    comments,
    meetings,
    actuals,
    fiscalYear: currentFiscalYear(context.now()),
  };
}
