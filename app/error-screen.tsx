import { isRouteErrorResponse } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { Button, ButtonLink } from './ui/button.tsx';
import { TopBar } from './ui/top-bar.tsx';

const text = accountsMessages.errors;

/** What happened, what was kept, what to do: for everything that a loader, an action or a render threw. */
export function ErrorScreen({ error }: { readonly error: unknown }) {
  const { title, body, retry } = describe(error);
  return (
    <>
      <TopBar />
      <main className="phrases mx-auto w-full max-w-7xl px-6 py-16">
        <h1 className="text-std-28B-150">{title}</h1>
        <p className="mt-4">{body}</p>
        <div className="mt-8 flex flex-wrap gap-4">
          {retry && (
            <Button onClick={() => window.location.reload()} variant="solid">
              {text.retry}
            </Button>
          )}
          <ButtonLink to="/" reloadDocument variant={retry ? 'outline' : 'solid'}>
            {text.home}
          </ButtonLink>
        </div>
      </main>
    </>
  );
}

function describe(error: unknown): { title: string; body: string; retry: boolean } {
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
