import * as Y from 'yjs';
import {
  type FrameworkDraft,
  frameworkFields,
  readFrameworkDraft,
} from '#shared/comparison/framework-draft.ts';
import type { Comparison } from '#shared/comparison/model.ts';
import { clearSide } from '#shared/comparison/rows.ts';
import { initStrategy } from '#shared/document/edit.ts';
import { SCHEMA_VERSION } from '#shared/document/schema.ts';
import { documentId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import { storable } from '../activity/kept-text.ts';
import { findComparison, writeComparison } from '../db/comparisons.ts';
import type { Transaction } from '../db/database.ts';
import { insertDocument } from '../db/new-documents.ts';
import { copyRoles, freeFrameworkSlug, insertFramework } from '../db/new-strategies.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { AddedFramework, FrameworkRefusal, FrameworkServices } from '../services/frameworks.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { openComparison } from './open-comparison.ts';
import { recordAct } from './record-act.ts';
import type { ComparisonContext } from './save-comparison.ts';
import { refusal } from './strategy-context.ts';

/** What adding a framework works with. */
export interface FrameworkContext extends ComparisonContext {
  /** A new UUID. */
  readonly newId: () => string;
}

/** Frameworks are added from a strategy, by those who may put it beside one. */
export function frameworkServices(context: FrameworkContext): FrameworkServices {
  return {
    async begin(viewer, slug) {
      const open = await openComparison(context, viewer, slug);
      if (!open.ok) return open;
      const { whyNot, comparison } = open.value;
      return ok({ whyNot, hasFramework: comparison.frameworkId !== null });
    },
    add: (viewer, slug, draft) => addFramework(context, viewer, slug, draft),
  };
}

/** Makes a framework for the people of a strategy, each with the role that they have there. */
async function addFramework(
  context: FrameworkContext,
  viewer: Viewer,
  slug: string,
  draft: FrameworkDraft,
): Promise<Result<AddedFramework, FrameworkRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const reason = refusal(viewer, 'align', entered.value);
  if (reason !== null) return err({ code: 'refused', reason });
  const read = readFrameworkDraft({
    ...draft,
    title: storable(draft.title),
    edition: storable(draft.edition),
  });
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const open = await openComparison(context, viewer, slug);
  if (!open.ok) return open;
  const { yearStyle } = open.value.next.content.strategy;
  const adding: Adding = {
    viewer,
    strategy: entered.value,
    at: context.now(),
    id: documentId(`doc-${context.newId()}`),
    fields: frameworkFields(read.value, yearStyle),
  };
  const added = await context.sql.begin(async (sql) => {
    const framework = await add(sql, adding);
    if (draft.isChosen) await choose(sql, adding, open.value.comparison);
    return framework;
  });
  if (draft.isChosen) {
    context.events.publish({ documentId: entered.value.documentId, event: { type: 'comparison' } });
  }
  return ok(added);
}

interface Adding {
  readonly viewer: Viewer;
  /** From which it is added. */
  readonly strategy: StrategyRow;
  readonly at: Date;
  /** Of the new document. */
  readonly id: AddedFramework['documentId'];
  readonly fields: StrategyFields;
}

async function add(sql: Transaction, { viewer, strategy, at, id, fields }: Adding): Promise<AddedFramework> {
  const { organisationId } = viewer;
  const doc = new Y.Doc();
  const begun = initStrategy(doc, null, fields);
  if (!begun.ok) throw new Error(`a framework cannot begin like this: ${JSON.stringify(begun.error)}`);
  await insertDocument(sql, {
    id,
    organisationId,
    schemaVersion: SCHEMA_VERSION,
    bytes: Y.encodeStateAsUpdate(doc),
    bindings: [{ clientId: doc.clientID, userId: viewer.id }],
    at,
  });
  doc.destroy();
  const slug = await freeFrameworkSlug(sql);
  await insertFramework(sql, { documentId: id, organisationId, slug, at });
  await copyRoles(sql, strategy.documentId, id);
  const subject = [fields.title, fields.edition].filter(Boolean).join('　');
  await recordAct(sql, { viewer, strategy, at, by: 'align' }, 'frameworkAdded', { detail: { subject } });
  return { documentId: id, slug };
}

/** Puts it into the framework's place; `proposed` is the comparison as long as nobody has kept one. */
async function choose(
  sql: Transaction,
  { viewer, strategy, at, id }: Adding,
  proposed: Comparison,
): Promise<void> {
  const before = (await findComparison(sql, strategy.documentId)) ?? proposed;
  const after = { ...before, frameworkId: id, rows: clearSide(before.rows, 'framework') };
  const change = { organisationId: viewer.organisationId, by: viewer.id, at };
  // Whoever saves in this very moment has chosen another one, and their choice stays.
  await writeComparison(sql, after, change);
}
