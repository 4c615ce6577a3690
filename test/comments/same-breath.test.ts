import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { createAnchorIndex } from '#shared/comments/anchor-index.ts';
import type { AnchorPlace } from '#shared/comments/anchor-place.ts';
import { makeRangeAnchor } from '#shared/comments/make-anchor.ts';
import { bodyOf, readBody, setBodyFromText } from '#shared/document/body.ts';
import { readStrategy } from '#shared/document/read.ts';
import { nodeId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type CommentSocket, openCommentSocket } from './comment-socket.ts';
import { newId, opening } from './comment-world.ts';
import { type SlowRelay, startSlowRelay } from './slow-relay.ts';

const DOCUMENT = sampleDocumentId('koriyama-2020');
const GOAL = nodeId('koriyama-2020.goal-1');
const LINES = ['一行目の文', '圏域の企業と連携した雇用の場をつくる', '三行目の文'];

let server: TestServer;
let relay: SlowRelay;
let writer: CommentSocket;
let reader: CommentSocket;

beforeAll(async () => {
  server = await startServer();
  relay = await startSlowRelay(server.port, 300);
  const visitor = visitorOf(server.url);
  const [member, observer] = await Promise.all([visitor.signIn('member1'), visitor.signIn('observer')]);
  writer = await openCommentSocket(relay.url, DOCUMENT, member);
  reader = await openCommentSocket(server.url, DOCUMENT, observer);
});
afterAll(async () => {
  writer.close();
  reader.close();
  await relay.close();
  await server.close();
});

test('[COMMENT21] a comment sent in the same breath as the text that it quotes arrives behind it, on a slow line too', async () => {
  const { doc } = writer;
  const node = readStrategy(doc).nodes.find(({ id }) => id === GOAL);
  if (node === undefined) throw new Error('no goal');
  const seen: { text: string; place: AnchorPlace }[] = [];
  reader.onEvent = (event) => {
    if (event.type !== 'threads') return;
    const [thread] = event.threads;
    const body = bodyOf(reader.doc, GOAL);
    if (thread === undefined || body === null) return;
    const index = createAnchorIndex(reader.doc, () => readStrategy(reader.doc));
    seen.push({ text: readBody(body).text, place: index.resolve(thread.anchor) });
    index.close();
  };
  for (let count = 1; count <= LINES.length; count += 1) {
    // Nothing is awaited between the typing and the comment: both are on the line together.
    setBodyFromText(doc, 'typing', GOAL, LINES.slice(0, count).join('\n'));
    const quote = LINES[count - 1] ?? '';
    const from = LINES.slice(0, count).join('\n').length - quote.length;
    const anchor = makeRangeAnchor(doc, node, { from, to: from + quote.length });
    if (!anchor.ok) throw new Error(anchor.error);
    const reply = await writer.send({ id: newId(), operations: [opening({ anchor: anchor.value })] });
    expect(reply).toMatchObject({ ok: true });
  }
  expect(seen.map(({ text }) => text)).toEqual(LINES.map((_, at) => LINES.slice(0, at + 1).join('\n')));
  for (const [at, { place }] of seen.entries()) {
    expect(place).toMatchObject({ kind: 'found', target: 'range', text: LINES[at], isExact: true });
  }
});
