import { ok, type Result } from '#shared/result.ts';
import type { Exporter } from '../export/exporter.ts';
import type { DocumentServices, ShownDocument } from '../services/documents.ts';
import { giveOutFile } from './give-out-file.ts';
import { makeRevisionDocument } from './make-revision-document.ts';
import { makeStrategyDocument } from './make-strategy-document.ts';
import type { RevisionContext } from './revision-context.ts';
import type { OfStrategy } from './shown-document.ts';

/** Binds the makers of the committee's documents and files, as routes use them. */
export function documentServices(context: RevisionContext, exporter: Exporter): DocumentServices {
  const making = { ...context, exporter };
  const files = { sql: context.sql, now: context.now, exporter };
  return {
    make: async (...asked) => shownOf(await makeStrategyDocument(making, ...asked)),
    makeOfRevision: async (...asked) => shownOf(await makeRevisionDocument(making, ...asked)),
    async file(viewer, slug, name, request, wanted) {
      const made = await makeStrategyDocument(making, viewer, slug, name, request);
      return made.ok ? giveOutFile(files, viewer, { ...made.value, revisionId: null }, wanted) : made;
    },
    async fileOfRevision(viewer, id, name, request, wanted) {
      const made = await makeRevisionDocument(making, viewer, id, name, request);
      return made.ok ? giveOutFile(files, viewer, { ...made.value, revisionId: id }, wanted) : made;
    },
  };
}

/** The strategy's row is the server's own. */
function shownOf<E>(made: Result<ShownDocument & OfStrategy, E>): Result<ShownDocument, E> {
  if (!made.ok) return made;
  const { printed, slug, settings } = made.value;
  return ok({ printed, slug, settings });
}
