import * as Y from 'yjs';
import type { UserId } from '#shared/ids.ts';
import { walkUpdate } from '#shared/sync/update-walk.ts';
import type { Room } from './room.ts';

/**
 * The server's own edit: `edit` changes a copy under a client id of its own, bound to the acting person, and
 * the change then takes the way of every other. If `edit` throws, nothing happened. Resolves once durable.
 */
export async function editRoom<T>(room: Room, userId: UserId, edit: (doc: Y.Doc) => T): Promise<T> {
  const copy = copyOf(room);
  try {
    const before = Y.encodeStateVector(copy);
    const result = edit(copy);
    const bytes = Y.encodeStateAsUpdate(copy, before);
    const walked = walkUpdate(bytes);
    if (!walked.ok) throw new Error(`the edit is no proper update: ${walked.error}`);
    const isBound = walked.value.structs.has(copy.clientID);
    const bindings = isBound ? [{ clientId: copy.clientID, userId }] : [];
    const problem = room.apply({ bytes, userId, bindings }, walked.value, null);
    if (problem !== null) throw new Error(`the edit could not be applied: ${problem}`);
    await room.queue.whenDurable(room.queue.tail);
    return result;
  } finally {
    copy.destroy();
  }
}

/** A copy of the live document whose client id nobody has used. */
function copyOf(room: Room): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
  while (room.owners.has(copy.clientID) || Y.getState(copy.store, copy.clientID) > 0) {
    copy.clientID = new Y.Doc().clientID;
  }
  return copy;
}
