import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
// Not renderToPipeableStream: in React 18 it pads its chunks with NUL bytes where a character of several bytes
// does not fit any more (facebook/react #24985), so that Japanese pages arrive with holes.
import { renderToReadableStream } from 'react-dom/server.browser';
import { NonceContext } from './nonce.ts';

const ABORT_AFTER_MS = 5_000;

/** Renders a document: streamed for people, whole for crawlers. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  let finalStatus = status;
  let isWhole = false;
  const body = await renderToReadableStream(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={nonce} />
    </NonceContext.Provider>,
    {
      nonce,
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(ABORT_AFTER_MS + 1_000)]),
      onError(error) {
        // React 18 lets the signal abort a page that was sent long ago, and calls that an error.
        if (isWhole) return;
        finalStatus = 500;
        if (!request.signal.aborted) console.error(error);
      },
    },
  );
  body.allReady.then(
    () => {
      isWhole = true;
    },
    () => undefined,
  );
  if (isbot(request.headers.get('user-agent'))) await body.allReady;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(body, { headers, status: finalStatus });
}

/** Logs what a loader, an action or a render threw, unless it was meant or the browser merely went away. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs): void {
  const expected = isRouteErrorResponse(error) && error.status < 500;
  if (!expected && !request.signal.aborted) console.error(error);
}
