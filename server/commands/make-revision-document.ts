import { changesSettingsOf } from '#shared/documents/change-settings.ts';
import type { RevisionDocumentName } from '#shared/documents/names.ts';
import type { RevisionInput } from '#shared/documents/overview-input.ts';
import { revisionOverview } from '#shared/documents/revision-overview.ts';
import { tableOfChanges } from '#shared/documents/table-of-changes.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findSecretariatNames } from '../db/strategies.ts';
import type { DocumentRequest, ShownDocument } from '../services/documents.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterRevision, revisionRefusal } from './enter-revision.ts';
import { readRevision } from './read-revision.ts';
import type { RevisionContext } from './revision-context.ts';
import { contentHash, type OfStrategy, printed, templateFor } from './shown-document.ts';

const text = documentMessages.changes;

/** Makes a document about a revision, by the right to export what one reads. */
export async function makeRevisionDocument(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  name: RevisionDocumentName,
  request: DocumentRequest,
): Promise<Result<ShownDocument & OfStrategy, OpenRefusal>> {
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
  const made =
    settings === null
      ? revisionOverview(input, template)
      : tableOfChanges(
          {
            ...input,
            title: text.of(fork.strategy.title),
            names: { before: text.current, after: text.proposed },
          },
          template,
          settings,
        );
  const state = {
    strategy: fork.strategy,
    name: documentFileMessages.revision(number, round),
    hash: contentHash(base, fork, notes, texts),
  };
  const shown = printed(name, made, template, state, context.now());
  return ok({ printed: shown, slug: row.slug, settings, row, municipality: fork.strategy.municipality });
}
