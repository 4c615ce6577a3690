import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenComments } from '#server/services/comments.ts';
import type { CommentPerson, Thread } from '#shared/comments/model.ts';
import type { CommentBatch, CommentOperation, ThreadChanges } from '#shared/comments/operations.ts';
import { commentId, documentId, nodeId, threadId, userId } from '#shared/ids.ts';
import { createCommentLine, type OwnedCommentLine } from '../collab/comment-line.ts';
import { type KeyValues, keepComments } from './comment-keeping.ts';
import { type CommentStore, createCommentStore } from './comment-store.ts';
import { shownThreads } from './thread-state.ts';

const me: CommentPerson = { id: userId('me'), name: '委員1', role: 'member' };
const OPEN: OpenComments = {
  revision: 3,
  threads: [],
  isComplete: true,
  people: [me],
  me,
  rights: { write: true, answer: false, hide: false },
};

/** A browser's storage; a full one throws as a browser's does. */
class FakeStorage implements KeyValues {
  readonly #values = new Map<string, string>();
  isFull = false;
  get length() {
    return this.#values.size;
  }
  key = (index: number) => Array.from(this.#values.keys())[index] ?? null;
  getItem = (key: string) => this.#values.get(key) ?? null;
  removeItem = (key: string) => void this.#values.delete(key);
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.#values.set(key, value);
  };
}

let storage: FakeStorage;
let ids: number;
let questions: { readonly since: number; answer(changes: ThreadChanges | null): void }[];
let timers: (() => void)[];
/** Batches on the wire of the current line. */
let wire: CommentBatch[];
let isOnline: boolean;

beforeEach(() => {
  storage = new FakeStorage();
  ids = 0;
  questions = [];
  timers = [];
  wire = [];
  isOnline = true;
});

function makeStore(first: OpenComments = OPEN, user = me.id): CommentStore {
  return createCommentStore({
    first,
    keeping: keepComments(storage, user, documentId('d')),
    fetchChanges: (since) =>
      new Promise((resolve, reject) =>
        questions.push({
          since,
          answer: (changes) => (changes === null ? reject(new Error('away')) : resolve(changes)),
        }),
      ),
    newId: () => `id-${++ids}`,
    now: () => Date.parse('2026-11-20T05:00:00Z') + ids,
    after(_ms, run) {
      timers.push(run);
      return () => {
        timers = timers.filter((other) => other !== run);
      };
    },
  });
}

function makeLine(): OwnedCommentLine {
  wire = [];
  return createCommentLine({
    send(batch) {
      if (isOnline) wire.push(batch);
      return isOnline;
    },
    onChange: () => undefined,
  });
}

function connected(store: CommentStore): OwnedCommentLine {
  const line = makeLine();
  store.attach(line);
  line.ready();
  return line;
}

const opening = (id: string, body = '単位は人でしょうか。'): CommentOperation => ({
  type: 'open',
  threadId: threadId(id),
  commentId: commentId(`${id}-1`),
  kind: 'opinion',
  anchor: { target: 'node', nodeId: nodeId('kpi'), itemTitle: '相談件数', quote: '' },
  body,
  mentions: [],
  meetingId: null,
});

/** The thread that an opening makes, as the server numbers it. */
function threadOf(operation: CommentOperation, number: number): Thread {
  const [thread] = shownThreads({ revision: 0, byId: new Map() }, [{ madeAt: 0, operations: [operation] }], {
    person: me,
    rights: OPEN.rights,
    personOf: () => me,
    hasItem: () => true,
    hasMeeting: () => true,
    seesRevision: () => true,
  });
  if (thread === undefined) throw new Error('no thread');
  return { ...thread, number, revision: number };
}

const change = (from: number, to: number, ...threads: Thread[]): ThreadChanges => ({
  from,
  to,
  threads,
  removed: [],
});
const numbers = (store: CommentStore) => store.threads.get().map(({ number }) => number);
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what is done here', () => {
  test('[COMMENT30] shows at once, goes over the line, and is the server’s when it is answered', () => {
    const store = makeStore();
    const line = connected(store);
    store.send([opening('a')]);
    expect(numbers(store)).toEqual([0]);
    expect(wire.map(({ id }) => id)).toEqual(['id-1']);
    line.event({ type: 'threads', ...change(3, 4, threadOf(opening('a'), 7)) });
    line.reply({ id: 'id-1', ok: true, revision: 4 });
    expect(numbers(store)).toEqual([7]);
    expect(store.outgoing.get()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('[COMMENT30] waits for a connection, in order, and goes again over the next one', () => {
    const store = makeStore();
    isOnline = false;
    connected(store);
    store.send([opening('a')]);
    store.send([opening('b')]);
    expect(wire).toEqual([]);
    isOnline = true;
    connected(store);
    expect(wire.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
    connected(store);
    expect(wire.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
  });

  test('[COMMENT30] survives a reload, and stays with its person', () => {
    makeStore().send([opening('a')]);
    const other = makeStore(OPEN, userId('someone else'));
    connected(other);
    expect(wire).toEqual([]);
    const store = makeStore();
    expect(numbers(store)).toEqual([0]);
    connected(store);
    expect(wire.map(({ operations }) => operations[0]?.type)).toEqual(['open']);
  });

  test('[COMMENT30] is not dropped by an answer before its threads are here', async () => {
    const store = makeStore();
    const line = connected(store);
    questions.shift()?.answer(change(3, 3));
    await settled();
    store.send([opening('a')]);
    line.reply({ id: 'id-1', ok: true, revision: 4 });
    expect(numbers(store)).toEqual([0]);
    questions.shift()?.answer(change(3, 4, threadOf(opening('a'), 7)));
    await settled();
    expect(numbers(store)).toEqual([7]);
    expect(store.outgoing.get()).toEqual([]);
  });

  test('[WORK1] counts as unsaved until it is answered, and says if the device does not keep it', () => {
    const store = makeStore();
    const line = connected(store);
    storage.isFull = true;
    store.send([opening('a')]);
    expect(line.unanswered()).toEqual({ count: 1, keptOnDevice: false });
    line.event({ type: 'threads', ...change(3, 4, threadOf(opening('a'), 7)) });
    line.reply({ id: 'id-1', ok: true, revision: 4 });
    expect(line.unanswered().count).toBe(0);
  });
});

describe('refusals', () => {
  test('[COMMENT31] keep the text until it is taken back, over a reload too, and are not sent again', () => {
    const store = makeStore();
    const line = connected(store);
    store.send([opening('a')]);
    line.reply({ id: 'id-1', ok: false, code: 'unknownItem' });
    expect(numbers(store)).toEqual([]);
    expect(line.unanswered().count).toBe(0);
    const later = makeStore();
    connected(later);
    expect(wire).toEqual([]);
    expect(later.outgoing.get()).toMatchObject([{ refusal: 'unknownItem' }]);
    expect(later.discard('id-1')).toEqual([opening('a')]);
    expect(storage.length).toBe(0);
  });

  test('[COMMENT31] too fast is sent again later', () => {
    const store = makeStore();
    const line = connected(store);
    store.send([opening('a')]);
    line.reply({ id: 'id-1', ok: false, code: 'tooFast' });
    expect(wire).toHaveLength(1);
    for (const run of timers.splice(0)) run();
    expect(wire).toHaveLength(2);
  });

  test('[COMMENT31] whose right to comment was taken away keeps what did not go', () => {
    const store = makeStore();
    isOnline = false;
    connected(store);
    store.send([opening('a')]);
    store.update({ ...OPEN, rights: { write: false, answer: false, hide: false } });
    connected(store);
    expect(store.outgoing.get()).toMatchObject([{ refusal: 'mayNot' }]);
  });
});

describe('what others do', () => {
  test('[COMMENT29] a gap is asked about, and again later if nobody answered', async () => {
    const store = makeStore();
    const line = connected(store);
    questions.shift()?.answer(change(3, 3));
    await settled();
    line.event({ type: 'threads', ...change(5, 6, threadOf(opening('b'), 9)) });
    expect(numbers(store)).toEqual([]);
    expect(questions.map(({ since }) => since)).toEqual([3]);
    questions.shift()?.answer(null);
    await settled();
    for (const run of timers.splice(0)) run();
    questions.shift()?.answer(change(3, 6, threadOf(opening('a'), 8), threadOf(opening('b'), 9)));
    await settled();
    expect(numbers(store)).toEqual([8, 9]);
  });

  test('[COMMENT29] an incomplete beginning shows what came, and fetches the whole', async () => {
    const store = makeStore({ ...OPEN, isComplete: false, threads: [threadOf(opening('b'), 9)] });
    expect(numbers(store)).toEqual([9]);
    expect(store.isComplete.get()).toBe(false);
    questions.shift()?.answer(change(0, 3, threadOf(opening('a'), 8), threadOf(opening('b'), 9)));
    await settled();
    expect(numbers(store)).toEqual([8, 9]);
    expect(store.isComplete.get()).toBe(true);
  });

  test('[COMMENT29] what was removed goes, and old news change nothing', () => {
    const store = makeStore({ ...OPEN, threads: [threadOf(opening('a'), 1)] });
    const line = connected(store);
    line.event({ type: 'threads', from: 3, to: 4, threads: [], removed: [threadId('a')] });
    line.event({ type: 'threads', ...change(2, 3, threadOf(opening('a'), 1)) });
    expect(numbers(store)).toEqual([]);
  });
});

describe('drafts', () => {
  test('[COMMENT32] stay over a reload and go as one batch', () => {
    const store = makeStore();
    store.keepDraft(opening('a', '下書き'));
    store.keepDraft(opening('a', '書き直した下書き'));
    store.keepDraft(opening('b'));
    const later = makeStore();
    connected(later);
    expect(later.drafts.get()).toEqual([opening('a', '書き直した下書き'), opening('b')]);
    later.sendDrafts();
    expect(wire.map(({ operations }) => operations.length)).toEqual([2]);
    expect(later.drafts.get()).toEqual([]);
    expect(makeStore().drafts.get()).toEqual([]);
  });
});
