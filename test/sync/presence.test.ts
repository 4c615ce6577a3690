import { describe, expect, test } from 'vitest';
import { encodePresence } from '#server/sync/presence-frames.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import { Gate } from './fault-store.ts';
import { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, READER, World } from './world.ts';

const presenceFrames = (client: TestClient) =>
  client.received.filter((frame) => frame[0] === MESSAGE.awareness);

describe('presence', () => {
  test('[SYNC14] others see where someone is, under the name that the server knows', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const user = { id: BOB, name: '会長', role: 'chair', color: '#00aa00' };
    alice.present({ place: { view: 'text', nodeId: 'n1' }, user });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toEqual({
      place: { view: 'text', nodeId: 'n1' },
      user: { id: ALICE, name: 'aliceさん', role: 'member', color: '#00aa00' },
    });
    expect(alice.others.size).toBe(0);
  });

  test('[SYNC14] a colour that is none is not passed on', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    alice.present({ user: { color: 'red;background:url(x)' } });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toEqual({
      user: { id: ALICE, name: 'aliceさん', role: 'member' },
    });
  });

  test('[SYNC14] who joins is told who is there; who leaves is gone at once', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    alice.present({ here: true });
    await world.pass(50);
    const bob = await world.join(BOB);
    expect(bob.others.has(alice.doc.clientID)).toBe(true);
    alice.disconnect();
    await world.pass(50);
    expect(bob.others.size).toBe(0);
  });

  test('[SYNC14] who comes back at once is seen again at once', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    alice.present({ turn: 1 });
    await world.pass(50);
    await world.connect(alice, ALICE);
    alice.present({ turn: 1 });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toMatchObject({ turn: 1 });
  });

  test('[SYNC14] a socket that is dead without knowing does not take its successor’s presence with it', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    alice.present({ turn: 1 });
    await world.pass(50);
    const again = new TestClient(alice.doc);
    await world.connect(again, ALICE);
    again.present({ turn: 2 });
    await world.pass(50);
    alice.disconnect();
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toMatchObject({ turn: 2 });
  });

  test('[SYNC14] what a stock client sends on about others is ignored', async () => {
    const world = new World();
    const [alice, bob, reader] = [await world.join(ALICE), await world.join(BOB), await world.join(READER)];
    alice.present({ real: true });
    bob.present({ real: true });
    await world.pass(50);
    bob.present({ forged: true }, alice.doc.clientID);
    bob.present(null, alice.doc.clientID);
    await world.pass(50);
    expect(bob.isConnected).toBe(true);
    expect(reader.others.get(alice.doc.clientID)).toMatchObject({ real: true, user: { id: ALICE } });
  });

  test('[SYNC14] another person’s client id is not to be had, even by who names it first', async () => {
    const world = new World();
    const [alice, bob, reader] = [await world.join(ALICE), await world.join(BOB), await world.join(READER)];
    alice.present({ real: true });
    await world.pass(50);
    bob.present({ forged: true }, alice.doc.clientID);
    await world.pass(50);
    expect(reader.others.get(alice.doc.clientID)).toMatchObject({ real: true });
  });

  test('[SYNC14] who named a client id without a state has no claim on it', async () => {
    const world = new World();
    const [alice, bob, reader] = [await world.join(ALICE), await world.join(BOB), await world.join(READER)];
    bob.present(null, alice.doc.clientID);
    alice.present({ real: true });
    await world.pass(50);
    bob.present({ forged: true }, alice.doc.clientID);
    bob.disconnect();
    await world.pass(50);
    expect(reader.others.get(alice.doc.clientID)).toMatchObject({ real: true, user: { id: ALICE } });
  });

  test.each([
    ['a clock below zero', { item: { client: 1, clock: -1 } }],
    ['a clock in letters', { type: { client: 1, clock: '0' } }],
    ['an id that is none', { item: 5 }],
    ['nothing to look up', { assoc: 0 }],
    ['a name that is none', { tname: {} }],
    ['a side that is none', { tname: 'words', assoc: 'left' }],
    ['no position', null],
  ])('[SYNC14] a caret that editors would throw on is not passed on: %s', async (_, position) => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const sound = { type: null, tname: 'words', item: null, assoc: 0 };
    alice.present({ here: 1, cursor: { anchor: sound, head: sound } });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toMatchObject({ cursor: { anchor: sound, head: sound } });
    alice.present({ here: 2, cursor: { anchor: sound, head: position } });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toEqual({ here: 2, user: expect.anything() });
  });

  test.each([
    ['too long', JSON.stringify({ text: 'x'.repeat(9_000) })],
    ['too long in bytes', JSON.stringify({ text: 'あ'.repeat(3_000) })],
    ['not JSON', '{"a":'],
    ['no object', '[1]'],
  ])('[SYNC14] a state that is %s is not passed on, and nobody is punished', async (_, json) => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    alice.send(encodePresence([{ clientId: alice.doc.clientID, clock: 1, json }]));
    await world.pass(50);
    expect(alice.isConnected).toBe(true);
    expect(bob.others.has(alice.doc.clientID)).toBe(false);
  });

  test('[SYNC14] a state nested as deep as 8 kB allow harms nobody', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    const json = `{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}`;
    alice.send(encodePresence([{ clientId: alice.doc.clientID, clock: 1, json }]));
    await world.pass(50);
    expect([alice.isConnected, bob.others.has(alice.doc.clientID)]).toEqual([true, true]);
  });

  test('[SYNC14] a hand that moves without pause reaches the others at most twenty times a second', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    await world.pass(50);
    const before = presenceFrames(bob).length;
    for (let at = 0; at < 100; at += 1) {
      alice.present({ at });
      await world.pass(10);
    }
    await world.pass(50);
    expect(presenceFrames(bob).length - before).toBeLessThanOrEqual(21);
    expect(bob.others.get(alice.doc.clientID)).toMatchObject({ at: 99 });
  });

  test('[SYNC14] even a lonely connection hears something every 15 s', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const before = presenceFrames(alice).length;
    await world.pass(60_000);
    expect(presenceFrames(alice).length - before).toBe(4);
  });

  test('[SYNC14] who may not see who is there is told nothing but that the connection lives', async () => {
    const world = new World();
    world.people.set(READER, { canWrite: false, canReadPresence: false });
    const alice = await world.join(ALICE);
    alice.present({ here: true });
    await world.pass(50);
    const reader = await world.join(READER);
    reader.send(Uint8Array.of(MESSAGE.queryAwareness));
    alice.present({ here: 2 });
    await world.pass(15_000);
    expect(reader.others.size).toBe(0);
    expect(presenceFrames(reader)).toEqual([encodePresence([])]);
  });

  test('[SYNC14] presence flows on while the database is away', async () => {
    const world = new World();
    const [alice, bob] = [await world.join(ALICE), await world.join(BOB)];
    world.store.fault = (operation) => (operation === 'commit' ? new Gate().passed : undefined);
    alice.doc.getText('words').insert(0, 'あ');
    alice.present({ place: 1 });
    await world.pass(50);
    expect(bob.others.get(alice.doc.clientID)).toMatchObject({ place: 1 });
    expect(bob.doc.getText('words').toString()).toBe('');
  });

  test('[SYNC14] the server tells who is in a document, each person once', async () => {
    const world = new World();
    await world.join(ALICE);
    await world.join(ALICE);
    const bob = await world.join(BOB);
    expect(world.server.presence(DOCUMENT).map((person) => person.userId)).toEqual([ALICE, BOB]);
    bob.disconnect();
    expect(world.server.presence(DOCUMENT)).toEqual([
      { userId: ALICE, name: 'aliceさん', roleLabel: 'member' },
    ]);
  });
});
