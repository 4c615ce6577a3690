import * as encoding from 'lib0/encoding';
import { ByteCursor } from '#shared/sync/byte-cursor.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';

/** One client's state in an awareness message: JSON, or 'null' for someone who left. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** Reads the payload of an awareness message. Throws `Malformed`. Grammar: y-protocols awareness. */
export function readPresenceEntries(payload: Uint8Array): readonly PresenceEntry[] {
  const cursor = new ByteCursor(payload);
  const entries: PresenceEntry[] = [];
  for (let left = cursor.count(3); left > 0; left -= 1) {
    entries.push({ clientId: cursor.varUint(), clock: cursor.varUint(), json: cursor.varString() });
  }
  cursor.end();
  return entries;
}

/** An awareness frame. Without entries it changes nothing, and tells the peer that the connection lives. */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
