import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { onCluster } from '../setup/database.ts';
import { startServer, type TestServer } from '../setup/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

const UPLOAD = '/strategies/koriyama-2020/meetings/any/materials';

describe('built server over HTTP', () => {
  test('[RUN16] hashed files are kept for ever and sent compressed, other names are not found', async () => {
    const page = await (await fetch(`${server.url}/login`)).text();
    const script = /"(\/assets\/entry\.client-[^"]+\.js)"/.exec(page)?.[1];
    const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
    const gone = await fetch(`${server.url}/assets/entry.client-of-yesterday.js`);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
  });

  test('[RUN7] every page has its own nonce, and no header that locks plain http out', async () => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 2; visit += 1) {
      const response = await fetch(`${server.url}/login`);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await response.text()).toContain(`nonce="${nonce}"`);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure-requests|https?:\/\//);
      expect(response.headers.get('strict-transport-security')).toBeNull();
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  test.each([
    ['POST', { origin: 'http://evil.example' }, 403],
    ['POST', { 'sec-fetch-site': 'cross-site' }, 403],
    ['DELETE', { origin: 'null' }, 403],
    ['GET', { origin: 'http://evil.example' }, 200],
  ])('[RUN5] %s with %o is answered %i', async (method, headers, status) => {
    expect(await statusOf(method, headers)).toBe(status);
  });

  test.each([
    ['a body over 1 MiB', '/login', { 'content-length': String(2 * 1024 * 1024) }, 413],
    ['a body of unsaid length', '/login', { 'transfer-encoding': 'chunked' }, 411],
    ['a file over 32 MiB', UPLOAD, { 'content-length': String(33 * 1024 * 1024) }, 413],
    ['a file of unsaid length', UPLOAD, { 'transfer-encoding': 'chunked' }, 411],
    ['a file to another address', `${UPLOAD}/x`, { 'content-length': String(2 * 1024 * 1024) }, 413],
    ['a file of a stranger', UPLOAD, { 'content-length': String(2 * 1024 * 1024) }, 401],
  ])('[RUN5] %s is refused unread', async (_what, path, headers, status) => {
    expect(await statusOf('POST', headers, path)).toBe(status);
  });

  test.each([
    ['an address that is no text', 'GET', '/%ff', {}, 400],
    ['an address that no database can hold', 'GET', '/strategies/a%00b', {}, 400],
    ['a body that is no form', 'POST', '/login', { 'content-type': 'application/json' }, 415],
    ['a Host that is none', 'GET', '/login', { host: 'a b' }, 400],
    ['a port that is none', 'GET', '/login', { host: 'localhost:99999' }, 400],
    ["a proxy's Host that is none", 'GET', '/login', { 'x-forwarded-host': 'a b' }, 400],
    ["a proxy's port that is none", 'GET', '/login', { 'x-forwarded-host': 'plan.example:99999' }, 400],
    ['a method that pages do not know', 'TRACE', '/login', {}, 405],
    ["two proxies' Hosts", 'GET', '/login', { 'x-forwarded-host': 'plan.example, inner:3000' }, 200],
  ])('[RUN21] %s is answered as the fault of who sent it', async (_what, method, path, headers, status) => {
    expect(await statusOf(method, headers, path)).toBe(status);
  });

  test('[RUN5] a socket of another site, and one to another path, is refused before it opens', async () => {
    const socket = server.url.replace('http', 'ws');
    expect(await refusal(new WebSocket(`${socket}/sync/any`, { origin: 'http://evil.example' }))).toBe(403);
    expect(await refusal(new WebSocket(`${socket}/other`))).toBe(404);
  });

  test('[RUN14] while the database is away it lives and is not ready; then it is again', async () => {
    const name = new URL(server.databaseUrl).pathname.slice(1);
    await onCluster((sql) => sql`alter database ${sql(name)} with allow_connections false`);
    await onCluster(
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
    );
    expect(await statuses()).toEqual([503, 200]);
    await onCluster((sql) => sql`alter database ${sql(name)} with allow_connections true`);
    await expect.poll(statuses).toEqual([200, 200]);
  });

  test('[RUN14] metrics speak of requests, sockets and commits', async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    for (const name of ['http_request_duration_seconds', 'sync_connections', 'sync_commit_seconds']) {
      expect(metrics).toContain(`# TYPE ${name} `);
    }
  });
});

async function statuses(): Promise<number[]> {
  const answers = await Promise.all([fetch(`${server.url}/health`), fetch(`${server.url}/livez`)]);
  return answers.map(({ status }) => status);
}

/** Sends the headers of a request and nothing else; fetch would not send these headers. */
function statusOf(
  method: string,
  headers: Record<string, string>,
  path = '/login',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url, { path, method, headers }, (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.once('error', reject);
    if (headers['content-length'] === undefined) sent.end();
    else sent.flushHeaders();
  });
}

function refusal(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    socket.once('open', () => reject(new Error('it opened')));
    socket.on('error', () => undefined);
  });
}
