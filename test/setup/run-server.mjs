/**
 * Child process of startServer: runs the built server whose path is the argument, and reports over IPC. JavaScript,
 * as server/start.mjs is: the TypeScript loader goes before the server's modules would pass it one by one.
 */
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const unloadTypeScript = register();
const { readEnv } = await import('#server/env.ts');
await unloadTypeScript();

process.env.NODE_ENV = 'production';
const env = readEnv(process.env);
if (!env.ok) throw new Error(`${env.error.name}=${env.error.value}`);
const { startServer } = await import(pathToFileURL(process.argv[2] ?? '').href);
const started = await startServer({ env: env.value, development: false, announce: () => undefined });
if (!started.ok) throw new Error(JSON.stringify(started.error));
process.once('SIGTERM', () => started.value.close().then(() => process.exit(0)));
// Its test has died: nobody would stop it.
process.once('disconnect', () => process.exit(1));
process.send?.('ready');
