import { describe, expect, test } from 'vitest';
import { onChange, threadOf } from '#app/comments/thread-fixtures.ts';
import type { CommentReply } from '#shared/comments/operations.ts';
import { CLOSE, encodeJson, MESSAGE } from '#shared/sync/protocol.ts';
import { Gate } from './fault-store.ts';
import type { TestClient } from './test-client.ts';
import { ALICE, BOB, DOCUMENT, READER, World } from './world.ts';

const send = (client: TestClient, id: string) =>
  client.send(encodeJson(MESSAGE.comment, { id, operations: [] }));
const type = (client: TestClient, text: string) => client.doc.getText('words').insert(0, text);
/** Commits wait until the gate is opened. */
function holdCommits(world: World): Gate {
  const gate = new Gate();
  world.store.fault = (operation, moment) =>
    operation === 'commit' && moment === 'before' ? gate.passed : undefined;
  return gate;
}
const THREADS = { type: 'threads', from: 0, to: 1, threads: [], removed: [] } as const;

describe('comments over the socket', () => {
  test('[COMMENT21] are taken when the text that was sent before them is durable, which they can read', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const durable: string[] = [];
    world.takeComments = async ({ doc, batch }) => {
      const stored = await world.stored();
      durable.push(doc.getText('words').toString(), stored.getText('words').toString());
      return { id: (batch as { id: string }).id, ok: true, revision: 1 };
    };
    const gate = holdCommits(world);
    type(alice, '引用する文');
    send(alice, 'a');
    await world.settle();
    expect(durable).toEqual([]);
    gate.open();
    await world.settle();
    expect(durable).toEqual(['引用する文', '引用する文']);
    expect(alice.replies).toEqual([{ id: 'a', ok: true, revision: 1 }]);
  });

  test('[COMMENT21] are taken one after the other', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const waiting: ((reply: CommentReply) => void)[] = [];
    world.takeComments = () => new Promise((resolve) => waiting.push(resolve));
    send(alice, 'a');
    send(alice, 'b');
    await world.settle();
    expect(waiting).toHaveLength(1);
    waiting[0]?.({ id: 'a', ok: false, code: 'mayNot' });
    await world.settle();
    expect(waiting).toHaveLength(2);
    expect(alice.replies).toEqual([{ id: 'a', ok: false, code: 'mayNot' }]);
  });

  test('[COMMENT21] stay unanswered when nobody can know what became of them, and the socket stays', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    world.takeComments = () => Promise.reject(new Error('the database is away'));
    send(alice, 'a');
    await world.settle();
    expect(alice.replies).toEqual([]);
    expect(alice.isConnected).toBe(true);
  });

  test('[COMMENT23] of someone who may not comment close the socket', async () => {
    const world = new World();
    world.people.set(READER, { canWrite: false, canWriteComments: false });
    const reader = await world.join(READER);
    send(reader, 'a');
    await world.settle();
    expect(reader.closing).toEqual({ code: CLOSE.noAccess, reason: 'commentFromReader' });
  });

  test.each([
    ['no JSON', Uint8Array.of(MESSAGE.comment, 3, 1, 2, 3)],
    ['a length beyond the frame', Uint8Array.of(MESSAGE.comment, 9, 123, 125)],
  ])('[COMMENT28] %s closes the socket', async (_, frame) => {
    const world = new World();
    const alice = await world.join(ALICE);
    alice.send(frame);
    await world.settle();
    expect(alice.closing?.code).toBe(CLOSE.badFrame);
  });

  test('[COMMENT28] more than a person can have written closes the socket, to be sent again later', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    world.takeComments = () => new Promise(() => undefined);
    for (let sent = 0; sent <= 32; sent += 1) send(alice, String(sent));
    await world.settle();
    expect(alice.closing?.code).toBe(CLOSE.unavailable);
  });
});

describe('events', () => {
  test('[COMMENT22] reach those who may read comments, and no client that did not ask for our messages', async () => {
    const world = new World();
    world.people.set(READER, { canReadComments: false });
    const alice = await world.join(ALICE);
    const bob = await world.join(BOB, { query: '' });
    const reader = await world.join(READER);
    world.server.announce({ documentId: DOCUMENT }, THREADS);
    world.server.announce({ userId: READER }, { type: 'notices', unread: 2 });
    await world.settle();
    expect(alice.events).toEqual([THREADS]);
    expect(bob.events).toEqual([]);
    expect(reader.events).toEqual([{ type: 'notices', unread: 2 }]);
  });

  test('[COMMENT61] leave secret threads out for all who may not see them', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const bob = await world.join(BOB);
    const [open, secret] = [threadOf(1, 'A'), threadOf(2, '', { anchor: onChange(null) })];
    const event = { ...THREADS, threads: [open, secret] };
    const secrets = new Map([[secret.id, new Set([ALICE])]]);
    world.server.announce({ documentId: DOCUMENT, secrets }, event);
    await world.settle();
    expect(alice.events).toEqual([event]);
    expect(bob.events).toEqual([{ ...event, threads: [open] }]);
  });

  test('[COMMENT22] come behind the text that they speak of', async () => {
    const world = new World();
    const alice = await world.join(ALICE);
    const bob = await world.join(BOB);
    const seen: string[] = [];
    bob.onEvent = () => seen.push(bob.doc.getText('words').toString());
    const gate = holdCommits(world);
    type(alice, '引用する文');
    await world.settle();
    world.server.announce({ documentId: DOCUMENT }, THREADS);
    await world.settle();
    expect(seen).toEqual([]);
    gate.open();
    await world.settle();
    expect(seen).toEqual(['引用する文']);
  });
});
