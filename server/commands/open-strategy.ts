import { readStrategy } from '#shared/document/read.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findDepartments, findNodeDepartments } from '../db/departments.ts';
import { findSecretariatNames, findStrategyBySlug, type StrategyRow } from '../db/strategies.ts';
import type { OpenRefusal, OpenStrategy, ReadStrategy, Viewer } from '../services.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** The strategy's row if the viewer may read its draft; every command on a strategy begins here. */
export async function enterStrategy(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<StrategyRow, OpenRefusal>> {
  const row = await findStrategyBySlug(context.sql, viewer, slug);
  if (row === null) return err({ code: 'unknown' });
  if (refusal(viewer, 'readDraft', row) === null) return ok(row);
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

/** The same with what is durable of the document, for a page that shows it before its socket is open. */
export async function openAndReadStrategy(
  context: StrategyContext,
  facts: StrategyFacts,
  viewer: Viewer,
  slug: string,
): Promise<Result<ReadStrategy, OpenRefusal>> {
  const opened = await openStrategy(context, facts, viewer, slug);
  if (!opened.ok) return opened;
  const doc = await context.documents.readDurable(opened.value.documentId);
  const reading = readStrategy(doc);
  doc.destroy();
  return ok({ strategy: opened.value, reading });
}
