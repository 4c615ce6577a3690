/** Child process of startServer: runs the built server whose path is the argument, and reports over IPC. */
import { pathToFileURL } from 'node:url';
import { readEnv } from '#server/env.ts';

process.env.NODE_ENV = 'production';
const env = readEnv(process.env);
if (!env.ok) throw new Error(`${env.error.name}=${env.error.value}`);
const { startServer } = (await import(
  pathToFileURL(process.argv[2] ?? '').href
)) as typeof import('#server/index.ts');
const started = await startServer({ env: env.value, development: false, announce: () => undefined });
if (!started.ok) throw new Error(JSON.stringify(started.error));
process.once('SIGTERM', () => started.value.close().then(() => process.exit(0)));
// Its test has died: nobody would stop it.
process.once('disconnect', () => process.exit(1));
process.send?.('ready');
