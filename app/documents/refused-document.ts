import type { SideRefusal } from '#server/services/versions.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

/** What a page answers when its document cannot be made. */
export function refusedDocument(refusal: SideRefusal): Response {
  if (refusal.code === 'unknown' || refusal.code === 'noAccess') return refusedStrategy(refusal);
  return new Response(documentFileMessages.refused[refusal.code], { status: 404 });
}
