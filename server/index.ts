import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { serverMessages } from '#shared/i18n/ja/server.ts';
import { ok, type Result } from '#shared/result.ts';
import type { AccountContext } from './commands/account-context.ts';
import { resumeSession } from './commands/resume-session.ts';
import type { Env } from './env.ts';
import { createApp } from './http/app.ts';
import { closeServer, listen } from './http/listen.ts';
import { builtPages } from './http/remix.ts';
import { readSessionCookie } from './http/session-cookie.ts';
import { vitePages } from './http/vite.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';
import type { Services } from './services.ts';
import { sessionSecret } from './session-secret.ts';
import { startDatabase } from './start-database.ts';
import type { Announce, StartRefusal } from './terminal.ts';

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
  const database = await startDatabase(env, lifecycle, announce);
  if (!database.ok) return database;
  const sql = database.value;

  announce(serverMessages.phase.loadSample);
  const hasSample = false;

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const accounts: AccountContext = {
    sql,
    sessionSecret: sessionSecret(env.sessionSecret, env.dataDirectory),
    now: () => new Date(),
    accessChanged: () => undefined,
  };

  announce(serverMessages.phase.listen);
  const httpServer = createServer();
  const pages = development ? await vitePages(httpServer) : await builtPages();
  lifecycle.own('pages', () => pages.close());
  const app = createApp({
    publicOrigin: env.publicOrigin,
    development,
    log,
    metrics,
    pages,
    probeDatabase: () => sql`select 1`,
    services: {} as Services,
    viewerOf: (cookie) => resumeSession(accounts, readSessionCookie(cookie)),
  });
  httpServer.on('request', app);
  const listening = await listen(httpServer, env.host, env.port);
  if (!listening.ok) return listening;
  lifecycle.own('http', () => closeServer(httpServer, ANSWER_GRACE_MS));
  return ok({ hasSample, close: () => lifecycle.close() });
}
