import type { OpenRefusal } from '#server/services/viewer.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';

/** What a page answers when its strategy cannot be opened: 404, or 403 with who can give access. */
export function refusedStrategy(refusal: OpenRefusal): Response {
  const text = accountsMessages.errors;
  if (refusal.code === 'unknown') return new Response(text.unknownStrategy, { status: 404 });
  const { hasRole, askNames } = refusal;
  return new Response(hasRole ? text.roleMayNot(askNames) : text.noAccess(askNames), { status: 403 });
}
