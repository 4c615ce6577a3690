import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { CLOSE } from '#shared/sync/protocol.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { exampleOf, knock, type Visit } from './door.ts';
import { SAMPLE_PASSWORD, type Visitor, visitorOf } from './visitor.ts';

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  visitor = visitorOf(server.url);
});
afterAll(() => server.close());

async function enter(cookie: string, slug = 'kamiichi-2'): Promise<Visit> {
  const reception = await knock(server.url, sampleDocumentId(slug), cookie);
  if (reception.kind === 'closed') throw new Error(`closed with ${reception.code}`);
  return reception.visit;
}

const stays = async (visit: Visit) => (await visit.survives(exampleOf('queryAwareness'))) === null;

test('[ACCESS13] signing out closes the session’s sockets, not those of the person’s other sessions', async () => {
  const [here, there] = [await visitor.signIn('member1'), await visitor.signIn('member1')];
  const visits = [await enter(here), await enter(there)] as const;
  await visitor.post('/logout', {}, { cookie: here });
  expect(await visits[0].closed).toBe(CLOSE.noSession);
  expect(await stays(visits[1])).toBe(true);
  visits[1].leave();
});

test('[ACCESS13] signing out everywhere closes all sockets of the person and nobody else’s', async () => {
  const [here, there] = [await visitor.signIn('member1'), await visitor.signIn('member1')];
  const visits = [await enter(here), await enter(there), await enter(await visitor.signIn('chair'))] as const;
  await visitor.post('/logout-everywhere', {}, { cookie: here });
  expect(await Promise.all([visits[0].closed, visits[1].closed])).toEqual([CLOSE.noSession, CLOSE.noSession]);
  expect(await stays(visits[2])).toBe(true);
  visits[2].leave();
});

test('[ACCESS13] another person who signs in at the same browser closes the sockets of the one before', async () => {
  const before = await visitor.signIn('member1');
  const visit = await enter(before);
  await visitor.post(
    '/login',
    { email: 'chair@sakutei.example', password: SAMPLE_PASSWORD },
    { cookie: before },
  );
  expect(await visit.closed).toBe(CLOSE.noSession);
});

test('[ACCESS21] the list says who changed a strategy last, and when', async () => {
  const cookie = await visitor.signIn('department');
  const visit = await enter(cookie, 'iizuka-next');
  expect(await visit.survives(exampleOf('sync.update'))).toBeNull();
  visit.leave();
  const page = await (await visitor.get('/', cookie)).text();
  expect(page.match(/<dd>\d{4}年\d+月\d+日\(.\) \d\d:\d\d 担当課<\/dd>/g)).toHaveLength(1);
});

test('[ACCESS21] the list says who has a strategy open', async () => {
  const reader = await visitor.signIn('viewer');
  const before = await (await visitor.get('/', reader)).text();
  const visit = await enter(await visitor.signIn('chair'), 'koriyama-2020');
  const during = await (await visitor.get('/', reader)).text();
  visit.leave();
  expect(before).not.toContain(strategiesMessages.list.present);
  expect(during).toContain(strategiesMessages.list.present);
  expect(during).toContain('<span class="sr-only">会長</span>');
});
