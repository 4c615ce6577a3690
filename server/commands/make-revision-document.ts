import type { StrategyContent } from '#shared/diff/content.ts';
import { changesSettingsOf } from '#shared/documents/change-settings.ts';
import type { RevisionDocumentName } from '#shared/documents/names.ts';
import type { RevisionInput } from '#shared/documents/overview-input.ts';
import type { DocumentRecipe } from '#shared/documents/recipe.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findSecretariatNames } from '../db/strategies.ts';
import type { Busy } from '../export/lane.ts';
import type { DocumentRequest, ShownDocument } from '../services/documents.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterRevision, revisionRefusal } from './enter-revision.ts';
import { readRevision } from './read-revision.ts';
import type { RevisionContext } from './revision-context.ts';
import { type MakingContext, type OfStrategy, printed, templateFor } from './shown-document.ts';

const text = documentMessages.changes;

/** Makes a document about a revision, by the right to export what one reads. */
export async function makeRevisionDocument(
  context: RevisionContext & MakingContext,
  viewer: Viewer,
  id: RevisionId,
  name: RevisionDocumentName,
  request: DocumentRequest,
): Promise<Result<ShownDocument & OfStrategy, OpenRefusal | Busy>> {
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { revision, strategy: row } = entered.value;
  if (revisionRefusal(viewer, 'export', entered.value) !== null) {
    const askNames = await findSecretariatNames(context.sql, row.documentId);
    return err({ code: 'noAccess', hasRole: row.roles.length > 0, askNames });
  }
  const [record, { base, fork }, template] = await Promise.all([
    readRevision(context, viewer, id),
    context.contents.of(revision),
    request.template ?? templateFor(context.sql, row.documentId, name),
  ]);
  if (!record.ok) return record;
  const { changes, notes, texts, actuals, number, round } = record.value;
  const input: RevisionInput = { before: base, after: fork, changes, notes, texts, actuals };
  const settings = name === 'changes' ? changesSettingsOf(template, request.changes) : null;
  const recipe: DocumentRecipe =
    settings === null
      ? { name: 'overview', template, input }
      : { name: 'changes', template, settings, input: { ...input, ...named(fork) } };
  const made = await context.exporter.make(recipe);
  if (!made.ok) return made;
  const state = {
    strategy: fork.strategy,
    name: documentFileMessages.revision(number, round),
    hash: made.value.hash,
  };
  const shown = printed(name, made.value.made, template, state, context.now());
  return ok({ printed: shown, slug: row.slug, settings, row, municipality: fork.strategy.municipality });
}

function named({ strategy }: StrategyContent) {
  return { title: text.of(strategy.title), names: { before: text.current, after: text.proposed } };
}
