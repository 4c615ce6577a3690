import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express, { type RequestHandler, type Response, type Router } from 'express';

/** Pages and their files: from the build in production, through Vite in development. */
export interface Pages {
  /** Serves scripts, styles and fonts. */
  readonly files: RequestHandler | Router;
  /** Renders pages and runs their loaders and actions. */
  handle(contextOf: (response: Response) => AppLoadContext): RequestHandler;
  close(): Promise<void>;
}

/** Loads Remix's build, which lies beside the server's bundle (build/server/index.js), the only caller. */
export async function builtPages(): Promise<Pages> {
  const directory = join(import.meta.dirname, '../remix');
  // Its module is written by the build; its shape is Remix's contract.
  const build = (await import(pathToFileURL(join(directory, 'server/index.js')).href)) as ServerBuild;
  return {
    files: builtFiles(join(directory, 'client')),
    handle: (contextOf) =>
      createRequestHandler({
        build,
        mode: 'production',
        getLoadContext: (_request, response) => contextOf(response),
      }),
    close: async () => undefined,
  };
}

/** Names under /assets hold a hash of the content, so they never change; the rest may with the next build. */
function builtFiles(directory: string): Router {
  const files = express.Router();
  files.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  // An old page may ask for a file of the previous build: a plain 404, not a rendered page.
  files.use('/assets', (_request, response) => {
    response.status(404).type('text/plain').send('404\n');
  });
  files.use(express.static(directory, { maxAge: '1h', index: false }));
  return files;
}
