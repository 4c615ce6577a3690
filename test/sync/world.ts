import * as Y from 'yjs';
import type { AdmissionRefusal, Admit, Admitted } from '#server/sync/admission.ts';
import type { TakeComments } from '#server/sync/comment-port.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { judgeUpdate } from '#server/sync/judge-update.ts';
import type { SyncLimits } from '#server/sync/limits.ts';
import type { Rejection, SyncLog, SyncMetrics } from '#server/sync/monitoring.ts';
import type { DocumentStore } from '#server/sync/store.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { type DocumentId, documentId, type UserId, userId } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import { walkUpdate } from '#shared/sync/update-walk.ts';
import { FakeClock } from './fake-clock.ts';
import { FaultStore } from './fault-store.ts';
import type { Pick } from './random-edits.ts';
import type { SocketPair } from './socket-pair.ts';
import { TestClient } from './test-client.ts';

export const DOCUMENT = documentId('koriyama');
export const ALICE = userId('alice');
export const BOB = userId('bob');
export const READER = userId('reader');

/** What the server counted. */
export class CountingMetrics implements SyncMetrics {
  open = 0;
  live = 0;
  undurable = 0;
  commits: { readonly rows: number; readonly documents: number }[] = [];
  failures: string[] = [];
  rejections: Rejection[] = [];
  compactions: string[] = [];
  connections = (count: number) => {
    this.open = count;
  };
  rooms = (count: number) => {
    this.live = count;
  };
  undurableBytes = (bytes: number) => {
    this.undurable = bytes;
  };
  committed = (commit: { readonly rows: number; readonly documents: number }) => {
    this.commits.push(commit);
  };
  commitFailed = (reason: string) => {
    this.failures.push(reason);
  };
  rejected = (reason: Rejection) => {
    this.rejections.push(reason);
  };
  compacted = (outcome: string) => {
    this.compactions.push(outcome);
  };
}

/** A sync server on a memory store and a fake clock, with browsers on sockets in memory. */
export class World {
  readonly clock = new FakeClock();
  readonly store = new FaultStore();
  readonly metrics = new CountingMetrics();
  readonly logged: { readonly fields: object; readonly message: string }[] = [];
  /** Who may what; a code refuses, and 'unknown' is policy being out of reach. */
  readonly people = new Map<UserId, Partial<Admitted> | AdmissionRefusal | 'unknown'>();
  /** What becomes of comments; taken without a word unless a test says otherwise. */
  takeComments: TakeComments = async ({ batch }) => ({
    id: (batch as { id: string }).id,
    ok: true,
    revision: 1,
  });
  server: SyncServer;
  #process = { isDead: false };
  readonly #limits: Partial<SyncLimits>;
  readonly #pairs = new Set<SocketPair>();

  constructor(limits: Partial<SyncLimits> = {}) {
    // No pauses between commits, so that what can happen happens without time passing.
    this.#limits = { commitEvery: 0, ...limits };
    this.store.memory.create(DOCUMENT);
    this.people.set(ALICE, {});
    this.people.set(BOB, {});
    this.people.set(READER, { canWrite: false });
    this.server = this.#start();
  }

  #start(): SyncServer {
    const write = (fields: object, message: string) => this.logged.push({ fields, message });
    const log: SyncLog = { info: write, warn: write, error: write };
    const { clock, metrics } = this;
    this.#process = { isDead: false };
    const store = connectionOf(this.#process, this.store);
    const allowsOrigin = () => true;
    return createSyncServer({
      store,
      clock,
      metrics,
      log,
      admit: this.#admit,
      takeComments: (delivery) => this.takeComments(delivery),
      allowsOrigin,
      limits: this.#limits,
    });
  }

  readonly #admit: Admit = async ({ headers }) => {
    const id = userId(headers.cookie ?? '');
    const person = this.people.get(id);
    if (person === 'unknown') throw new Error('policy is out of reach');
    if (person === undefined) return err('noSession');
    if (typeof person === 'string') return err(person);
    const known = {
      userId: id,
      name: `${id}さん`,
      roleLabel: 'member',
      canWrite: true,
      canReadPresence: true,
      canReadComments: true,
      canWriteComments: true,
    };
    return ok({ ...known, ...person });
  };

  /** Opens a socket for a client; its frames move with `settle`. */
  async connect(
    client: TestClient,
    user: UserId,
    { document = DOCUMENT, query = 'ack=1' }: { document?: DocumentId; query?: string } = {},
  ): Promise<void> {
    const pair = client.connect();
    this.#pairs.add(pair);
    const request = { url: `/sync/${document}?${query}`, headers: { cookie: user } };
    void this.server.accept(request, pair.server);
    await this.settle();
  }

  /** A client that is connected and in step with the server. */
  async join(user: UserId, options: { document?: DocumentId; query?: string } = {}): Promise<TestClient> {
    const client = new TestClient();
    await this.connect(client, user, options);
    return client;
  }

  /** Lets everything happen that needs no time. */
  readonly settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const pair of this.#pairs) {
        if (pair.flush()) quiet = 0;
        if (pair.isOver) this.#pairs.delete(pair);
      }
    }
  };

  /** Lets one connection's frames move once, and the server think for a moment. */
  async nudge(pick: Pick): Promise<void> {
    Array.from(this.#pairs)[pick(Math.max(1, this.#pairs.size))]?.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass, and everything happen that it brings. */
  async pass(ms: number): Promise<void> {
    await this.settle();
    await this.clock.pass(ms, this.settle);
  }

  /** The process dies: sockets break, nothing is said or written any more. A new one starts on the store. */
  crash(): void {
    for (const pair of this.#pairs) pair.cut();
    this.#pairs.clear();
    this.#process.isDead = true;
    this.server = this.#start();
  }

  /** The document as the store has it. */
  async stored(document = DOCUMENT): Promise<Y.Doc> {
    const stored = await this.store.memory.load(document);
    if (stored === null) throw new Error('no such document');
    return foldDocument(stored);
  }
}

/** A process's way to the store: when it is dead it asks for nothing more, and hears of nothing. */
function connectionOf(process: { readonly isDead: boolean }, store: DocumentStore): DocumentStore {
  const never = new Promise<never>(() => undefined);
  async function ask<T>(question: () => Promise<T>): Promise<T> {
    if (process.isDead) return never;
    try {
      return await question();
    } finally {
      if (process.isDead) await never;
    }
  }
  return {
    load: (id) => ask(() => store.load(id)),
    readTail: (id, seq) => ask(() => store.readTail(id, seq)),
    head: (id) => ask(() => store.head(id)),
    commit: (batches) => ask(() => store.commit(batches)),
    compact: (id, generation, snapshot) => ask(() => store.compact(id, generation, snapshot)),
  };
}

/** For servers to which nobody sends comments. */
export const nobodyComments: TakeComments = () => Promise.reject(new Error('no comments here'));

/** True if the document has everything that the update brings, deletions included. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const walked = walkUpdate(update);
  if (!walked.ok) throw new Error(walked.error);
  const reader = { userId: READER, canWrite: false };
  return judgeUpdate(doc, new Map(), walked.value, reader, 0).kind === 'ignore';
}

/** True if two documents have the same content and history. */
export function sameState(a: Y.Doc, b: Y.Doc): boolean {
  return holds(a, Y.encodeStateAsUpdate(b)) && holds(b, Y.encodeStateAsUpdate(a));
}
