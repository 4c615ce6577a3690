import type { DocumentId } from '#shared/ids.ts';
import type { Clock, Timer } from '../sync/clock.ts';
import type { SyncLog } from '../sync/monitoring.ts';
import type { ActivityStore } from './activity-store.ts';
import { type Projected, projectLog, type Scratch } from './project-log.ts';

/** Bounds of the projector; times in milliseconds. */
const projectorLimits = {
  /** From a commit to its entries: what comes meanwhile is read together. */
  delay: 1_000,
  /** How often the database is asked for logs that nobody here knows of: other instances', or left by a crash. */
  lookEvery: 15_000,
  /** Documents kept between readings, their stored bytes together, and how long without a change. */
  kept: 8,
  keptBytes: 32_000_000,
  keptFor: 60_000,
  /** First and longest pause after a document could not be read. */
  retryFirst: 5_000,
  retryLongest: 600_000,
} as const satisfies Record<string, number>;

const NOTHING_READ: Projected = { scratch: null, hasWritten: false, hasMore: false };

interface ProjectorParts {
  readonly store: ActivityStore;
  readonly clock: Clock;
  readonly log: SyncLog;
  /** Entries up to this seq are durable. */
  readonly onWritten: (documentId: DocumentId, seq: number) => void;
}

/**
 * Reads the documents' logs, off the way of commits, one document at a time, and keeps their activity. Its owner
 * calls `start` and `close`.
 */
export class Projector {
  readonly #parts: ProjectorParts;
  readonly #waiting = new Set<DocumentId>();
  /** Least recently used first. */
  readonly #scratches = new Map<DocumentId, { readonly scratch: Scratch; readonly usedAt: number }>();
  readonly #failures = new Map<DocumentId, { readonly pause: number; readonly notBefore: number }>();
  #timer: Timer | null = null;
  #running: Promise<void> | null = null;
  #look: Timer | null = null;
  #looking: Promise<void> | null = null;
  #closed = false;

  constructor(parts: ProjectorParts) {
    this.#parts = parts;
  }

  /** Reads what a former process left, and looks again from time to time. */
  start(): void {
    this.#looking = this.#lookAround();
  }

  /** The document's log has grown. */
  wake(documentId: DocumentId): void {
    this.#waiting.add(documentId);
    this.#schedule();
  }

  /** Ends after the reading under way; what is left is read by the next process. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timer?.cancel();
    this.#look?.cancel();
    await Promise.all([this.#running, this.#looking]);
    for (const documentId of Array.from(this.#scratches.keys())) this.#drop(documentId);
  }

  #schedule(): void {
    if (this.#closed || this.#timer !== null || this.#running !== null || this.#waiting.size === 0) return;
    this.#timer = this.#parts.clock.after(projectorLimits.delay, () => {
      this.#timer = null;
      this.#running = this.#run().finally(() => {
        this.#running = null;
        this.#schedule();
      });
    });
  }

  async #run(): Promise<void> {
    const turn = Array.from(this.#waiting);
    this.#waiting.clear();
    // One that has more goes to the end, so that a long log holds nobody up.
    for (const documentId of turn) {
      if (this.#closed) return;
      if (await this.#project(documentId)) turn.push(documentId);
    }
    this.#forgetIdle();
  }

  /** True if there is more to read. */
  async #project(documentId: DocumentId): Promise<boolean> {
    const { store, log, clock, onWritten } = this.#parts;
    const failure = this.#failures.get(documentId);
    if (failure !== undefined && clock.now() < failure.notBefore) return false;
    const kept = this.#scratches.get(documentId)?.scratch ?? null;
    // Taken out: if this fails, it is ahead of what is durable.
    this.#scratches.delete(documentId);
    try {
      const projected = await store.hold(documentId, (held) =>
        projectLog(held, kept, (seq, error) => {
          log.error({ documentId, seq, err: error }, 'a row of the log could not be read for the activity');
        }),
      );
      this.#failures.delete(documentId);
      if (projected === 'busy') this.#waiting.add(documentId);
      const { scratch, hasWritten, hasMore } =
        projected === 'busy' || projected === null ? NOTHING_READ : projected;
      if (kept?.mirror !== scratch?.mirror) kept?.mirror.close();
      if (scratch === null) return false;
      this.#keep(documentId, scratch);
      if (hasWritten) onWritten(documentId, scratch.seq);
      return hasMore;
    } catch (error) {
      kept?.mirror.close();
      log.warn({ documentId, err: error }, 'activity could not be written');
      this.#failed(documentId);
      return false;
    }
  }

  #failed(documentId: DocumentId): void {
    const { retryFirst, retryLongest } = projectorLimits;
    const before = this.#failures.get(documentId);
    const pause = before === undefined ? retryFirst : Math.min(2 * before.pause, retryLongest);
    this.#failures.set(documentId, { pause, notBefore: this.#parts.clock.now() + pause });
  }

  #keep(documentId: DocumentId, scratch: Scratch): void {
    this.#scratches.set(documentId, { scratch, usedAt: this.#parts.clock.now() });
    let bytes = 0;
    for (const { scratch: each } of this.#scratches.values()) bytes += each.bytes;
    for (const [oldest, { scratch: dropped }] of Array.from(this.#scratches)) {
      if (this.#scratches.size <= projectorLimits.kept && bytes <= projectorLimits.keptBytes) return;
      bytes -= dropped.bytes;
      this.#drop(oldest);
    }
  }

  #drop(documentId: DocumentId): void {
    this.#scratches.get(documentId)?.scratch.mirror.close();
    this.#scratches.delete(documentId);
  }

  #forgetIdle(): void {
    const since = this.#parts.clock.now() - projectorLimits.keptFor;
    for (const [documentId, { usedAt }] of Array.from(this.#scratches)) {
      if (usedAt < since) this.#drop(documentId);
    }
  }

  async #lookAround(): Promise<void> {
    try {
      for (const documentId of await this.#parts.store.behind()) this.#waiting.add(documentId);
      this.#schedule();
      this.#forgetIdle();
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'the logs could not be looked through for the activity');
    }
    if (this.#closed) return;
    this.#look = this.#parts.clock.after(projectorLimits.lookEvery, () => this.start());
  }
}
