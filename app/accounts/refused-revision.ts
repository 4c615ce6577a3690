import type { OpenRefusal } from '#server/services/viewer.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { refusedStrategy } from './refused-strategy.ts';

/** What a page answers when its revision cannot be opened: 404, or 403 with who can give access. */
export function refusedRevision(refusal: OpenRefusal): Response {
  return refusal.code === 'unknown'
    ? new Response(accountsMessages.errors.unknownRevision, { status: 404 })
    : refusedStrategy(refusal);
}
