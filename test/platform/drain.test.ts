import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { MESSAGE } from '#shared/sync/protocol.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const DOCUMENT = sampleDocumentId('koriyama-2020');

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

test('[RUN9] an edit that waits for its commit when SIGTERM arrives is saved before the server ends', async () => {
  const opened = await openDatabase(server.databaseUrl, { max: 2 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${DOCUMENT}`, {
    headers: { cookie: await sessionCookie(server.url) },
  });
  const closed = once(socket, 'close');
  await once(socket, 'message');

  const unlock = await lockDocument(sql);
  socket.send(editFrame());
  await expect.poll(() => undurableBytes(server.url)).toBeGreaterThan(0);
  const stopped = server.stop();
  await expect.poll(() => isListening(server.url)).toBe(false);
  await unlock();

  expect(await stopped).toBe(0);
  expect((await closed)[0]).toBe(1001);
  expect(await sql`select head from documents where id = ${DOCUMENT}`).toEqual([{ head: 2 }]);
  await sql.end();
});

async function sessionCookie(url: string): Promise<string> {
  const body = new URLSearchParams({ email: 'member1@sakutei.example', password: 'sakutei-sample' });
  const response = await fetch(`${url}/login`, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Nobody can commit to the document until the answer is called. */
async function lockDocument(sql: Sql): Promise<() => Promise<void>> {
  const connection = await sql.reserve();
  await connection`begin`;
  await connection`select from documents where id = ${DOCUMENT} for update`;
  return async () => {
    await connection`rollback`;
    connection.release();
  };
}

function editFrame(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('strategy').set('nickname', '最後の一文字');
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    writeUpdate(encoder, Y.encodeStateAsUpdate(doc));
  });
}

async function undurableBytes(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^sync_undurable_bytes (\d+)/m.exec(metrics)?.[1]);
}

async function isListening(url: string): Promise<boolean> {
  return fetch(`${url}/livez`).then(
    () => true,
    () => false,
  );
}
