import type { Clock } from './clock.ts';
import { type DocumentStore, StoreUnreachable } from './store.ts';

/**
 * The store as asked by someone whose patience ends: what has no answer after `ms` milliseconds counts as
 * unreachable. A network that swallows packets would else hold up a document, and everyone in it, for ever.
 */
export function withPatience(store: DocumentStore, clock: Clock, ms: number): DocumentStore {
  function within<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = clock.after(ms, () => reject(new StoreUnreachable(`no answer for ${ms} ms`)));
      answer.then(resolve, reject).finally(() => timer.cancel());
    });
  }
  return {
    load: (id) => within(store.load(id)),
    readTail: (id, seq) => within(store.readTail(id, seq)),
    head: (id) => within(store.head(id)),
    // An answer that comes later is ignored: the same updates are committed again, which is harmless.
    commit: (batches) => within(store.commit(batches)),
    compact: (id, generation, snapshot) => within(store.compact(id, generation, snapshot)),
  };
}
