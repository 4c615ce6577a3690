import { Registry } from 'prom-client';
import type * as Y from 'yjs';
import { createAdmit } from '#server/commands/admit.ts';
import { createServices } from '#server/commands/create-services.ts';
import { createTakeComments } from '#server/commands/take-comments.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createDocumentStore, DOCUMENT_SETTINGS } from '#server/db/document-store.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { SAMPLE_PASSWORD } from '#server/sample/accounts.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Viewer } from '#server/services/viewer.ts';
import type { Services } from '#server/services.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { createSyncMetrics } from '#server/sync-metrics.ts';
import { setField } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { type NodeId, type RevisionId, userId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { RevisionOrigin } from '#shared/revision/model.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';

export const SLUG = 'koriyama-2020';
export const DRAFT = sampleDocumentId(SLUG);

/** The sample with everything that the server has behind its routes and sockets, and a clock to turn. */
export interface Chamber {
  readonly sql: Sql;
  readonly services: Services;
  readonly sync: SyncServer;
  readonly published: DomainEvent[];
  /** One of the sample's people, e.g. `member1`. */
  person(name: string): Promise<Viewer>;
  /** Cookie header of a session of theirs. */
  cookie(name: string): Promise<string>;
  /** A revision that one of them opened. */
  opened(name: string, given?: Partial<Opening>): Promise<RevisionId>;
  /** Sets the source of an indicator in the fork: one change that needs a reason. `which`: of the fork's indicators. */
  edited(name: string, id: RevisionId, which?: number, text?: string): Promise<void>;
  /** Any edit of the fork in somebody's name. */
  editFork(name: string, id: RevisionId, edit: (doc: Y.Doc) => void): Promise<void>;
  /** Opened, edited, with its reason, and submitted. */
  submitted(name: string): Promise<RevisionId>;
  /** The same, and being voted on. */
  underReview(name: string, method?: 'electronic' | 'written'): Promise<RevisionId>;
  /** What the page of a revision shows somebody. */
  record(name: string, id: RevisionId): Promise<RevisionRecord>;
  now(): Date;
  turnClock(ms: number): void;
  close(): Promise<void>;
}

interface Opening {
  readonly slug: string;
  readonly title: string;
  readonly origin: RevisionOrigin;
}

export const HOUR = 3_600_000;

/** The value of a result that must not be a refusal. */
export function done<T, E extends { readonly code: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a result that must be a refusal. */
export function refused<T, E extends { readonly code: string }>(result: Result<T, E>): string {
  if (result.ok) throw new Error('was not refused');
  return result.error.code;
}

/** Opens a chamber on a database of its own. */
export async function openChamber(): Promise<Chamber> {
  const database = await createSampleDatabase();
  const sql = await poolOf(database.url, 8, {});
  const documents = await poolOf(database.url, 3, DOCUMENT_SETTINGS);
  let now = Date.parse('2026-11-20T05:00:00Z');
  const events = createEventBus();
  const published: DomainEvent[] = [];
  events.subscribe((event) => published.push(event));
  const accounts = {
    sql,
    sessionSecret: 'test secret',
    now: () => new Date(now),
    accessChanged: (change: Parameters<SyncServer['accessChanged']>[0]) => void sync.accessChanged(change),
  };
  const silent = () => undefined;
  const sync = createSyncServer({
    store: createDocumentStore(documents),
    admit: createAdmit(accounts),
    takeComments: createTakeComments({ sql, now: accounts.now, events }),
    allowsOrigin: () => true,
    log: { info: silent, warn: silent, error: silent },
    metrics: createSyncMetrics(new Registry()),
  });
  events.subscribe(({ event, ...scope }) => sync.announce(scope, event));
  const services = createServices({
    accounts,
    documents: sync,
    refresh: sync.refresh,
    events,
    samplePassword: SAMPLE_PASSWORD,
  });
  const { revisions } = services;

  const person = (name: string) => viewerOf(sql, name);
  const forkOf = async (id: RevisionId) => {
    const [row] = await sql<{ fork_id: typeof DRAFT }[]>`select fork_id from revisions where id = ${id}`;
    if (row === undefined) throw new Error('no such revision');
    return row.fork_id;
  };
  const chamber: Chamber = {
    sql,
    services,
    sync,
    published,
    person,
    async cookie(name) {
      const given = { email: `${name}@sakutei.example`, password: SAMPLE_PASSWORD };
      const client = { address: '127.0.0.1', secure: false, cookie: '' };
      const { setCookie } = done(await services.accounts.signIn(given, client));
      return setCookie.split(';')[0] ?? '';
    },
    async opened(name, { slug = SLUG, ...given } = {}) {
      const opening = { title: '', origin: { from: 'strategy' }, ...given } as const;
      return done(await revisions.open(await person(name), slug, opening));
    },
    async editFork(name, id, edit) {
      await sync.edit(await forkOf(id), (await person(name)).id, edit);
    },
    edited: (name, id, which = 0, text = '変更後の備考') =>
      chamber.editFork(name, id, (doc) => {
        done(setField(doc, 'test', indicatorOf(doc, which), 'sourceStatistic', text));
      }),
    async submitted(name) {
      const id = await chamber.opened(name);
      await chamber.edited(name, id);
      const viewer = await person(name);
      for (const change of (await chamber.record(name, id)).changes) {
        done(await revisions.note(viewer, id, change.id, { reason: '統計の名称が改められたため。' }));
      }
      done(await revisions.submit(viewer, id));
      return id;
    },
    async underReview(name, method = 'electronic') {
      const id = await chamber.submitted(name);
      const deadline = method === 'written' ? new Date(now + 24 * HOUR) : null;
      const opening = { method, deadline, meetingId: null };
      done(await revisions.openBallot(await person('secretariat'), id, opening));
      return id;
    },
    record: async (name, id) => done(await revisions.read(await person(name), id)),
    now: accounts.now,
    turnClock(ms) {
      now += ms;
    },
    async close() {
      await sync.drain();
      await documents.end({ timeout: 1 });
      await sql.end({ timeout: 1 });
      await database.close();
    },
  };
  return chamber;
}

/** The id of one of a document's indicators, in document order. */
export function indicatorOf(doc: Y.Doc, which = 0): NodeId {
  const indicators = readStrategy(doc).nodes.filter(({ kind }) => kind === 'indicator');
  const indicator = indicators[which];
  if (indicator === undefined) throw new Error(`there is no indicator ${which}`);
  return indicator.id;
}

async function poolOf(
  url: string,
  max: number,
  settings: Readonly<Record<string, string | number>>,
): Promise<Sql> {
  const opened = await openDatabase(url, { max, settings });
  if (!opened.ok) throw new Error(opened.error.reason);
  return opened.value;
}

async function viewerOf(sql: Sql, name: string): Promise<Viewer> {
  const email = `${name}@sakutei.example`;
  const [row] = await sql<
    { id: string; organisation_id: string; display_name: string; is_administrator: boolean }[]
  >`select id, organisation_id, display_name, is_administrator from users where email = ${email}`;
  if (row === undefined) throw new Error(`no ${name}`);
  return {
    id: userId(row.id),
    organisationId: row.organisation_id,
    name: row.display_name,
    email,
    isAdministrator: row.is_administrator,
    isSample: true,
  };
}
