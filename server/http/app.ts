import type { AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { serverMessages } from '#shared/i18n/ja/server.ts';
import type { Log } from '../log.ts';
import type { Viewer } from '../services/viewer.ts';
import type { Client, Services } from '../services.ts';
import { healthRoutes } from './health.ts';
import type { LoadContext } from './load-context.ts';
import type { Pages } from './remix.ts';
import { observeRequests } from './requests.ts';
import { nonceOf, refuseCrossSite, refuseLargeBodies, securityHeaders } from './security.ts';
import { refuseUnreadable } from './unreadable.ts';

/** What the HTTP side is made of. */
export interface AppParts {
  readonly publicOrigin: string | null;
  readonly development: boolean;
  readonly log: Log;
  readonly metrics: Registry;
  readonly probeDatabase: () => Promise<unknown>;
  readonly pages: Pages;
  readonly services: Services;
  /** The signed-in person of a Cookie header; only `prolong` counts as use of their session. */
  readonly viewerOf: (cookie: string, options: { readonly prolong: boolean }) => Promise<Viewer | null>;
}

/** What an open page asks for by the clock: a browser that nobody sits at stays signed in no longer for it. */
const ASKED_BY_PAGES: readonly string[] = ['/notices/unread'];

/** Everything that answers HTTP requests, in the order in which a request passes it. */
export function createApp(parts: AppParts): Express {
  const { development, log, metrics, pages, probeDatabase, publicOrigin } = parts;
  const app = express();
  app.disable('x-powered-by');
  // A proxy that ends TLS runs on this machine; forwarded headers from elsewhere are anyone's claim.
  app.set('trust proxy', 'loopback');
  app.use(observeRequests(log, metrics));
  app.use(healthRoutes({ probeDatabase, metrics }));
  app.use(securityHeaders({ publicOrigin, development }));
  app.use(refuseUnreadable);
  app.use(compression());
  app.use(pages.files);
  app.use(refuseCrossSite(publicOrigin), refuseLargeBodies);
  app.use(loadContext(parts));
  app.all(
    '*',
    pages.handle((response) => response.locals.context as AppLoadContext),
  );
  app.use(failurePage(log));
  return app;
}

function loadContext({ log, publicOrigin, services, viewerOf }: AppParts): RequestHandler {
  return async (request, response, next) => {
    const client = clientOf(request, publicOrigin);
    const viewer = await viewerOf(client.cookie, { prolong: !ASKED_BY_PAGES.includes(request.path) }).then(
      (found) => () => found,
      (error: unknown) => {
        log.error({ err: error, path: request.path }, 'the person of a request could not be looked up');
        return unavailable;
      },
    );
    const context: LoadContext = {
      services,
      client,
      nonce: nonceOf(response),
      get viewer() {
        return viewer();
      },
    };
    response.locals.context = context;
    // The next person at this browser must not find this one's pages with the back button.
    response.set('Cache-Control', 'private, no-store');
    next();
  };
}

/** Nobody may be taken for signed out because the database is away: Remix shows its error screen instead. */
function unavailable(): never {
  throw new globalThis.Response(null, { status: 503 });
}

function clientOf(request: Request, publicOrigin: string | null): Client {
  const origin = publicOrigin === null ? null : new URL(publicOrigin);
  // Also behind a proxy that does not say so: PUBLIC_ORIGIN tells what its visitors use.
  const viaPublicHttps = origin?.protocol === 'https:' && origin.host === request.headers.host;
  return {
    address: request.ip ?? '',
    secure: request.secure || viaPublicHttps,
    cookie: request.headers.cookie ?? '',
  };
}

/** The last resort, when even the app's own error screens could not be made. */
function failurePage(log: Log): ErrorRequestHandler {
  const { title, text } = serverMessages.failurePage;
  const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p>`;
  return (error, request, response, next) => {
    log.error({ err: error, method: request.method, path: request.path }, 'no page could be made');
    if (response.headersSent) next(error);
    else response.status(503).set('Retry-After', '5').type('html').send(page);
  };
}
