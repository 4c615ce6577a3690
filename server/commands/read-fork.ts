import type { RevisionId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ReadStrategy } from '../services/open-strategy.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { editingRefusal, enterRevision } from './enter-revision.ts';
import { describeStrategy } from './open-strategy.ts';
import { readDocument } from './read-strategy.ts';
import type { RevisionContext } from './revision-context.ts';

/**
 * A revision's fork as the workspace opens it; read-only for those who see the revision and may not edit it now.
 * Threads, departments and actuals hang on the strategy and are not changed from here.
 */
export async function readFork(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<ReadStrategy, OpenRefusal>> {
  const entered = await enterRevision(context.sql, viewer, id);
  if (!entered.ok) return entered;
  const { revision, strategy } = entered.value;
  const { forkId, fork, number, title, state } = revision;
  const [described, content, fields] = await Promise.all([
    describeStrategy(context, context.facts, viewer, strategy),
    readDocument(context, forkId),
    context.facts.of({ documentId: forkId, head: fork.head }),
  ]);
  const whyNot = editingRefusal(viewer, entered.value);
  return ok({
    ...content,
    strategy: {
      ...described,
      documentId: forkId,
      path: `/revisions/${id}/edit`,
      fork: { revisionId: id, number, title, state },
      title: fields.title,
      municipality: fields.municipality,
      edition: fields.edition,
      generation: fork.generation,
      schemaVersion: fork.schemaVersion,
      canEdit: whyNot === null,
      whyNot,
      canAssignDepartment: false,
      canOpenRevision: false,
      comments: null,
    },
  });
}
