import * as Y from 'yjs';
import type { ActivityRecord } from '#server/activity/activity-record.ts';
import type { ActivityStore, HeldLog, LoggedRow } from '#server/activity/activity-store.ts';
import { projectLog, type Scratch } from '#server/activity/project-log.ts';
import { createActivityStore } from '#server/db/activity-store.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import type { DocumentStore } from '#server/sync/store.ts';
import { type DocumentId, documentId, type UserId, userId } from '#shared/ids.ts';
import { createTestDatabase } from '../setup/database.ts';

export const ALICE = userId('00000000-0000-4000-8000-00000000000a');
export const BOB = userId('00000000-0000-4000-8000-00000000000b');
const NAMES: Readonly<Record<string, string>> = { [ALICE]: 'alice', [BOB]: 'bob' };

/** A database with two people in it, and documents whose log tests write themselves. */
export interface LogWorld {
  readonly sql: Sql;
  readonly documents: DocumentStore;
  readonly activity: ActivityStore;
  /** An empty document. */
  create(): Promise<TestLog>;
  close(): Promise<void>;
}

/** Opens one on a database of its own. */
export async function createLogWorld(): Promise<LogWorld> {
  const database = await createTestDatabase();
  const opened = await openDatabase(database.url, { max: 6 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const [row] = await sql<{ id: string }[]>`insert into organisations (name) values ('町') returning id`;
  const organisation = row?.id ?? '';
  for (const id of [ALICE, BOB]) {
    await sql`insert into users (id, organisation_id, email, display_name, password_hash)
      values (${id}, ${organisation}, ${`${id}@example.jp`}, ${NAMES[id] ?? ''}, '')`;
  }
  const documents = createDocumentStore(sql);
  const activity = createActivityStore(sql);
  let made = 0;
  return {
    sql,
    documents,
    activity,
    async create() {
      made += 1;
      const id = documentId(`document-${made}`);
      await sql`insert into documents (id, organisation_id, schema_version) values (${id}, ${organisation}, 1)`;
      return new TestLog(id, { sql, documents, activity });
    },
    async close() {
      await sql.end({ timeout: 1 });
      await database.close();
    },
  };
}

/** One document's log and activity. Time passes only as the test says. */
export class TestLog {
  readonly id: DocumentId;
  readonly doc = new Y.Doc();
  readonly #world: Pick<LogWorld, 'sql' | 'documents' | 'activity'>;
  /** Rows whose content could not be read, as the projector told. */
  readonly unreadable: number[] = [];
  #now = Date.parse('2026-11-20T05:05:00Z');
  #scratch: Scratch | null = null;

  constructor(id: DocumentId, world: Pick<LogWorld, 'sql' | 'documents' | 'activity'>) {
    this.id = id;
    this.#world = world;
    // Not one of the strategies that tests begin with.
    this.doc.clientID = 1_000;
  }

  /** The same document before another process, which remembers nothing of what this one has read. */
  again(): TestLog {
    return new TestLog(this.id, this.#world);
  }

  /** Seconds pass. */
  pass(seconds: number): this {
    this.#now += seconds * 1_000;
    return this;
  }

  get now(): Date {
    return new Date(this.#now);
  }

  /** Someone edits the document (null: the server); what it emits goes into the log, now. */
  async edit(user: UserId | null, edit: (doc: Y.Doc) => unknown): Promise<void> {
    const rows: Uint8Array[] = [];
    const take = (bytes: Uint8Array) => rows.push(bytes);
    this.doc.on('update', take);
    edit(this.doc);
    this.doc.off('update', take);
    await this.log(user, rows);
  }

  /** Appends rows to the log, now. */
  async log(user: UserId | null, rows: readonly Uint8Array[]): Promise<void> {
    await this.append(rows.map((bytes) => ({ bytes, userId: user, at: this.now })));
  }

  /** Appends rows of any time. */
  async append(rows: readonly Omit<LoggedRow, 'seq'>[], generation = 1): Promise<void> {
    if (rows.length === 0) return;
    const heads = await this.#world.documents.commit([
      { documentId: this.id, generation, updates: rows, bindings: [] },
    ]);
    const first = (heads.get(this.id) ?? 0) - rows.length + 1;
    await this.#world.sql`
      update document_updates set created_at = given.at::timestamptz
      from unnest(
        ${rows.map((_, at) => first + at)}::bigint[], ${rows.map(({ at }) => at.toISOString())}::text[]
      ) as given (seq, at)
      where document_id = ${this.id} and document_updates.seq = given.seq`;
  }

  /** The whole log. */
  async rows(): Promise<readonly LoggedRow[]> {
    const rows = await this.#world.sql<
      { seq: number; bytes: Uint8Array; user_id: UserId | null; at: Date }[]
    >`
      select seq, bytes, user_id, created_at as at from document_updates
      where document_id = ${this.id} order by seq`;
    return rows.map(({ user_id: userId, ...row }) => ({ ...row, userId }));
  }

  /**
   * Reads the log to its end, `fresh` without what the last reading kept in memory, and past `through`, which may
   * interfere with what is asked of the log.
   */
  async project({ fresh = false, through = (log: HeldLog) => log } = {}): Promise<void> {
    if (fresh) this.#scratch = null;
    for (;;) {
      const kept = this.#scratch;
      // As the projector does: after a failure it is not what is durable.
      this.#scratch = null;
      const projected = await this.#world.activity.hold(this.id, (log) =>
        projectLog(through(log), kept, (seq) => this.unreadable.push(seq)),
      );
      if (projected === 'busy' || projected === null) throw new Error(`projected ${projected}`);
      this.#scratch = projected.scratch;
      if (!projected.hasMore) return;
    }
  }

  /** The stored entries, oldest first. */
  async records(): Promise<readonly ActivityRecord[]> {
    const records = await this.#world.activity.hold(this.id, (log) => log.latest(new Date(0), 100_000));
    if (records === 'busy' || records === null) throw new Error('no records');
    return records;
  }

  /** The same, a line each: who, what, where, from, to. */
  async lines(): Promise<readonly string[]> {
    return (await this.records()).map(lineOf);
  }

  async cursor(): Promise<number> {
    const [row] = await this.#world.sql<{ seq: number }[]>`
      select seq from activity_cursors where document_id = ${this.id}`;
    return row?.seq ?? 0;
  }
}

/** `alice field k1.target 「a」→「b」` */
export function lineOf(record: ActivityRecord): string {
  const who = record.userId === null ? 'server' : (NAMES[record.userId] ?? '?');
  const where = [record.nodeId ?? 'strategy', record.field ?? record.blockId].filter(Boolean).join('.');
  const place = (end: { parent: string | null; position: number } | undefined) =>
    end === undefined ? null : `${end.parent ?? 'root'}#${end.position}`;
  const ends = [place(record.places?.from), place(record.places?.to)].filter(Boolean).join('→');
  const texts =
    record.kind === 'field' || record.kind === 'text'
      ? `「${record.before.text}」→「${record.after.text}」`
      : ends;
  return [who, record.kind, where, texts].filter(Boolean).join(' ');
}
