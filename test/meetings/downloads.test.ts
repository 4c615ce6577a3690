import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleMeetingId } from '#server/sample/meetings.ts';
import { type Visitor, visitorOf } from '../accounts/visitor.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const MATERIALS = `/strategies/kamiichi-2/meetings/${sampleMeetingId('kamiichi-2', 1)}/materials`;

let server: TestServer;
let visitor: Visitor;
let secretariat: string;

beforeAll(async () => {
  server = await startServer();
  visitor = visitorOf(server.url);
  secretariat = await visitor.signIn('secretariat');
});
afterAll(() => server.close());

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([content], name));
  return fetch(server.url + MATERIALS, { method: 'POST', body, headers: { cookie: secretariat } });
}

/** Address of the meeting's last material. */
async function newest(): Promise<string> {
  const page = await (await visitor.get(MATERIALS.replace('/materials', ''), secretariat)).text();
  const addresses = Array.from(
    page.matchAll(/href="([^"]+\/materials\/[0-9a-f-]{36})"/g),
    ([, address]) => address,
  );
  return addresses.at(-1) ?? '';
}

test('[MEETING9] a download is an attachment that browsers neither show nor guess about', async () => {
  expect(await (await upload('図（案）.txt', '<script>alert(1)</script>')).json()).toEqual({
    ok: true,
    number: 2,
  });
  const answer = await visitor.get(await newest(), await visitor.signIn('viewer'));
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="____.txt"; filename*=UTF-8''%E5%9B%B3%EF%BC%88%E6%A1%88%EF%BC%89.txt`,
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(await answer.text()).toBe('<script>alert(1)</script>');
});

test('[MEETING8] a file of 20 MB comes whole, and one that is larger is answered in words', async () => {
  const most = new Uint8Array(20 * 1024 * 1024);
  most.set(new TextEncoder().encode('%PDF-1.7'));
  for (let at = 8; at < most.length; at += 4_096) most[at] = at % 251;
  expect((await upload('最大.pdf', most)).status).toBe(200);
  const answer = await visitor.get(await newest(), secretariat);
  expect(Buffer.from(await answer.arrayBuffer()).equals(most)).toBe(true);
  const tooMuch = new Uint8Array(most.length + 1);
  tooMuch.set(most);
  const larger = await upload('超過.pdf', tooMuch);
  expect([larger.status, await larger.json()]).toEqual([413, { ok: false, code: 'tooLarge' }]);
});

test('[MEETING9] signed out, a download is no page, and a typed address leads to signing in', async () => {
  const address = await newest();
  expect((await visitor.get(address)).status).toBe(401);
  const typed = await fetch(server.url + address, { redirect: 'manual', headers: { accept: 'text/html' } });
  expect([typed.status, typed.headers.get('location')]).toEqual([
    302,
    `/login?${new URLSearchParams({ redirectTo: address })}`,
  ]);
});

test.each([
  ['no boundary', 'multipart/form-data', 'x'],
  ['another boundary', 'multipart/form-data; boundary=abc', '--def\r\n\r\nx'],
  [
    'an end in the middle',
    'multipart/form-data; boundary=abc',
    '--abc\r\nContent-Disposition: form-data; name="file"',
  ],
])('[RUN21] a file that cannot be read is the fault of who sent it: %s', async (_what, type, body) => {
  expect(await statusOf(type, body)).toBe(400);
  expect(server.output()).toBe('');
});

test('[RUN21] a form without a file, and one whose file is a word, have none', async () => {
  for (const form of [{}, { file: 'word' }]) {
    const answer = await visitor.post(MATERIALS, form, { cookie: secretariat });
    expect([answer.status, await answer.json()]).toEqual([422, { ok: false, code: 'noFile' }]);
  }
});

function statusOf(type: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: secretariat, 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const sent = request(server.url + MATERIALS, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
