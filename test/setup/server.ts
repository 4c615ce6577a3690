import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { builtServer } from './built-server.ts';
import { createTestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { createSampleDatabase } from './sample-database.ts';

export interface ServerChoices {
  /** With the sample (the default), or with an empty database. */
  readonly sample?: boolean;
  /** A host name that browsers reach it by, beside loopback's; becomes PUBLIC_ORIGIN. */
  readonly publicHost?: string;
  /** More variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The real, built server as a process of its own, on a port and a database of its own. */
export interface TestServer {
  /** http://127.0.0.1:port */
  readonly url: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** What the process has written so far. */
  output(): string;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port and database. */
  start(): Promise<void>;
  /** SIGTERM; resolves with its exit code when it has drained. */
  stop(): Promise<number | null>;
  /** Stops it and drops its database. */
  close(): Promise<void>;
}

/** Starts a server and waits until it receives people. */
export async function startServer({
  sample = true,
  publicHost,
  env = {},
}: ServerChoices = {}): Promise<TestServer> {
  const program = await builtServer();
  const database = await (sample ? createSampleDatabase() : createTestDatabase());
  const port = Number(env.PORT ?? (await freePort()));
  const variables = {
    PORT: String(port),
    DATABASE_URL: database.url,
    DATA_DIR: mkdtempSync(join(inject('runDirectory'), 'server-')),
    SESSION_SECRET: 'the secret of a server under test',
    SAMPLE: sample ? '1' : '0',
    ...(publicHost === undefined ? {} : { PUBLIC_ORIGIN: `http://${publicHost}:${port}` }),
    ...env,
  };
  let output = '';
  let child: ChildProcess | null = null;

  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  const start = async () => {
    child = launch(program, variables, (text) => {
      output += text;
    });
    await ready(child, () => output);
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    databaseUrl: database.url,
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    start,
    stop: () => end('SIGTERM'),
    async close() {
      await end('SIGTERM');
      await database.close();
    },
  };
}

function launch(
  program: string,
  variables: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
): ChildProcess {
  const child = fork(join(import.meta.dirname, 'run-server.mjs'), [program], {
    // Not those of the test's own process.
    execArgv: [],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => onOutput(chunk.toString()));
  }
  return child;
}

async function ready(child: ChildProcess, output: () => string): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code}:\n${output()}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  // Its later end is expected.
  ended.catch(() => undefined);
}
