import type { OpenRefusal } from '#server/services.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';

const text = accountsMessages.errors;

/** What a loader throws when a strategy cannot be opened: the error screen's status and sentence. */
export function strategyRefusal(refusal: OpenRefusal): Response {
  switch (refusal.code) {
    case 'unknown':
      return new Response(text.unknownStrategy, { status: 404 });
    case 'noAccess':
      return new Response(text.noAccess(refusal.askNames), { status: 403 });
  }
}
