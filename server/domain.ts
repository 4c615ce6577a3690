import type { Registry } from 'prom-client';
import { Projector } from './activity/projector.ts';
import { watchCommits } from './activity/watch-commits.ts';
import type { AccountContext } from './commands/account-context.ts';
import { createAdmit } from './commands/admit.ts';
import { createServices } from './commands/create-services.ts';
import { endExpiredSessions } from './commands/end-expired-sessions.ts';
import { resumeSession } from './commands/resume-session.ts';
import { createStrategyFacts } from './commands/strategy-facts.ts';
import { createTakeComments } from './commands/take-comments.ts';
import { createActivityStore } from './db/activity-store.ts';
import { createDocumentStore } from './db/document-store.ts';
import type { Env } from './env.ts';
import { createEventBus, type EventBus } from './events/event-bus.ts';
import { createExporter } from './export/exporter.ts';
import { isOwnOrigin } from './http/origin.ts';
import { readSessionCookie } from './http/session-cookie.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Log } from './log.ts';
import { startNoticeMail, whoGetsMail } from './mail/start-notice-mail.ts';
import { SAMPLE_PASSWORD } from './sample/accounts.ts';
import type { Viewer } from './services/viewer.ts';
import type { Services } from './services.ts';
import { sessionSecret } from './session-secret.ts';
import type { Pools } from './start-database.ts';
import { systemClock } from './sync/clock.ts';
import { createSyncServer, type SyncServer } from './sync/sync-server.ts';
import { createSyncMetrics } from './sync-metrics.ts';

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
  /** `prolong: false`: being asked this is no use of the session. */
  readonly viewerOf: (cookie: string, options: { readonly prolong: boolean }) => Promise<Viewer | null>;
  /** Whoever takes it drains it, at the time that fits its sockets. */
  readonly sync: SyncServer;
}

const SWEEP_EVERY_MS = 60_000;

/** Binds commands and documents to the database, and starts what runs by the clock. */
export function composeDomain({ env, log, metrics, pools, lifecycle }: DomainParts): Domain {
  const events = createEventBus();
  const accounts: AccountContext = {
    sql: pools.pages,
    sessionSecret: sessionSecret(env.sessionSecret, env.dataDirectory),
    now: () => new Date(),
    accessChanged: (change) => void sync.accessChanged(change),
  };
  const projector = startProjector({ log, pools, lifecycle }, events);
  const sync = createSyncServer({
    store: watchCommits(createDocumentStore(pools.documents), (id) => projector.wake(id)),
    admit: createAdmit(accounts),
    takeComments: createTakeComments({ sql: pools.pages, now: accounts.now, events }),
    allowsOrigin: (headers) => isOwnOrigin(headers, env.publicOrigin),
    log,
    metrics: createSyncMetrics(metrics),
  });
  events.subscribe(({ event, ...audience }) => sync.announce(audience, event));
  sweepSessions(accounts, log, lifecycle);
  const exporter = createExporter();
  lifecycle.own('exports', () => exporter.close());
  startNoticeMail({ env, sql: pools.pages, facts: createStrategyFacts(sync), events, log, lifecycle });
  return {
    services: createServices({
      accounts,
      documents: sync,
      async refresh(documentId) {
        projector.wake(documentId);
        await sync.refresh(documentId);
      },
      events,
      exporter,
      mail: whoGetsMail(env),
      samplePassword: SAMPLE_PASSWORD,
    }),
    viewerOf: (cookie, options) => resumeSession(accounts, readSessionCookie(cookie), options),
    sync,
  };
}

/** Keeps the activity; those in a document are told of it. */
function startProjector(
  { log, pools, lifecycle }: Pick<DomainParts, 'log' | 'pools' | 'lifecycle'>,
  events: EventBus,
): Projector {
  const projector = new Projector({
    store: createActivityStore(pools.pages),
    clock: systemClock,
    log,
    onWritten: (documentId, seq) => events.publish({ documentId, event: { type: 'activity', seq } }),
  });
  lifecycle.own('activity', () => projector.close());
  projector.start();
  return projector;
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
