import type { ThreadId, UserId } from '#shared/ids.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { encodeJson, MESSAGE } from '#shared/sync/protocol.ts';
import type { Admitted } from './admission.ts';

/** Threads that these people alone hear of, of all who may read comments. */
export type Secrets = ReadonlyMap<ThreadId, ReadonlySet<UserId>>;

/** What each person is sent of an event; null: nothing. */
export function framesOf(
  event: ServerEvent,
  secrets: Secrets = new Map(),
): (person: Pick<Admitted, 'userId' | 'canReadComments'>) => Uint8Array | null {
  const whole = encodeJson(MESSAGE.event, event);
  if (event.type !== 'threads') return () => whole;
  return ({ userId, canReadComments }) => {
    if (!canReadComments) return null;
    const told = event.threads.filter(({ id }) => secrets.get(id)?.has(userId) !== false);
    // Who hears of none of them learns nevertheless that the threads have gone on.
    return told.length === event.threads.length
      ? whole
      : encodeJson(MESSAGE.event, { ...event, threads: told });
  };
}
