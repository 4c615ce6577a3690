import * as Y from 'yjs';
import type { NoticeContext } from '#server/commands/read-notices.ts';
import { noticeServices } from '#server/commands/read-notices.ts';
import { recordNotices } from '#server/commands/record-notices.ts';
import { createStrategyFacts } from '#server/commands/strategy-facts.ts';
import { openDatabase, type Sql, type Transaction } from '#server/db/database.ts';
import { findStrategyByDocument } from '#server/db/strategies.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { NoticeReader, NoticeServices } from '#server/services/notices.ts';
import type { Mention, Thread } from '#shared/comments/model.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import { strategyMap } from '#shared/document/schema.ts';
import { commentId, type DocumentId, nodeId, threadId, type UserId, userId } from '#shared/ids.ts';
import type { ThreadChange } from '#shared/notices/notices-of.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';

/** The sample's people and strategies, threads written straight into the tables, a clock to turn. */
export interface NoticeWorld {
  readonly sql: Sql;
  readonly services: NoticeServices;
  readonly context: NoticeContext;
  /** What was published, the oldest first. */
  readonly events: readonly DomainEvent[];
  now(): Date;
  turnClock(ms: number): void;
  /** By the local part of the address, e.g. `member1`. */
  person(name: string): NoticeReader;
  /** A thread with one comment; `slug` is of koriyama-2020 unless said. */
  thread(author: string, body: string, slug?: string): Promise<Thread>;
  /** Adds a comment to a thread and answers the change that recordNotices takes. */
  reply(thread: Thread, author: string, body: string, mentions?: readonly Mention[]): Promise<ThreadChange>;
  /** recordNotices in this transaction. */
  recordIn(
    tx: Transaction,
    by: string,
    changes: readonly ThreadChange[],
    slug?: string,
  ): Promise<readonly UserId[]>;
  /** The same in one of its own. */
  record(by: string, changes: readonly ThreadChange[], slug?: string): Promise<readonly UserId[]>;
  close(): Promise<void>;
}

const SLUG = 'koriyama-2020';

/** Makes the world of one test file; with a URL in the database of a server that runs. */
export async function createNoticeWorld(url?: string): Promise<NoticeWorld> {
  const database = url === undefined ? await createSampleDatabase() : null;
  const opened = await openDatabase(url ?? database?.url ?? '', { max: 6 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const people = await readPeople(sql);
  let now = Date.parse('2026-11-20T05:00:00Z');
  let made = 0;
  const bus = createEventBus();
  const events: DomainEvent[] = [];
  bus.subscribe((event) => events.push(event));
  const context: NoticeContext = {
    sql,
    events: bus,
    now: () => new Date(now),
    mail: 'everyone',
    facts: createStrategyFacts({ readDurable: titled, presence: () => [] }),
  };

  const person: NoticeWorld['person'] = (name) => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`no ${name} in the sample`);
    return found;
  };
  const newId = (kind: string) => {
    made += 1;
    return kind + String(made).padStart(36 - kind.length, '0');
  };
  const insertComment = async (thread: Thread, slug: string, author: string, body: string) => {
    const id = commentId(newId('comment'));
    const { id: author_id, organisationId } = person(author);
    await sql`
      insert into comments
        (id, organisation_id, document_id, thread_id, position, author_id, author_role, body, created_at)
      select ${id}, ${organisationId}, ${sampleDocumentId(slug)}, ${thread.id}, count(*)::int, ${author_id},
        'member', ${body}, ${new Date(now)}
      from comments where thread_id = ${thread.id}`;
    return { id, author: { id: author_id, name: author, role: 'member' as const } };
  };
  const recordIn: NoticeWorld['recordIn'] = async (tx, by, changes, slug = SLUG) => {
    const strategy = await findStrategyByDocument(tx, person(by), sampleDocumentId(slug));
    if (strategy === null) throw new Error(`no ${slug} in the sample`);
    return recordNotices(tx, { strategy, by: person(by), at: new Date(now), changes });
  };
  const slugs = new Map<string, string>();

  return {
    sql,
    services: noticeServices(context),
    context,
    events,
    now: () => new Date(now),
    turnClock(ms) {
      now += ms;
    },
    person,
    async thread(author, body, slug = SLUG) {
      const id = threadId(newId('thread'));
      slugs.set(id, slug);
      const { id: created_by, organisationId } = person(author);
      const itemTitle = '基本目標1 小売業商品販売額';
      // Behind those of the sample.
      const number = 1_000 + made;
      await sql`
        insert into comment_threads (id, organisation_id, document_id, number, revision, kind, target, node_id,
          field, item_title, quote, created_by, created_at)
        values (${id}, ${organisationId}, ${sampleDocumentId(slug)}, ${number}, ${made}, 'question', 'field',
          'n', 'target', ${itemTitle}, '3,724億円', ${created_by}, ${new Date(now)})`;
      const thread = emptyThread(id, itemTitle);
      const comment = await insertComment(thread, slug, author, body);
      return { ...thread, comments: [shown(comment, body)] };
    },
    async reply(thread, author, body, mentions = []) {
      const slug = slugs.get(thread.id) ?? SLUG;
      const { id } = await insertComment(thread, slug, author, body);
      const operation: CommentOperation = {
        type: 'reply',
        threadId: thread.id,
        commentId: id,
        body,
        mentions,
      };
      return { operation, before: thread };
    },
    recordIn,
    record(by, changes, slug) {
      return sql.begin((tx) => recordIn(tx, by, changes, slug));
    },
    async close() {
      await sql.end();
      await database?.close();
    },
  };
}

async function readPeople(sql: Sql): Promise<ReadonlyMap<string, NoticeReader>> {
  const rows = await sql<
    { id: string; organisation_id: string; email: string; is_administrator: boolean }[]
  >`select id, organisation_id, email, is_administrator from users`;
  return new Map(
    rows.map((row) => [
      row.email.split('@')[0] ?? '',
      { id: userId(row.id), organisationId: row.organisation_id, isAdministrator: row.is_administrator },
    ]),
  );
}

/** Stands for the sync server, which alone reads documents: one with the id as its title. */
async function titled(documentId: DocumentId): Promise<Y.Doc> {
  const doc = new Y.Doc();
  strategyMap(doc).set('title', `${documentId}の総合戦略`);
  return doc;
}

function emptyThread(id: Thread['id'], itemTitle: string): Thread {
  return {
    id,
    number: 1,
    revision: 1,
    kind: 'question',
    anchor: { target: 'field', nodeId: nodeId('n'), field: 'target', itemTitle, quote: '3,724億円' },
    comments: [],
    endorsers: [],
    meetingId: null,
    assignee: null,
    dueMeetingId: null,
    resolution: null,
  };
}

function shown(
  { id, author }: Pick<Thread['comments'][number], 'id' | 'author'>,
  body: string,
): Thread['comments'][number] {
  return {
    id,
    author,
    body,
    mentions: [],
    createdAt: '',
    editedAt: null,
    state: { kind: 'shown' },
  };
}
