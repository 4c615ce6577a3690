import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';
import { holdUpdates } from './held-updates.ts';

/** A provider as far as this concerns it: a document and handlers per message. */
function receiver() {
  const doc = new Y.Doc();
  const passed: number[] = [];
  const messageHandlers: WebsocketProvider['messageHandlers'] = [];
  messageHandlers[MESSAGE.sync] = (_encoder, decoder) => {
    passed.push(decoding.readVarUint(decoder));
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  };
  const provider = { doc, messageHandlers } as unknown as WebsocketProvider;
  const held = holdUpdates(provider);
  const receive = (step: number, update: Uint8Array) => {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, update);
    });
    const handle = provider.messageHandlers[MESSAGE.sync];
    handle?.(encoding.createEncoder(), decoding.createDecoder(frame), provider, true, MESSAGE.sync);
  };
  return { doc, held, passed, receive };
}

function updatesOf(...texts: string[]): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const text of texts) doc.getText('t').insert(doc.getText('t').length, text);
  return updates;
}

test('[WORK7] what others type waits for the end of a composition and then comes whole', () => {
  const { doc, held, receive } = receiver();
  const [first, second] = updatesOf('ほかの', '人の文');
  const goOn = held.pause();
  for (const update of [first, second]) if (update !== undefined) receive(SYNC_STEP.update, update);
  expect(doc.getText('t').toString()).toBe('');
  goOn();
  expect(doc.getText('t').toString()).toBe('ほかの人の文');
});

test('[WORK7] the state that a connection begins with does not wait', () => {
  const { doc, held, passed, receive } = receiver();
  const [state] = updatesOf('初めの文');
  held.pause();
  if (state !== undefined) receive(SYNC_STEP.step2, state);
  expect(passed).toEqual([SYNC_STEP.step2]);
  expect(doc.getText('t').toString()).toBe('初めの文');
});
