import type { DocumentId, ThreadId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';

/** An event with whom it is for; who of them may hear of it is the sync server's to ask. */
export type DomainEvent =
  | {
      readonly documentId: DocumentId;
      readonly event: Exclude<ServerEvent, { type: 'notices' }>;
      /** Threads that these people alone may hear of. */
      readonly secrets?: ReadonlyMap<ThreadId, ReadonlySet<UserId>>;
    }
  | { readonly userId: UserId; readonly event: Extract<ServerEvent, { type: 'notices' }> };

/**
 * Carries what happened from commands to whoever tells people. Publish after the transaction: what an event says
 * is durable. Events are hints that can be lost; who missed one finds out by asking.
 */
export interface EventBus {
  publish(event: DomainEvent): void;
  /** Call what it returns to hear no more. */
  subscribe(listener: (event: DomainEvent) => void): () => void;
}

/** A bus within this process; one between instances takes its place without anybody noticing. */
export function createEventBus(): EventBus {
  const listeners = new Set<(event: DomainEvent) => void>();
  return {
    publish(event) {
      for (const listener of Array.from(listeners)) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
