import { serverMessages } from '#shared/i18n/ja/server.ts';
import type { BuildFailed } from './build/build.ts';
import type { Env, EnvRefusal } from './env.ts';
import type { ListenRefusal } from './http/listen.ts';
import type { DatabaseRefusal } from './start-database.ts';
import type { PublicSample } from './start-sample.ts';

/** Everything that can keep the server from starting and that its owner can mend. */
export type StartRefusal = EnvRefusal | BuildFailed | ListenRefusal | DatabaseRefusal | PublicSample;

/** The refusal as one sentence for the terminal. */
export function describeRefusal(refusal: StartRefusal): string {
  const { refusal: say, expected } = serverMessages;
  switch (refusal.code) {
    case 'badVariable':
      return say.badVariable(refusal.name, refusal.value, expected[refusal.name]);
    case 'buildFailed':
      return say.buildFailed(refusal.output);
    case 'portTaken':
      return say.portTaken(refusal.port, refusal.free);
    case 'portForbidden':
      return say.portForbidden(refusal.port);
    case 'hostUnavailable':
      return say.hostUnavailable(refusal.host);
    case 'dataDirectoryUnwritable':
      return say.dataDirectoryUnwritable(refusal.directory);
    case 'ownDatabaseFailed':
      return say.ownDatabaseFailed(refusal.reason, refusal.log);
    case 'databaseUnreachable':
      return say.databaseUnreachable(refusal.where, refusal.reason);
    case 'schemaTooNew':
      return say.schemaTooNew(refusal.database, refusal.build);
    case 'publicSample':
      return say.publicSample(refusal.host);
  }
}

/** What stands in the terminal once people can come: where to go, how to sign in, how to stop. */
export function welcome(env: Env, hasSample: boolean): string {
  const { ready } = serverMessages;
  const lines = ['', ready.heading, ...urls(env).map((url) => `  ${url}`)];
  lines.push(hasSample ? ready.signIn : ready.signInWithoutSample);
  if (!env.isLoopback && env.publicOrigin === null) {
    lines.push(
      ready.needsPublicOrigin(`http://${isAnyAddress(env.host) ? 'sakutei.local' : env.host}:${env.port}`),
    );
  }
  lines.push(ready.stop, '');
  return lines.join('\n');
}

function urls({ host, isLoopback, port, publicOrigin }: Env): string[] {
  if (publicOrigin !== null) return [publicOrigin];
  // Cookies are kept per host: the second name is a second person in the same browser.
  if (isLoopback || isAnyAddress(host)) {
    return [`http://localhost:${port}`, `http://127.0.0.1:${port} ${serverMessages.ready.secondPerson}`];
  }
  return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`];
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
