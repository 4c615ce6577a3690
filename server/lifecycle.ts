import type { Log } from './log.ts';

/** Parts of the running server, in the order in which they were started. */
export interface Lifecycle {
  /** Hands a started part over; `close` is called once, after everything that was started later. */
  own(part: string, close: () => Promise<void>): void;
  /** Closes every part, the latest first; one that fails does not keep the others open. Safe to call twice. */
  close(): Promise<void>;
}

/** One owner for everything that must be stopped, so that a half-way start stops like a whole one. */
export function createLifecycle(log: Log): Lifecycle {
  const parts: { readonly part: string; readonly close: () => Promise<void> }[] = [];
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    for (let next = parts.pop(); next !== undefined; next = parts.pop()) {
      try {
        await next.close();
      } catch (error) {
        // Going on is the handling: the database must still be stopped when a socket would not close.
        log.error({ part: next.part, err: error }, 'a part did not close');
      }
    }
  }

  return {
    own: (part, close) => void parts.push({ part, close }),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
