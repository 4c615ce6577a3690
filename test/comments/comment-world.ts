import * as Y from 'yjs';
import { createTakeComments } from '#server/commands/take-comments.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { readThreads } from '#server/db/threads.ts';
import { createEventBus, type DomainEvent } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { CommentOperation, CommentReply } from '#shared/comments/operations.ts';
import { nodesMap } from '#shared/document/schema.ts';
import { commentId, nodeId, threadId, type UserId, userId } from '#shared/ids.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';

export const DOCUMENT = sampleDocumentId('koriyama-2020');
export const ITEM = nodeId('an-item');

/** A database with the sample and the command that takes comments. */
export interface CommentWorld {
  readonly sql: Sql;
  readonly events: DomainEvent[];
  /** Sends operations in a person's name, e.g. `member1`. */
  take(person: string, operations: readonly CommentOperation[], batchId?: string): Promise<CommentReply>;
  /** Sends anything. */
  takeRaw(person: string, batch: unknown): Promise<CommentReply>;
  threads(since?: number, reader?: string): Promise<readonly Thread[]>;
  person(name: string): Promise<UserId>;
  turnClock(ms: number): void;
  close(): Promise<void>;
}

let made = 0;

/** 36 characters that no one else has. */
export function newId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

export async function createCommentWorld(): Promise<CommentWorld> {
  const database = await createSampleDatabase();
  const opened = await openDatabase(database.url, { max: 6 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  let now = Date.parse('2026-11-20T05:00:00Z');
  const bus = createEventBus();
  const events: DomainEvent[] = [];
  bus.subscribe((event) => events.push(event));
  const takeComments = createTakeComments({ sql, now: () => new Date(now), events: bus });
  const doc = new Y.Doc();
  nodesMap(doc).set(ITEM, new Y.Map());
  const person = async (name: string) => {
    const [row] = await sql<{ id: string }[]>`
      select id from users where email = ${`${name}@sakutei.example`}`;
    if (row === undefined) throw new Error(`no ${name}`);
    return userId(row.id);
  };
  const takeRaw = async (name: string, batch: unknown) =>
    takeComments({ documentId: DOCUMENT, userId: await person(name), doc, batch });
  return {
    sql,
    events,
    person,
    takeRaw,
    take: (name, operations, batchId = newId()) => takeRaw(name, { id: batchId, operations }),
    threads: async (since = 0, reader = 'secretariat') =>
      (await readThreads(sql, DOCUMENT, await person(reader), since)).threads,
    turnClock(ms) {
      now += ms;
    },
    async close() {
      await sql.end();
      await database.close();
    },
  };
}

/** Opens a thread on a KPI's target. */
export function opening(changes: Partial<Extract<CommentOperation, { type: 'open' }>> = {}) {
  return {
    type: 'open',
    threadId: threadId(newId()),
    commentId: commentId(newId()),
    kind: 'opinion',
    anchor: { target: 'field', nodeId: ITEM, itemTitle: '相談件数', quote: '325', field: 'target' },
    body: '単位は人でしょうか。',
    mentions: [],
    meetingId: null,
    ...changes,
  } as const satisfies CommentOperation;
}

/** Replies to a thread. */
export function replying(to: { readonly threadId: Thread['id'] }, body = '確認します。') {
  return {
    type: 'reply',
    threadId: to.threadId,
    commentId: commentId(newId()),
    body,
    mentions: [],
  } as const satisfies CommentOperation;
}
