import { designOf } from '#shared/documents/designs.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import { readTemplate } from '#shared/documents/read-template.ts';
import { type DocumentTemplate, usualTemplate } from '#shared/documents/template.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { templateSentence } from '#shared/i18n/ja/template-record.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Labels } from '#shared/strategy/model.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import {
  deleteTemplate,
  findTemplateRow,
  lockTemplates,
  type TemplateRow,
  writeTemplate,
} from '../db/document-templates.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { EventBus } from '../events/event-bus.ts';
import type {
  OpenTemplate,
  SavedTemplate,
  TemplateChange,
  TemplateRefusal,
  TemplateServices,
} from '../services/templates.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, roleFor, type StrategyContext } from './strategy-context.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What the commands on 様式 work with. */
interface TemplateContext extends StrategyContext {
  readonly facts: StrategyFacts;
  readonly events: Pick<EventBus, 'publish'>;
}

/** 様式: read by all who export the strategy, changed by those who may edit templates. */
export function templateServices(context: TemplateContext): TemplateServices {
  return {
    async read(viewer, slug, name) {
      const entered = await enterStrategy(context, viewer, slug, 'export');
      if (!entered.ok) return entered;
      const [row, { labels }] = await Promise.all([
        findTemplateRow(context.sql, entered.value.documentId, name),
        context.facts.of(entered.value),
      ]);
      const whyNot = refusal(viewer, 'editTemplates', entered.value);
      return ok({ ...opened(name, row, labels), whyNot });
    },
    save: (viewer, slug, name, given) => saveTemplate(context, viewer, slug, { name, given }),
  };
}

async function saveTemplate(
  context: TemplateContext,
  viewer: Viewer,
  slug: string,
  { name, given }: { readonly name: DocumentName; readonly given: unknown },
): Promise<Result<SavedTemplate, TemplateRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const strategy = entered.value;
  const role = roleFor(viewer, 'editTemplates', strategy);
  if (role === null) {
    return err({ code: 'refused', reason: refusal(viewer, 'editTemplates', strategy) ?? 'roleMayNot' });
  }
  const read = given === null ? ok(null) : readTemplate(given, designOf(name));
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const { labels } = await context.facts.of(strategy);
  const at = context.now();
  const kept = await context.sql.begin((sql) =>
    keep(sql, viewer, strategy, { name, template: read.value, labels, role, at }),
  );
  const { documentId } = strategy;
  if (kept.isChanged) context.events.publish({ documentId, event: { type: 'templates', name } });
  return ok({ ...opened(name, kept.after, labels), whyNot: null, replaced: changeOf(kept.before) });
}

interface Keeping {
  readonly name: DocumentName;
  /** null: back to the usual one. */
  readonly template: DocumentTemplate | null;
  readonly labels: Labels;
  readonly role: string;
  readonly at: Date;
}

async function keep(
  sql: Transaction,
  viewer: Viewer,
  strategy: StrategyRow,
  { name, template, labels, role, at }: Keeping,
) {
  const { documentId } = strategy;
  const { organisationId } = viewer;
  await lockTemplates(sql, documentId);
  const before = await findTemplateRow(sql, documentId, name);
  if (template === null) await deleteTemplate(sql, documentId, name);
  else await writeTemplate(sql, { documentId, organisationId }, { name, template }, { by: viewer.id, at });
  const after = template === null ? null : { template, changedBy: viewer.name, changedAt: at };
  const words = (row: TemplateRow | null) =>
    templateSentence(row === null ? null : opened(name, row, labels).template, designOf(name), labels);
  // To go back to the usual one where it is in force already is no act.
  const isChanged = before !== null || after !== null;
  if (isChanged) {
    await appendAudit(sql, [
      {
        organisationId,
        documentId,
        at,
        userId: viewer.id,
        role,
        action: 'templateChanged',
        detail: { subject: documentFileMessages.names[name], before: words(before), after: words(after) },
      },
    ]);
  }
  return { before, after, isChanged };
}

function opened(name: DocumentName, row: TemplateRow | null, labels: Labels): Omit<OpenTemplate, 'whyNot'> {
  const design = designOf(name);
  // A design that has changed since the template was kept: what of it still fits is in force.
  const kept = row === null ? null : readTemplate(row.template, design);
  const template = kept?.ok === true ? kept.value : usualTemplate(design);
  return { name, template, changed: changeOf(row), labels };
}

function changeOf(row: TemplateRow | null): TemplateChange | null {
  return row === null ? null : { by: row.changedBy, at: row.changedAt.toISOString() };
}
