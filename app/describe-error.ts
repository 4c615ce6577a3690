import { isRouteErrorResponse } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';

const text = accountsMessages.errors;

interface ErrorWords {
  readonly title: string;
  readonly body: string;
  readonly retry: boolean;
}

/** What to say of an error; `retry`: the same may work a moment later. */
export function describeError(error: unknown): ErrorWords {
  if (isRouteErrorResponse(error)) {
    // A route that throws `new Response(sentence, {status})` has already said it in its own words.
    const said = typeof error.data === 'string' && /[ぁ-ん]/.test(error.data) ? error.data : null;
    if (error.status === 404) return { title: text.notFoundTitle, body: said ?? text.notFound, retry: false };
    if (error.status === 403)
      return { title: text.forbiddenTitle, body: said ?? text.forbidden, retry: false };
    if (error.status === 503) {
      return { title: text.unavailableTitle, body: said ?? text.unavailable, retry: true };
    }
  }
  if (isUnreachable(error)) {
    return { title: text.offlineTitle, body: text.offline, retry: true };
  }
  return { title: text.brokenTitle, body: text.broken, retry: true };
}

/** A navigation whose request never got an answer: fetch says so with a TypeError, each browser in its own words. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}
