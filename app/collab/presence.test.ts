import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { observePeople, submitPresence } from './presence.ts';

let own: Awareness;
let other: Awareness;

beforeEach(() => {
  vi.useFakeTimers();
  own = new Awareness(new Y.Doc());
  other = new Awareness(new Y.Doc());
});
afterEach(() => {
  own.destroy();
  other.destroy();
  vi.useRealTimers();
});

function hear(from: Awareness): void {
  applyAwarenessUpdate(own, encodeAwarenessUpdate(from, [from.clientID]), 'the server');
}

function clientsIn(frame: Uint8Array): number[] {
  const outer = decoding.createDecoder(frame);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarString(decoder);
    return client;
  });
}

describe('presence', () => {
  test("[WORK11] sends one's own state and never passes on what it hears", () => {
    const frames: Uint8Array[] = [];
    submitPresence(own, (frame) => frames.push(frame));
    other.setLocalState({ user: { id: 'u2', name: '委員2' } });
    hear(other);
    expect(frames).toHaveLength(0);
    own.setLocalState({ user: { id: 'u1', name: '委員1' } });
    expect(frames.map(clientsIn)).toEqual([[own.clientID]]);
  });

  test('[WORK11] sends a burst of changes as its first and its last', () => {
    const frames: Uint8Array[] = [];
    submitPresence(own, (frame) => frames.push(frame), 100);
    for (let caret = 0; caret < 20; caret += 1) own.setLocalState({ caret });
    expect(frames).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(frames).toHaveLength(2);
    expect(new TextDecoder().decode(frames[1])).toContain('"caret":19');
  });

  test('[WORK16] lists the others by who the server says they are, with the place that they gave', () => {
    const people = observePeople(own);
    const place = { view: 'text', nodeId: 'n1', field: 'title', editing: true };
    other.setLocalState({ user: { id: 'u2', name: '委員2' }, place });
    hear(other);
    expect(people.get()).toMatchObject([{ userId: 'u2', name: '委員2', place }]);
  });

  test('[WORK16] leaves out states that name nobody, and places that are none', () => {
    const people = observePeople(own);
    other.setLocalState({ place: { view: 'text' } });
    hear(other);
    expect(people.get()).toEqual([]);
    other.setLocalState({ user: { id: 'u2', name: '委員2' }, place: { view: '<b>', nodeId: 3 } });
    hear(other);
    expect(people.get()).toMatchObject([{ name: '委員2', place: null }]);
  });
});
