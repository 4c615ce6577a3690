import * as encoding from 'lib0/encoding';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { nodeId, userId } from '#shared/ids.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import { subject } from './observable.ts';
import { personColor } from './person-color.ts';
import type { Observable, Place, Presence } from './workspace.ts';

/** The server takes 20 awareness frames a second; a hand-written caret needs far fewer. */
const PRESENCE_INTERVAL_MS = 80;

export interface SubmittedPresence {
  /** Sends our state now. */
  submit(): void;
  close(): void;
}

/** Sends our own awareness state, and nobody else's, whenever it changes; at most one frame per interval. */
export function submitPresence(
  awareness: Awareness,
  send: (frame: Uint8Array) => void,
  intervalMs: number = PRESENCE_INTERVAL_MS,
): SubmittedPresence {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting = false;
  const submit = () => send(encodePresence(awareness));
  const onTimer = () => {
    timer = null;
    if (waiting) onChange();
  };
  const onChange = () => {
    waiting = timer !== null;
    if (waiting) return;
    submit();
    timer = setTimeout(onTimer, intervalMs);
  };
  const onUpdate = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    if ([...added, ...updated, ...removed].includes(awareness.clientID)) onChange();
  };
  awareness.on('update', onUpdate);
  return {
    submit,
    close() {
      awareness.off('update', onUpdate);
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function encodePresence(awareness: Awareness): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  });
}

/** The others in the document, in the order of their connections; states that name nobody are left out. */
export function observePeople(awareness: Awareness): Observable<readonly Presence[]> {
  const people = subject<readonly Presence[]>([]);
  awareness.on('change', () => people.set(readPeople(awareness)));
  return people;
}

function readPeople(awareness: Awareness): readonly Presence[] {
  return [...awareness.getStates()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .map(([clientId, state]) => readPresence(clientId, state))
    .filter((presence) => presence !== null)
    .sort((a, b) => a.clientId - b.clientId);
}

/** Reads one awareness state, which may come from any client; identity in it is the server's stamp. */
function readPresence(clientId: number, state: Record<string, unknown>): Presence | null {
  const user = record(state.user);
  if (user === null || typeof user.id !== 'string' || typeof user.name !== 'string') return null;
  return {
    clientId,
    userId: userId(user.id),
    name: user.name,
    color: personColor(user.id),
    place: readPlace(state.place),
  };
}

function readPlace(value: unknown): Place | null {
  const place = record(value);
  if (place === null || (place.view !== 'text' && place.view !== 'indicators')) return null;
  return {
    view: place.view,
    nodeId: typeof place.nodeId === 'string' ? nodeId(place.nodeId) : null,
    field: typeof place.field === 'string' ? place.field : null,
    editing: place.editing === true,
  };
}

function record(value: unknown): Record<string, unknown> | null {
  // An object's properties are read one by one and checked.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
