import type { Busy } from '#server/export/lane.ts';
import type { DocumentServices } from '#server/services/documents.ts';
import type { SideRefusal } from '#server/services/versions.ts';
import type { OpenRefusal, Viewer } from '#server/services/viewer.ts';
import { type RevisionDocumentName, STRATEGY_DOCUMENTS } from '#shared/documents/names.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readSide } from '#shared/versions/side.ts';
import type { OutputChoice, Sheet, SheetRefusal, Shown } from './output-data.ts';

const DRAFT = { at: 'draft' } as const;

/**
 * The document that is chosen, with this template or (null) the town's. What the viewer may not see, and a revision that is not there,
 * is a refusal; what cannot be made is an empty paper.
 */
export async function makeSheet(
  documents: DocumentServices,
  viewer: Viewer,
  slug: string,
  choice: OutputChoice,
  template: DocumentTemplate | null,
): Promise<Result<Shown, OpenRefusal>> {
  const { revision, version, from } = choice;
  const of = version === '' ? DRAFT : readSide(version);
  const since = from === '' ? null : readSide(from);
  if (of === null || (from !== '' && since === null)) return ok(empty('unknownVersion'));
  const request = { of, since, changes: {}, template };
  const name = STRATEGY_DOCUMENTS.find((known) => known === choice.document);
  if (revision !== null) {
    // readChoice gives a revision only with one of its documents.
    const own = choice.document as RevisionDocumentName;
    const made = await documents.makeOfRevision(viewer, revision, own, request);
    if (!made.ok) return made.error.code === 'busy' ? ok(empty('busy')) : err(made.error);
    if (made.value.slug !== slug) return err({ code: 'unknown' });
    return ok({ ok: true, sheet: sheetOf(made.value.printed) });
  }
  if (name === undefined) return ok(empty('unknown'));
  const made = await documents.make(viewer, slug, name, request);
  return made.ok ? ok({ ok: true, sheet: sheetOf(made.value.printed) }) : refused(made.error);
}

function refused(refusal: SideRefusal | Busy): Result<Shown, OpenRefusal> {
  if (refusal.code === 'noAccess') return err(refusal);
  return ok(empty(refusal.code));
}

function empty(code: SheetRefusal): Shown {
  return { ok: false, code };
}

/** Without the data table, which no paper shows. */
function sheetOf({ document, paper, imprint }: Sheet): Sheet {
  return { document, paper, imprint };
}
