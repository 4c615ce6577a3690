import type { Clock, Timer } from '#server/sync/clock.ts';

/** Time that passes only when the test says so. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 20);
  readonly #timers = new Set<{ readonly at: number; readonly task: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): Timer {
    const timer = { at: this.#now + ms, task };
    this.#timers.add(timer);
    return { cancel: () => this.#timers.delete(timer) };
  }

  /** How many timers somebody still has to cancel or wait for. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets `ms` pass; `settle` runs after each timer, so that what it sets off happens at its time. */
  async pass(ms: number, settle: () => Promise<void>): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const [next] = Array.from(this.#timers).sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > end) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}
