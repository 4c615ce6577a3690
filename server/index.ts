import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { serverMessages } from '#shared/i18n/ja/server.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Announce } from './announce.ts';
import { composeDomain } from './domain.ts';
import type { Env } from './env.ts';
import { createApp } from './http/app.ts';
import { closeServer, listen } from './http/listen.ts';
import { builtPages } from './http/remix.ts';
import { routeUpgrades } from './http/upgrades.ts';
import { vitePages } from './http/vite.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';
import { startDatabase } from './start-database.ts';
import { startSample } from './start-sample.ts';
import type { SyncServer } from './sync/sync-server.ts';
import type { StartRefusal } from './terminal.ts';

/** What the server is started with. */
export interface ServerOptions {
  readonly env: Env;
  readonly development: boolean;
  readonly announce: Announce;
}

/** A server that receives people. */
export interface RunningServer {
  readonly hasSample: boolean;
  /** Stops accepting, flushes, closes every part in the reverse order of its start. */
  close(): Promise<void>;
}

/** How long running answers may take when the server stops. */
const ANSWER_GRACE_MS = 5_000;

/** Composes env → database → services → http + sync; a start that is refused leaves nothing running. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer, StartRefusal>> {
  const log = createLog(options.env.logLevel);
  const lifecycle = createLifecycle(log);
  try {
    const started = await compose(options, log, lifecycle);
    if (!started.ok) await lifecycle.close();
    return started;
  } catch (error) {
    await lifecycle.close();
    throw error;
  }
}

async function compose(
  { env, development, announce }: ServerOptions,
  log: Log,
  lifecycle: Lifecycle,
): Promise<Result<RunningServer, StartRefusal>> {
  const pools = await startDatabase(env, lifecycle, announce);
  if (!pools.ok) return pools;
  const sample = await startSample(env, pools.value.pages, announce);
  if (!sample.ok) return sample;

  announce(serverMessages.phase.listen);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const { services, sync, viewerOf } = composeDomain({ env, log, metrics, pools: pools.value, lifecycle });
  const httpServer = createServer();
  const pages = development ? await vitePages(httpServer) : await builtPages();
  lifecycle.own('pages', () => pages.close());
  const { publicOrigin } = env;
  const probeDatabase = () => pools.value.pages`select 1`;
  const app = createApp({
    publicOrigin,
    development,
    log,
    metrics,
    pages,
    probeDatabase,
    services,
    viewerOf,
  });
  httpServer.on('request', app);
  httpServer.on('upgrade', routeUpgrades(sync, development));
  lifecycle.own('http and sync', () => drain(httpServer, sync));
  const listening = await listen(httpServer, env.host, env.port);
  if (!listening.ok) return listening;
  return ok({ hasSample: sample.value, close: () => lifecycle.close() });
}

/** Nobody new comes in while the last edits are saved; sockets keep the HTTP server open until they close. */
async function drain(httpServer: Server, sync: SyncServer): Promise<void> {
  const closed = closeServer(httpServer, ANSWER_GRACE_MS);
  await sync.drain();
  await closed;
}
