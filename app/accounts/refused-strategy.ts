import type { OpenRefusal } from '#server/services/viewer.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';

/** What a page answers when its strategy cannot be opened: 404, or 403 with who can give access. */
export function refusedStrategy(refusal: OpenRefusal): Response {
  const text = accountsMessages.errors;
  return refusal.code === 'unknown'
    ? new Response(text.unknownStrategy, { status: 404 })
    : new Response(text.noAccess(refusal.askNames), { status: 403 });
}
