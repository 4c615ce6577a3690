import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { setField } from '#shared/document/edit.ts';
import { nodesMap } from '#shared/document/schema.ts';
import { nodeId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { joinDocument, type Participant } from '../bench/participant.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const DOCUMENT = sampleDocumentId('koriyama-2020');
const FIELDS = ['note', 'definition', 'sourceStatistic', 'pageRef'] as const;
let server: TestServer;
let participant: Participant;

beforeAll(async () => {
  server = await startServer();
  const cookie = await visitorOf(server.url).signIn('member1');
  const address = `${server.url.replace('http', 'ws')}/sync`;
  participant = await joinDocument({ server: address, room: DOCUMENT, cookie, acknowledged: true });
}, 180_000);
afterAll(async () => {
  participant.close();
  await server.close();
});

test('[ACTIVITY3] a server that is killed again and again while people edit leaves each change once', async () => {
  const { doc } = participant;
  const indicators = Array.from(nodesMap(doc).keys())
    .filter((id) => nodesMap(doc).toJSON()[id]?.kind === 'indicator')
    .map(nodeId);
  const written: string[] = [];
  for (const field of FIELDS) {
    for (const id of indicators) {
      setField(doc, 'test', id, field, `${field} ${written.length}`);
      written.push(`${id} ${field} ${field} ${written.length}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    // Some of it is in the log and not read, some is being read, some is not sent.
    await server.kill();
    await server.start();
  }
  const sql = postgres(server.databaseUrl, { max: 1 });
  const entries = async () => {
    const rows = await sql<{ line: string }[]>`
      select node_id || ' ' || field || ' ' || after as line from activity
      where document_id = ${DOCUMENT} and kind <> 'created' order by id`;
    return rows.map(({ line }) => line);
  };
  await expect.poll(entries, { timeout: 60_000 }).toHaveLength(written.length);
  expect((await entries()).toSorted()).toEqual(written.toSorted());
  const [row] = await sql`
    select (select seq from activity_cursors where document_id = ${DOCUMENT}) = head as read
    from documents where id = ${DOCUMENT}`;
  expect(row).toEqual({ read: true });
  await sql.end();
}, 120_000);
