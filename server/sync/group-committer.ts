import type { DocumentId } from '#shared/ids.ts';
import type { Clock, Timer } from './clock.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import { type DocumentBatch, type DocumentStore, StoreUnreachable } from './store.ts';
import type { WriteQueue } from './write-queue.ts';

/** A document with updates to commit. */
export interface Writer {
  readonly documentId: DocumentId;
  readonly generation: number;
  readonly queue: WriteQueue;
  /** The `count` oldest updates of the queue are durable; the last of them has the seq `head`. */
  committed(count: number, head: number): void;
  /** The store will not take the queue's updates, or was out of reach for too long. */
  failed(reason: 'refused' | 'gone' | 'unavailable'): void;
}

type Outcome =
  | { readonly kind: 'committed'; readonly heads: ReadonlyMap<DocumentId, number> }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly error: unknown };

/**
 * The one writer of this instance: one commit in flight, all documents in it. Idle, it commits at once; busy,
 * it paces itself, and what comes meanwhile shares the next commit.
 */
export class GroupCommitter {
  readonly #store: DocumentStore;
  readonly #clock: Clock;
  readonly #limits: SyncLimits;
  readonly #metrics: SyncMetrics;
  readonly #log: SyncLog;
  readonly #waiting = new Set<Writer>();
  readonly #onIdle = new Set<() => void>();
  #inFlight: { readonly documents: ReadonlySet<DocumentId>; readonly over: Promise<unknown> } | null = null;
  #running = false;
  #timer: Timer | null = null;
  #notBefore = 0;
  #outageSince: number | null = null;
  #retryPause: number;
  #closed = false;

  constructor(parts: {
    readonly store: DocumentStore;
    readonly clock: Clock;
    readonly limits: SyncLimits;
    readonly metrics: SyncMetrics;
    readonly log: SyncLog;
  }) {
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#limits = parts.limits;
    this.#metrics = parts.metrics;
    this.#log = parts.log;
    this.#retryPause = parts.limits.retryFirst;
  }

  /** The writer's queue has something in it. */
  wake(writer: Writer): void {
    this.#waiting.add(writer);
    this.#schedule();
  }

  /** The writer gave up its queue. */
  forget(writer: Writer): void {
    this.#waiting.delete(writer);
    if (this.#waiting.size === 0) this.#becameIdle();
  }

  /** Resolves when no commit with updates of this document is under way. */
  async settled(documentId: DocumentId): Promise<void> {
    while (this.#inFlight?.documents.has(documentId)) await this.#inFlight.over;
  }

  /** Resolves when everything is committed. */
  idle(): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.add(resolve));
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    this.#becameIdle();
  }

  #schedule(): void {
    if (this.#closed || this.#running || this.#timer !== null || this.#waiting.size === 0) return;
    const pause = this.#notBefore - this.#clock.now();
    if (pause > 0) {
      this.#timer = this.#clock.after(pause, () => {
        this.#timer = null;
        void this.#run();
      });
      return;
    }
    // Not in this turn: one frame may lead to two updates.
    this.#running = true;
    queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    this.#running = true;
    await this.#commit(Array.from(this.#waiting));
    this.#running = false;
    this.#measure();
    if (this.#waiting.size === 0) this.#becameIdle();
    this.#schedule();
  }

  async #commit(writers: readonly Writer[]): Promise<void> {
    const batches = this.#collect(writers);
    if (batches.size === 0) return;
    this.#measure();
    const started = this.#clock.now();
    const outcome = await this.#ask(Array.from(batches.values()));
    this.#notBefore = this.#clock.now() + this.#limits.commitEvery;
    if (outcome.kind === 'unreachable') this.#unreachable(started);
    else this.#outageSince = null;
    if (outcome.kind === 'committed') this.#committed(batches, outcome.heads, started);
    if (outcome.kind === 'refused') await this.#refused(batches, outcome.error);
  }

  /** What each writer appends, as far as one commit reaches; who is left out waits for the next. */
  #collect(writers: readonly Writer[]): Map<Writer, DocumentBatch> {
    const batches = new Map<Writer, DocumentBatch>();
    let room = this.#limits.commitBytes;
    for (const writer of writers) {
      if (writer.queue.isEmpty) this.#waiting.delete(writer);
      if (writer.queue.isEmpty || room <= 0 || !this.#waiting.has(writer)) continue;
      const updates = writer.queue.oldest(room);
      for (const update of updates) room -= update.bytes.length;
      const { documentId, generation } = writer;
      const bindings = updates.flatMap((update) => update.bindings);
      batches.set(writer, { documentId, generation, updates, bindings });
    }
    return batches;
  }

  #ask(batches: readonly DocumentBatch[]): Promise<Outcome> {
    const asked = this.#store.commit(batches).then(
      (heads): Outcome => ({ kind: 'committed', heads }),
      (error: unknown): Outcome =>
        error instanceof StoreUnreachable ? { kind: 'unreachable' } : { kind: 'refused', error },
    );
    const documents = new Set(batches.map((batch) => batch.documentId));
    const over = asked.finally(() => {
      this.#inFlight = null;
    });
    this.#inFlight = { documents, over };
    return over;
  }

  #committed(
    batches: ReadonlyMap<Writer, DocumentBatch>,
    heads: ReadonlyMap<DocumentId, number>,
    started: number,
  ): void {
    this.#retryPause = this.#limits.retryFirst;
    let rows = 0;
    for (const [writer, { documentId, updates }] of batches) {
      // Given up while the commit was under way: its document will be read again from the store.
      if (!this.#waiting.has(writer)) continue;
      const head = heads.get(documentId);
      if (head === undefined) {
        this.#fail(writer, 'gone');
        continue;
      }
      rows += updates.length;
      if (writer.queue.tail - writer.queue.durable === updates.length) this.#waiting.delete(writer);
      writer.committed(updates.length, head);
    }
    const milliseconds = this.#clock.now() - started;
    this.#metrics.committed({ milliseconds, rows, documents: batches.size });
  }

  /** Keeps everything and tries again later; after too long an outage the documents are given up. */
  #unreachable(started: number): void {
    this.#metrics.commitFailed('unreachable');
    const now = this.#clock.now();
    this.#outageSince ??= started;
    this.#notBefore = now + this.#retryPause;
    this.#retryPause = Math.min(2 * this.#retryPause, this.#limits.retryLongest);
    if (now - this.#outageSince < this.#limits.undurableFor) return;
    for (const writer of Array.from(this.#waiting)) this.#fail(writer, 'unavailable');
  }

  /** Finds the document at fault by committing each alone. */
  async #refused(batches: ReadonlyMap<Writer, DocumentBatch>, error: unknown): Promise<void> {
    this.#metrics.commitFailed('refused');
    const writers = Array.from(batches.keys());
    const [writer] = writers;
    if (writer !== undefined && writers.length === 1) {
      this.#log.error(
        { documentId: writer.documentId, err: error },
        'the store refused a document’s updates',
      );
      this.#fail(writer, 'refused');
      return;
    }
    for (const alone of writers) await this.#commit([alone]);
  }

  #fail(writer: Writer, reason: 'refused' | 'gone' | 'unavailable'): void {
    this.#waiting.delete(writer);
    writer.failed(reason);
  }

  #measure(): void {
    let bytes = 0;
    for (const writer of this.#waiting) bytes += writer.queue.bytes;
    this.#metrics.undurableBytes(bytes);
  }

  #becameIdle(): void {
    for (const resolve of this.#onIdle) resolve();
    this.#onIdle.clear();
  }
}
