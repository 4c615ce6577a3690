import { diff } from '#shared/diff/diff.ts';
import { changesSettingsOf } from '#shared/documents/change-settings.ts';
import type { StrategyDocumentName } from '#shared/documents/names.ts';
import type { DocumentRecipe } from '#shared/documents/recipe.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { ok, type Result } from '#shared/result.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findVersions } from '../db/versions.ts';
import type { Busy } from '../export/lane.ts';
import type { DocumentRequest, ShownDocument } from '../services/documents.ts';
import type { SideContent, SideRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import type { ComparisonReading } from './comparison-sides.ts';
import { enterStrategy } from './enter-strategy.ts';
import { readComparison } from './open-comparison.ts';
import { type MakingContext, type OfStrategy, printed, templateFor } from './shown-document.ts';
import { versionSide } from './version-sides.ts';

/** Makes a document about a state of a strategy, by the right to export what one reads. */
export async function makeStrategyDocument(
  context: ComparisonReading & MakingContext,
  viewer: Viewer,
  slug: string,
  name: StrategyDocumentName,
  request: DocumentRequest,
): Promise<Result<ShownDocument & OfStrategy, SideRefusal | Busy>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const row = entered.value;
  const [template, side] = await Promise.all([
    request.template ?? templateFor(context.sql, row.documentId, name),
    versionSide(context, viewer, slug, request.of),
  ]);
  if (!side.ok) return side;
  const { content, version, name: stateName, at } = side.value;
  const recipe = await recipeFor({ context, viewer, row, request, template, side: side.value }, name);
  if (!recipe.ok) return recipe;
  const made = await context.exporter.make(recipe.value);
  if (!made.ok) return made;
  const state = {
    strategy: content.strategy,
    name: version === null ? documentFileMessages.draft(new Date(at)) : stateName,
    // What is made of a version alone is known by the version's own.
    hash: version !== null && OF_ONE_STATE.includes(name) ? version.hash : made.value.hash,
  };
  const { municipality } = content.strategy;
  const settings = recipe.value.name === 'changes' ? recipe.value.settings : null;
  const shown = printed(name, made.value.made, template, state, context.now());
  return ok({ printed: shown, slug, settings, row, municipality });
}

const OF_ONE_STATE: readonly StrategyDocumentName[] = ['indicators', 'strategy'];

interface Task {
  readonly context: ComparisonReading;
  readonly viewer: Viewer;
  readonly row: StrategyRow;
  readonly request: DocumentRequest;
  readonly template: DocumentTemplate;
  /** The state that the document shows. */
  readonly side: SideContent;
}

async function recipeFor(
  task: Task,
  name: StrategyDocumentName,
): Promise<Result<DocumentRecipe, SideRefusal>> {
  const { context, viewer, row, template } = task;
  const { content, actuals } = task.side;
  switch (name) {
    case 'changes':
      return changes(task);
    case 'indicators':
    case 'strategy':
      return ok({ name, template, input: { content, actuals } });
    case 'outline': {
      const { framework } = await readComparison(context, viewer, row, content);
      return ok({ name, template, input: { content, framework: framework?.content ?? null } });
    }
    case 'comparison': {
      const { comparison, ...sides } = await readComparison(context, viewer, row, content);
      return ok({ name, template, input: { ...sides, rows: comparison.rows } });
    }
  }
}

async function changes(task: Task): Promise<Result<DocumentRecipe, SideRefusal>> {
  const { context, viewer, row, request, template, side } = task;
  const since = request.since ?? (await latestVersion(context, row));
  const was = await versionSide(context, viewer, row.slug, since);
  if (!was.ok) return was;
  const settings = changesSettingsOf(template, request.changes, 'states');
  const { content } = side;
  const input = {
    title: documentMessages.changes.of(content.strategy.title),
    before: was.value.content,
    after: content,
    names: { before: was.value.name, after: side.name },
    changes: diff(was.value.content, content),
    notes: {},
  };
  return ok({ name: 'changes', template, input, settings });
}

/** Without a version there is nothing to compare with but the draft itself. */
async function latestVersion({ sql }: ComparisonReading, { documentId }: StrategyRow) {
  const [latest] = await findVersions(sql, documentId);
  return latest === undefined ? ({ at: 'draft' } as const) : ({ at: 'version', id: latest.id } as const);
}
