import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { isOwnOrigin } from './origin.ts';

/** What the headers depend on. */
export interface SecurityOptions {
  readonly publicOrigin: string | null;
  /** Vite puts style elements without a nonce into the page. */
  readonly development: boolean;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const LARGEST_BODY = 1024 * 1024;
/** A material of a meeting, and then some: somewhat larger files are read, so that the page can say why they are refused. */
const LARGEST_UPLOAD = 32 * 1024 * 1024;
const UPLOAD_PATH = /^\/strategies\/[^/]+\/meetings\/[^/]+\/materials$/;

/** The nonce that this answer's inline scripts and style elements must carry. */
export function nonceOf(response: Response): string {
  const { nonce } = response.locals;
  if (typeof nonce !== 'string') throw new Error('security headers come before what needs the nonce');
  return nonce;
}

/** Gives every answer a nonce, a strict content policy and helmet's other headers. */
export function securityHeaders(options: SecurityOptions): RequestHandler[] {
  // Browsers warn about these on plain http, where they have no effect; HSTS there would lock people out.
  const onHttps = options.publicOrigin?.startsWith('https:') ?? false;
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(options) },
      strictTransportSecurity: onHttps,
      crossOriginOpenerPolicy: onHttps,
      originAgentCluster: onHttps,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  ];
}

/** Answers 403 to a request that changes something and that a page of another site sent. */
export function refuseCrossSite(publicOrigin: string | null): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.includes(request.method) || isOwnOrigin(request.headers, publicOrigin)) next();
    else response.status(403).type('text/plain').send('403 cross-site request\n');
  };
}

/** Answers 413 to a body that is larger than a form or, where files are sent, a file; 411 to one of unsaid length. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding !== undefined) response.status(411).type('text/plain').send('411 length required\n');
  else if (Number(length ?? 0) > largestBody(request.path)) {
    // Not read to its end: the rest of it is no next request.
    response.set('Connection', 'close').status(413).type('text/plain').send('413 body too large\n');
  } else next();
};

function largestBody(path: string): number {
  return UPLOAD_PATH.test(path) ? LARGEST_UPLOAD : LARGEST_BODY;
}

type Source = string | ((request: IncomingMessage, response: ServerResponse) => string);

function contentPolicy({ development }: SecurityOptions): Record<string, Source[]> {
  const nonce: Source = (_request, response) => `'nonce-${nonceOf(response as Response)}'`;
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", nonce],
    // A nonce would switch 'unsafe-inline' off.
    'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
    // Attributes only: widths of table columns, the names at others' carets and the colours of people are
    // written as style="…" by React on the server, by ProseMirror's tables and by the caret decorations.
    'style-src-attr': ["'unsafe-inline'"],
    'connect-src': ["'self'", (request) => ownSocket(request)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Older Safari does not count its own WebSocket as 'self'. The Host header is the client's: kept to a host. */
function ownSocket(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
