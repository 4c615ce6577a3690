import { setInterval } from 'node:timers';
import type { Registry } from 'prom-client';
import * as Y from 'yjs';
import type { AccountContext } from './commands/account-context.ts';
import { createServices } from './commands/create-services.ts';
import { endExpiredSessions } from './commands/end-expired-sessions.ts';
import { resumeSession } from './commands/resume-session.ts';
import { createDocumentStore } from './db/document-store.ts';
import type { Env } from './env.ts';
import { readSessionCookie } from './http/session-cookie.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Log } from './log.ts';
import { SAMPLE_PASSWORD } from './sample/accounts.ts';
import type { Services, Viewer } from './services.ts';
import { sessionSecret } from './session-secret.ts';
import type { Pools } from './start-database.ts';

/** What the domain is composed from. */
export interface DomainParts {
  readonly env: Env;
  readonly log: Log;
  readonly metrics: Registry;
  readonly pools: Pools;
  readonly lifecycle: Lifecycle;
}

/** What HTTP needs of the domain. */
export interface Domain {
  readonly services: Services;
  readonly viewerOf: (cookie: string) => Promise<Viewer | null>;
}

const SWEEP_EVERY_MS = 60_000;

/** Binds commands and documents to the database, and starts what runs by the clock. */
export function composeDomain({ env, log, pools, lifecycle }: DomainParts): Domain {
  const store = createDocumentStore(pools.documents);
  const accounts: AccountContext = {
    sql: pools.pages,
    sessionSecret: sessionSecret(env.sessionSecret, env.dataDirectory),
    now: () => new Date(),
    accessChanged: () => undefined,
  };
  const documents = {
    presence: () => [],
    async readDurable(documentId: Parameters<typeof store.load>[0]) {
      const stored = await store.load(documentId);
      if (stored === null) throw new Error('no such document');
      const doc = new Y.Doc();
      if (stored.snapshot !== null) Y.applyUpdateV2(doc, stored.snapshot.bytes);
      for (const { bytes } of stored.tail) Y.applyUpdate(doc, bytes);
      return doc;
    },
  };
  sweepSessions(accounts, log, lifecycle);
  return {
    services: createServices({ accounts, documents, samplePassword: SAMPLE_PASSWORD }),
    viewerOf: (cookie) => resumeSession(accounts, readSessionCookie(cookie), { prolong: true }),
  };
}

/** Ends sessions that have run out, so that their sockets close too. */
function sweepSessions(accounts: AccountContext, log: Log, lifecycle: Lifecycle): void {
  const timer = setInterval(() => {
    endExpiredSessions(accounts).catch((error: unknown) => {
      // The database is away; the next round sweeps what this one left.
      log.warn({ err: error }, 'expired sessions were not swept');
    });
  }, SWEEP_EVERY_MS);
  lifecycle.own('session sweep', async () => clearInterval(timer));
}
