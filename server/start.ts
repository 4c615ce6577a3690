import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverMessages } from '#shared/i18n/ja/server.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { buildIfStale } from './build/build.ts';
import { type StaleReason, staleReason } from './build/freshness.ts';
import { readEnv } from './env.ts';
import { canListen } from './http/listen.ts';
import type { RunningServer, ServerOptions } from './index.ts';
import { projectRoot } from './project-root.ts';
import { describeRefusal, type StartRefusal, welcome } from './terminal.ts';

const PHASES = 5;
const LONGEST_STOP_MS = 15_000;

// Before React is loaded: it looks once.
process.env.NODE_ENV ??= 'production';
const development = process.env.NODE_ENV === 'development';

let phase = 0;
let stopping = false;

/** Checks, builds if needed, runs the server, and stops it cleanly; `unloadTypeScript` ends the source loader. */
export async function run(unloadTypeScript: () => Promise<void>): Promise<void> {
  const starting = start(unloadTypeScript);
  stopOnSignals(starting);
  const started = await starting;
  // Ctrl-C ends the tools of a build too; that is no refusal.
  if (started.ok || stopping) return;
  process.stderr.write(`${describeRefusal(started.error)}\n`);
  process.exit(1);
}

async function start(unloadTypeScript: () => Promise<void>): Promise<Result<RunningServer, StartRefusal>> {
  const env = readEnv(process.env);
  if (!env.ok) return env;
  const free = await canListen(env.value.host, env.value.port);
  if (!free.ok) return free;
  const startServer = await loadServer(unloadTypeScript);
  if (!startServer.ok) return startServer;
  const running = await startServer.value({ env: env.value, development, announce: announcePhase });
  if (running.ok) process.stdout.write(`${welcome(env.value, running.value.hasSample)}\n`);
  return running;
}

type StartServer = (options: ServerOptions) => Promise<Result<RunningServer, StartRefusal>>;

/** Development runs the sources, through tsx; production the bundle, which loads in a fraction of the time. */
async function loadServer(unloadTypeScript: () => Promise<void>): Promise<Result<StartServer, StartRefusal>> {
  const { phase: say } = serverMessages;
  if (development) {
    announcePhase(say.developmentBuild);
    return ok((await import('./index.ts')).startServer);
  }
  const stale = staleReason();
  announcePhase(stale === null ? say.built : say.build(reasonText(stale)));
  const built = await buildIfStale();
  if (!built.ok) return err(built.error);
  await unloadTypeScript();
  process.setSourceMapsEnabled(true);
  const bundle = pathToFileURL(join(projectRoot, 'build/server/index.js')).href;
  // Our own bundle of ./index.ts, made above.
  const { startServer } = (await import(bundle)) as typeof import('./index.ts');
  return ok(startServer);
}

function reasonText(stale: StaleReason): string {
  const { buildReason } = serverMessages;
  return stale.code === 'missing' ? buildReason.missing : buildReason.outdated(stale.file);
}

function announcePhase(line: string): void {
  phase += 1;
  process.stdout.write(`[${phase}/${PHASES}] ${line}\n`);
}

/** A signal during the start waits for its end; npm passes Ctrl-C on, so it may arrive twice. */
function stopOnSignals(server: Promise<Result<RunningServer, StartRefusal>>): void {
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`\n${serverMessages.stopping}\n`);
    // A start that threw has cleaned up behind itself.
    const running = await server.catch(() => null);
    if (running?.ok) await running.value.close();
    process.stdout.write(`${serverMessages.stopped}\n`);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
  // Under nohup the hang-up is ignored, and listening to it would undo that.
  if (!isHangUpIgnored()) process.on('SIGHUP', () => stop(0));
  // A bug: what is in memory may be wrong, but what people typed is worth saving before it ends.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? error}\n`);
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void stop(1);
  });
}

function isHangUpIgnored(): boolean {
  const ignored = /^SigIgn:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return ignored !== undefined && (BigInt(`0x${ignored}`) & 1n) === 1n;
}
