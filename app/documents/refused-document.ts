import type { Busy } from '#server/export/lane.ts';
import type { SideRefusal } from '#server/services/versions.ts';
import type { OpenRefusal } from '#server/services/viewer.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { refusedRevision } from '../accounts/refused-revision.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

/** What a page answers when its document cannot be made. */
export function refusedDocument(refusal: SideRefusal | Busy): Response {
  if (refusal.code === 'unknown' || refusal.code === 'noAccess') return refusedStrategy(refusal);
  const sentence = documentFileMessages.refused[refusal.code];
  return new Response(sentence, { status: refusal.code === 'busy' ? 503 : 404 });
}

/** The same of a document about a revision. */
export function refusedRevisionDocument(refusal: OpenRefusal | Busy): Response {
  return refusal.code === 'busy' ? refusedDocument(refusal) : refusedRevision(refusal);
}
