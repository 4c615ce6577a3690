import * as Y from 'yjs';
import { projectLog } from '#server/activity/project-log.ts';
import { createServices } from '#server/commands/create-services.ts';
import { createActivityStore } from '#server/db/activity-store.ts';
import type { Sql } from '#server/db/database.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { ActivityServices } from '#server/services/activity.ts';
import type { MeetingServices } from '#server/services/meetings.ts';
import type { VersionServices } from '#server/services/versions.ts';
import type { Viewer } from '#server/services/viewer.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import type { DocumentStore } from '#server/sync/store.ts';
import { setField } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { type NodeId, userId } from '#shared/ids.ts';
import { createAccountWorld } from '../accounts/accounts.ts';

/** The sample's strategies and people with the commands on versions, and what these have told others. */
export interface VersionWorld {
  readonly sql: Sql;
  readonly store: DocumentStore;
  readonly versions: VersionServices;
  readonly activity: ActivityServices;
  readonly meetings: MeetingServices;
  readonly published: DomainEvent[];
  /** Whose access was asked about anew. */
  readonly readmitted: unknown[];
  now(): Date;
  turnClock(ms: number): void;
  /** One of the sample's people, e.g. `member1`. */
  person(name: string): Promise<Viewer>;
  /** The id of the first indicator. */
  indicator(slug: string): Promise<NodeId>;
  /** Gives the first indicator a target, as one row of the log that the activity knows. */
  setTarget(slug: string, value: string): Promise<void>;
  /** Folds the log into one snapshot, which was made so many days ago. */
  compact(slug: string, daysAgo?: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the world at 14:00 on 2026-11-20 in Japan. */
export async function openVersionWorld(): Promise<VersionWorld> {
  const world = await createAccountWorld({ sample: true });
  const { sql } = world;
  // The sample was written by the clock on the wall; here all of it is a day old.
  const yesterday = new Date(world.context.now().getTime() - 86_400_000);
  await sql`update document_updates set created_at = ${yesterday}`;
  const store = createDocumentStore(sql);
  const events = createEventBus();
  const published: DomainEvent[] = [];
  events.subscribe((event) => published.push(event));
  const load = async (slug: string) => foldDocument(await stored(store, slug));
  const services = createServices({
    accounts: world.context,
    documents: {
      readDurable: async (id) => foldDocument(must(await store.load(id))),
      presence: () => [],
    },
    events,
    samplePassword: 'x',
  });
  const indicator = async (slug: string) => firstIndicator(await load(slug));
  return {
    sql,
    store,
    versions: services.versions,
    activity: services.activity,
    meetings: services.meetings,
    published,
    readmitted: world.changed,
    now: world.context.now,
    turnClock: world.turnClock,
    person: (name) => viewerOf(sql, name),
    indicator,
    async setTarget(slug, value) {
      const doc = await load(slug);
      const before = Y.encodeStateVector(doc);
      setField(doc, 'test', firstIndicator(doc), 'target', value);
      const bytes = Y.encodeStateAsUpdate(doc, before);
      const { generation, head } = await stored(store, slug);
      const documentId = sampleDocumentId(slug);
      const secretariat = await viewerOf(sql, 'secretariat');
      const updates = [{ bytes, userId: secretariat.id }];
      await store.commit([{ documentId, generation, updates, bindings: [] }]);
      // The database writes its own time; the world's is another.
      await sql`
        update document_updates set created_at = ${world.context.now()}
        where document_id = ${documentId} and seq > ${head}`;
      await createActivityStore(sql).hold(documentId, (log) => projectLog(log, null, () => undefined));
    },
    async compact(slug, daysAgo = 0) {
      const { generation, head } = await stored(store, slug);
      const bytes = Y.encodeStateAsUpdateV2(await load(slug));
      const done = await store.compact(sampleDocumentId(slug), generation, { seq: head, bytes });
      if (!done) throw new Error('not compacted');
      await sql`
        update document_snapshots set created_at = now() - ${daysAgo} * interval '1 day'
        where document_id = ${sampleDocumentId(slug)} and seq = ${head}`;
    },
    close: world.close,
  };
}

async function stored(store: DocumentStore, slug: string) {
  return must(await store.load(sampleDocumentId(slug)));
}

function firstIndicator(doc: Y.Doc): NodeId {
  return must(readStrategy(doc).nodes.find(({ kind }) => kind === 'indicator')).id;
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

async function viewerOf(sql: Sql, name: string): Promise<Viewer> {
  const email = `${name}@sakutei.example`;
  const [row] = await sql<{ id: string; organisation_id: string; is_administrator: boolean }[]>`
    select id, organisation_id, is_administrator from users where email = ${email}`;
  const { id, organisation_id: organisationId, is_administrator: isAdministrator } = must(row);
  return { id: userId(id), organisationId, name, email, isAdministrator, isSample: true };
}
