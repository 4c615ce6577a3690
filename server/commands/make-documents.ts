import { diff } from '#shared/diff/diff.ts';
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import type { RevisionInput } from '#shared/documents/overview-input.ts';
import { revisionOverview } from '#shared/documents/revision-overview.ts';
import { tableOfChanges } from '#shared/documents/table-of-changes.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import { findSecretariatNames } from '../db/strategies.ts';
import type { DocumentServices, RevisionDocument } from '../services/documents.ts';
import type { SideRefusal } from '../services/versions.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterRevision, revisionRefusal } from './enter-revision.ts';
import { enterStrategy } from './enter-strategy.ts';
import { readRevision } from './read-revision.ts';
import type { RevisionContext } from './revision-context.ts';
import type { StrategyContext } from './strategy-context.ts';
import { versionSides } from './version-sides.ts';

const text = documentMessages.changes;

/** Binds the makers of the committee's documents, as routes use them. */
export function documentServices(context: RevisionContext): DocumentServices {
  return {
    overview: (viewer, id) => aboutRevision(context, viewer, id, revisionOverview),
    revisionChanges: (viewer, id, settings) =>
      aboutRevision(context, viewer, id, (input) => proposedChanges(input, settings)),
    versionChanges: (viewer, slug, sides, settings) => versionChanges(context, viewer, slug, sides, settings),
  };
}

/** Makes a document about a revision, by the right to export what one reads. */
async function aboutRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  make: (input: RevisionInput) => CommitteeDocument,
): Promise<Result<RevisionDocument, OpenRefusal>> {
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { revision, strategy } = entered.value;
  if (revisionRefusal(viewer, 'export', entered.value) !== null) {
    const askNames = await findSecretariatNames(context.sql, strategy.documentId);
    return err({ code: 'noAccess', hasRole: strategy.roles.length > 0, askNames });
  }
  const [record, { base, fork }] = await Promise.all([
    readRevision(context, viewer, id),
    context.contents.of(revision),
  ]);
  if (!record.ok) return record;
  const { changes, notes, texts, actuals } = record.value;
  const input: RevisionInput = { before: base, after: fork, changes, notes, texts, actuals };
  return ok({ document: make(input), slug: strategy.slug, revisionId: revision.id });
}

function proposedChanges(input: RevisionInput, settings: ChangesSettings): CommitteeDocument {
  const title = text.of(input.after.strategy.title);
  return tableOfChanges({ ...input, title, names: { before: text.current, after: text.proposed } }, settings);
}

async function versionChanges(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  { before, after }: { readonly before: Side; readonly after: Side },
  settings: ChangesSettings,
): Promise<Result<CommitteeDocument, SideRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const sides = await versionSides(context, viewer, slug, before, after);
  if (!sides.ok) return sides;
  const { before: was, after: is } = sides.value;
  const input = {
    title: text.of(is.content.strategy.title),
    before: was.content,
    after: is.content,
    names: { before: was.name, after: is.name },
    changes: diff(was.content, is.content),
    notes: {},
  };
  return ok(tableOfChanges(input, settings));
}
