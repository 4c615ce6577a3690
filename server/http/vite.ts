import type { Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import { projectRoot } from '../project-root.ts';
import type { Pages } from './remix.ts';

/** Development: Vite serves the sources, and replaces changed modules over a socket on our own port. */
export async function vitePages(httpServer: Server): Promise<Pages> {
  // Only development pays for loading Vite.
  const { createServer } = await import('vite');
  const { added, result: vite } = await listenersAddedBy('SIGTERM', () =>
    createServer({
      root: projectRoot,
      server: { middlewareMode: true, hmr: { server: httpServer } },
      appType: 'custom',
    }),
  );
  // Vite would exit at SIGTERM before our own drain has run, and leave Postgres behind.
  for (const listener of added) process.off('SIGTERM', listener);
  return {
    files: vite.middlewares,
    handle: (contextOf) =>
      createRequestHandler({
        // The virtual module's shape is Remix's contract.
        build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
        mode: 'development',
        getLoadContext: (_request, response) => contextOf(response),
      }),
    close: () => vite.close(),
  };
}

async function listenersAddedBy<T>(signal: 'SIGTERM', work: () => Promise<T>) {
  const before = new Set(process.listeners(signal));
  const result = await work();
  return { added: process.listeners(signal).filter((listener) => !before.has(listener)), result };
}
