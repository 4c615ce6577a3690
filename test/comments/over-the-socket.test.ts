import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { CommentBatch, CommentReply, ThreadChanges } from '#shared/comments/operations.ts';
import { nodeId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openCommentSocket } from './comment-socket.ts';
import { newId, opening, replying } from './comment-world.ts';

const DOCUMENT = sampleDocumentId('koriyama-2020');
const ROUNDS = 3;
const BATCHES = 12;

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startServer();
  cookie = await visitorOf(server.url).signIn('member1');
});
afterAll(() => server.close());

async function threads(): Promise<ThreadChanges['threads']> {
  const response = await fetch(`${server.url}/strategies/koriyama-2020/threads.json`, {
    headers: { cookie },
  });
  return ((await response.json()) as ThreadChanges).threads;
}

/** A thread with a reply, as one batch. */
function newBatch(): CommentBatch {
  const anchor = {
    target: 'node',
    nodeId: nodeId('koriyama-2020.goal-1'),
    itemTitle: '基本目標1',
    quote: '',
  } as const;
  const open = opening({ anchor });
  return { id: newId(), operations: [open, replying(open)] };
}

test('[COMMENT20] killed at any moment, the server has whole batches only, each once, and all that it answered', async () => {
  const before = (await threads()).length;
  const batches: CommentBatch[] = [];
  const answers = new Map<string, CommentReply>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const socket = await openCommentSocket(server.url, DOCUMENT, cookie);
    for (const batch of batches) {
      // As a browser does after a reconnect: everything that was not answered goes again, under its id.
      if (answers.has(batch.id)) continue;
      const reply = await socket.send(batch);
      if (reply !== null) answers.set(batch.id, reply);
    }
    const sent = Array.from({ length: BATCHES }, newBatch);
    batches.push(...sent);
    const replies = sent.map(async (batch) => {
      const reply = await socket.send(batch);
      if (reply !== null) answers.set(batch.id, reply);
      return reply;
    });
    await replies[round * 3];
    await server.kill();
    await Promise.all(replies);
    await server.start();
  }
  const last = await openCommentSocket(server.url, DOCUMENT, cookie);
  for (const batch of batches) {
    const reply = await last.send(batch);
    const known = answers.get(batch.id);
    expect(reply).toEqual(known ?? expect.objectContaining({ ok: true }));
  }
  last.close();
  const stored = (await threads()).slice(before);
  expect(stored.map(({ comments }) => comments.length)).toEqual(batches.map(() => 2));
  const ids = batches.map(({ operations }) => operations[0]?.threadId);
  expect(stored.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('[COMMENT22] a thread reaches who may read it, and no viewer', async () => {
  const [observer, viewer] = await Promise.all(
    ['observer', 'viewer'].map(async (person) =>
      openCommentSocket(server.url, DOCUMENT, await visitorOf(server.url).signIn(person)),
    ),
  );
  const member = await openCommentSocket(server.url, DOCUMENT, cookie);
  const batch = newBatch();
  await member.send(batch);
  await expect.poll(() => observer?.events.some(({ type }) => type === 'threads')).toBe(true);
  // Behind it on the same socket: had the viewer been told, it would have come before.
  const mention = { ...newBatch(), operations: [] };
  expect(await observer?.send(mention)).toMatchObject({ ok: false, code: 'malformed' });
  expect(viewer?.events.filter(({ type }) => type === 'threads')).toEqual([]);
  for (const socket of [observer, viewer, member]) socket?.close();
});
