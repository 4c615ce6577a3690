import { diff } from '#shared/diff/diff.ts';
import { type ChangesSettings, changesSettingsOf } from '#shared/documents/change-settings.ts';
import { comparisonTable } from '#shared/documents/comparison-table.ts';
import { indicatorList } from '#shared/documents/indicator-list.ts';
import type { StrategyDocumentName } from '#shared/documents/names.ts';
import type { MadeDocument } from '#shared/documents/printed.ts';
import { strategyDocument } from '#shared/documents/strategy-document.ts';
import { strategyOutline } from '#shared/documents/strategy-outline.ts';
import { tableOfChanges } from '#shared/documents/table-of-changes.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { ok, type Result } from '#shared/result.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findVersions } from '../db/versions.ts';
import type { DocumentRequest, ShownDocument } from '../services/documents.ts';
import type { SideContent, SideRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import type { ComparisonReading } from './comparison-sides.ts';
import { enterStrategy } from './enter-strategy.ts';
import { readComparison } from './open-comparison.ts';
import { contentHash, type OfStrategy, printed, type ShownState, templateFor } from './shown-document.ts';
import { versionSide } from './version-sides.ts';

/** Makes a document about a state of a strategy, by the right to export what one reads. */
export async function makeStrategyDocument(
  context: ComparisonReading,
  viewer: Viewer,
  slug: string,
  name: StrategyDocumentName,
  request: DocumentRequest,
): Promise<Result<ShownDocument & OfStrategy, SideRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const row = entered.value;
  const [template, side] = await Promise.all([
    request.template ?? templateFor(context.sql, row.documentId, name),
    versionSide(context, viewer, slug, request.of),
  ]);
  if (!side.ok) return side;
  const made = await make({ context, viewer, row, request, template, side: side.value }, name);
  if (!made.ok) return made;
  const { settings, ...document } = made.value;
  const { municipality } = side.value.content.strategy;
  const shown = printed(name, document, template, stateOf(side.value), context.now());
  return ok({ printed: shown, slug, settings, row, municipality });
}

interface Task {
  readonly context: ComparisonReading;
  readonly viewer: Viewer;
  readonly row: StrategyRow;
  readonly request: DocumentRequest;
  readonly template: DocumentTemplate;
  /** The state that the document shows. */
  readonly side: SideContent;
}

type Made = MadeDocument & { readonly settings: ChangesSettings | null };

async function make(task: Task, name: StrategyDocumentName): Promise<Result<Made, SideRefusal>> {
  const { content, actuals } = task.side;
  switch (name) {
    case 'changes':
      return changes(task);
    case 'indicators':
      return ok({ ...indicatorList({ content, actuals }, task.template), settings: null });
    case 'outline': {
      const { framework } = await readComparison(task.context, task.viewer, task.row, content);
      const input = { content, framework: framework?.content ?? null };
      return ok({ ...strategyOutline(input, task.template), settings: null });
    }
    case 'strategy':
      return ok({ ...strategyDocument({ content, actuals }, task.template), settings: null });
    case 'comparison': {
      const { comparison, ...sides } = await readComparison(task.context, task.viewer, task.row, content);
      const input = { ...sides, rows: comparison.rows };
      return ok({ ...comparisonTable(input, task.template), settings: null });
    }
  }
}

async function changes(task: Task): Promise<Result<Made, SideRefusal>> {
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
  return ok({ ...tableOfChanges(input, template, settings), settings });
}

/** Without a version there is nothing to compare with but the draft itself. */
async function latestVersion({ sql }: ComparisonReading, { documentId }: StrategyRow) {
  const [latest] = await findVersions(sql, documentId);
  return latest === undefined ? ({ at: 'draft' } as const) : ({ at: 'version', id: latest.id } as const);
}

function stateOf({ version, name, at, content, actuals }: SideContent): ShownState {
  const { strategy } = content;
  if (version !== null) return { strategy, name, hash: version.hash };
  return { strategy, name: documentFileMessages.draft(new Date(at)), hash: contentHash(content, actuals) };
}
