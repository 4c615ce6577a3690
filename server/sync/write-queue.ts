import type { ClientBinding, NewUpdate } from './store.ts';

/** An update that is applied and not yet durable, with the client ids that it is the first to use. */
export interface QueuedUpdate extends NewUpdate {
  readonly bindings: readonly ClientBinding[];
}

/**
 * One document's updates on their way to the store. Positions count what was ever queued: what stands at a
 * position is durable once `durable` has reached it.
 */
export class WriteQueue {
  #updates: QueuedUpdate[] = [];
  #durable = 0;
  #bytes = 0;
  #waiters: { readonly position: number; resolve(): void; reject(error: Error): void }[] = [];

  /** Position up to which everything is durable. */
  get durable(): number {
    return this.#durable;
  }

  /** Position of the last queued update. */
  get tail(): number {
    return this.#durable + this.#updates.length;
  }

  get isEmpty(): boolean {
    return this.#updates.length === 0;
  }

  /** Bytes that are not durable. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Answers the update's position. */
  push(update: QueuedUpdate): number {
    this.#updates.push(update);
    this.#bytes += update.bytes.length;
    return this.tail;
  }

  /** The oldest updates, as many as fit into `maxBytes`, and one in any case. They stay queued. */
  oldest(maxBytes: number): readonly QueuedUpdate[] {
    let count = 0;
    let bytes = 0;
    for (const update of this.#updates) {
      bytes += update.bytes.length;
      if (count > 0 && bytes > maxBytes) break;
      count += 1;
    }
    return this.#updates.slice(0, count);
  }

  /** Resolves once everything up to `position` is durable; rejects if the queue is given up before. */
  whenDurable(position: number): Promise<void> {
    if (position <= this.#durable) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiters.push({ position, resolve, reject }));
  }

  /** The `count` oldest updates are durable now; answers their bytes. */
  confirm(count: number): number {
    let bytes = 0;
    for (const update of this.#updates.splice(0, count)) bytes += update.bytes.length;
    this.#durable += count;
    this.#bytes -= bytes;
    const due = this.#waiters.filter(({ position }) => position <= this.#durable);
    this.#waiters = this.#waiters.filter(({ position }) => position > this.#durable);
    for (const waiter of due) waiter.resolve();
    return bytes;
  }

  /** Gives up what is not durable. */
  discard(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    this.#updates = [];
    this.#bytes = 0;
    for (const waiter of waiters) waiter.reject(new Error('the document was given up'));
  }
}
