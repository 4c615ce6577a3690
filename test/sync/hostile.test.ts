import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeSyncUpdate } from '#server/sync/frames.ts';
import { Gate } from './fault-store.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, sameState, World } from './world.ts';

const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);

describe('hostile content', () => {
  test('[SYNC3] a document that was given up is not read again while its updates are on their way', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const gate = new Gate();
    world.store.fault = (operation, moment) =>
      operation === 'commit' && moment === 'before' ? gate.passed : undefined;
    type(alice, '途中');
    await world.settle();
    nestTypes(bob.doc, 300);
    await world.settle();
    expect(alice.closing?.code).toBe(4503);
    const loads = () => world.store.calls.filter((call) => call === 'load').length;
    const before = loads();
    await world.connect(alice, ALICE);
    expect(loads()).toBe(before);
    gate.open();
    await world.settle();
    expect(loads()).toBe(before + 1);
    expect(alice.isSaved).toBe(true);
    expect((await world.store.memory.head(DOCUMENT))?.head).toBe(1);
  });

  test('[SYNC4] types that nest without end are refused, and the document is as it was', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    type(alice, '前');
    await world.settle();
    const bob = await world.join(BOB);
    nestTypes(bob.doc, 300);
    await world.settle();
    expect(bob.closing).toEqual({ code: 4400, reason: 'tooDeep' });
    expect(alice.closing?.code).toBe(4503);
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
    expect((await world.stored()).share.has('deep')).toBe(false);
  });

  test('[SYNC4] items of two clients that lean on each other are refused, and the document is as it was', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    type(alice, '前');
    await world.settle();
    const circle = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      // One section per client: a string item at clock 0 whose left neighbour is the other's.
      for (const [client, other] of [
        [9, 8],
        [8, 9],
      ] as const) {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, 0);
        encoding.writeUint8(encoder, 0x84);
        encoding.writeVarUint(encoder, other);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'x');
      }
      encoding.writeVarUint(encoder, 0);
    });
    bob.send(encodeSyncUpdate(circle));
    await world.settle();
    expect(bob.closing).toEqual({ code: 4400, reason: 'inapplicable' });
    await world.connect(alice, ALICE);
    expect(alice.isSaved).toBe(true);
    expect(sameState(alice.doc, await world.stored())).toBe(true);
  });
});

function nestTypes(doc: Y.Doc, depth: number): void {
  doc.transact(() => {
    let inner = doc.getMap('deep');
    for (let level = 0; level < depth; level += 1) {
      const next = new Y.Map();
      inner.set('in', next);
      inner = next;
    }
  });
}
