import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { type Visitor, visitorOf } from '../accounts/visitor.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const OVERVIEW = `/revisions/${sampleRevisionId('isesaki-2')}/documents/overview`;

let server: TestServer;
let sql: Sql;
let visitor: Visitor;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  const opened = await openDatabase(server.databaseUrl, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
  visitor = visitorOf(server.url);
  cookie = await visitor.signIn('viewer');
});
afterAll(async () => {
  await sql?.end();
  await server?.close();
});

const recorded = () => sql<{ subject: string; after: string; name: string }[]>`
  select audit_details.detail->>'subject' as subject, audit_details.detail->>'after' as after,
    users.display_name as name
  from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
    join users on users.id = audit_entries.user_id
  where audit_entries.document_id = ${sampleDocumentId('isesaki-2')} and audit_entries.action = 'exported'
  order by audit_entries.seq`;

test('[EXPORT88] the JSON of a document has its tree, its data and its imprint', async () => {
  const answer = await visitor.get(`${OVERVIEW}.json`, cookie);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toMatchObject({
    format: 1,
    name: 'overview',
    document: { title: expect.stringContaining('概要') },
    data: { columns: expect.anything() },
    paper: { size: 'A4', orientation: 'landscape' },
    imprint: { version: '変更案第1号（第1版）', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test('[EXPORT86] a file that is given out is recorded, with who got what of which hash; a page is not', async () => {
  const before = (await recorded()).length;
  expect((await visitor.get(`${OVERVIEW}.html`, cookie)).status).toBe(200);
  const { imprint } = await (await visitor.get(`${OVERVIEW}.json`, cookie)).json();
  const after = await recorded();
  expect(after.slice(before)).toEqual([
    { subject: '改訂の概要（JSON）', after: `${imprint.version} ${imprint.hash}`, name: '庁内閲覧' },
  ]);
});

test('[EXPORT87] a download bears its own name, and leads nowhere without a session', async () => {
  const answer = await visitor.get(`${OVERVIEW}.json`, cookie);
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition.startsWith('attachment; ')).toBe(true);
  expect(decodeURIComponent(disposition)).toMatch(/伊勢崎市_改訂の概要_\d{8}\.json$/);
  expect((await visitor.get(`${OVERVIEW}.json`)).status).toBe(401);
  expect((await visitor.get(`${OVERVIEW}.exe`, cookie)).status).toBe(404);
  expect((await visitor.get('/strategies/isesaki-2/documents/changes.json?version=1', cookie)).status).toBe(
    404,
  );
});
