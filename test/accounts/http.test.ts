import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { sampleMessages } from '#shared/i18n/ja/sample.ts';
import { onCluster } from '../setup/database.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { SAMPLE_PASSWORD, sessionOf, type Visitor, visitorOf } from './visitor.ts';

const text = accountsMessages;
const member = { email: 'member1@sakutei.example', password: SAMPLE_PASSWORD };

let server: TestServer;
let visitor: Visitor;
let sql: Sql;

beforeAll(async () => {
  server = await startServer();
  visitor = visitorOf(server.url);
  const opened = await openDatabase(server.databaseUrl, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
});
afterAll(async () => {
  await sql.end();
  await server.close();
});
beforeEach(() => sql`delete from sign_in_attempts`);

/** True if this cookie's session shows the person's own page. */
async function isSignedIn(cookie: string): Promise<boolean> {
  const page = await (await visitor.get('/', cookie)).text();
  return page.includes(text.menu.signOut);
}

describe('POST /login', () => {
  test('[ACCESS11] answers 302 and a session cookie that scripts and other sites do not get', async () => {
    const answer = await visitor.post('/login', member);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sakutei_session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await isSignedIn(sessionOf(answer))).toBe(true);
  });

  test('[ACCESS11] the cookie is Secure exactly on https', async () => {
    const answer = await visitor.post('/login', member, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  test('[ACCESS10] a wrong password answers 401, keeps the typed e-mail and sets nothing', async () => {
    const answer = await visitor.post('/login', { ...member, password: 'wrong' });
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(page).toContain(text.signIn.wrongCredentials);
    expect(page).toContain('value="member1@sakutei.example"');
    expect(page).not.toContain('value="wrong"');
  });

  test('[ACCESS10] an empty field answers 400 and counts as no attempt', async () => {
    const answer = await visitor.post('/login', { ...member, password: '' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(text.signIn.incomplete);
    expect(await sql`select id from sign_in_attempts`).toEqual([]);
  });

  test('[ACCESS14] too many wrong passwords answer 429 and say when to try again', async () => {
    await sql`
      insert into sign_in_attempts (subject, attempted_at)
      select 'address:127.0.0.1', now() - interval '5 minutes' from generate_series(1, 100)`;
    const answer = await visitor.post('/login', member);
    const page = await answer.text();
    expect(answer.status).toBe(429);
    expect(page).toMatch(/\d\d:\d\d以降に、もう一度お試しください。/);
  });

  test('[ACCESS15] leads back to where one was, on this site only', async () => {
    const inside = await visitor.post('/login', { ...member, redirectTo: '/strategies/kamiichi-2?a=1' });
    const outside = await visitor.post('/login', { ...member, redirectTo: 'https://evil.example/' });
    expect(inside.headers.get('location')).toBe('/strategies/kamiichi-2?a=1');
    expect(outside.headers.get('location')).toBe('/');
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('[ACCESS19] from another site (%j) answers 403 and signs nobody in or out', async (headers) => {
    const cookie = await visitor.signIn('member1');
    for (const path of ['/login', '/logout', '/logout-everywhere']) {
      const answer = await visitor.post(path, member, { ...headers, cookie } as Record<string, string>);
      expect([path, answer.status, answer.headers.getSetCookie()]).toEqual([path, 403, []]);
    }
    expect(await isSignedIn(cookie)).toBe(true);
  });
});

describe('leaving', () => {
  test('[ACCESS13] POST /logout ends this session only and clears the cookie', async () => {
    const [here, there] = [await visitor.signIn('member1'), await visitor.signIn('member1')];
    const answer = await visitor.post('/logout', {}, { cookie: here });
    expect(answer.status).toBe(302);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sakutei_session=; Path=\/; Max-Age=0;/);
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true]);
  });

  test('[ACCESS13] POST /logout-everywhere ends all sessions of the person and nobody else’s', async () => {
    const [here, there, other] = [
      await visitor.signIn('member1'),
      await visitor.signIn('member1'),
      await visitor.signIn('chair'),
    ];
    await visitor.post('/logout-everywhere', {}, { cookie: here });
    expect([await isSignedIn(here), await isSignedIn(there), await isSignedIn(other)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('[ACCESS12] an expired session is no session', async () => {
    const cookie = await visitor.signIn('member1');
    await sql`update sessions set expires_at = now() - interval '1 second'`;
    expect(await isSignedIn(cookie)).toBe(false);
  });

  test('[ACCESS11] a cookie of another form is no session and no error', async () => {
    for (const cookie of [
      'sakutei_session=x',
      'sakutei_session=',
      `sakutei_session=${'é'.repeat(3)}`,
      '=;=;',
    ]) {
      expect((await visitor.get('/', encodeURI(cookie))).status).toBe(200);
    }
  });
});

test('[ACCESS20] a page is not kept by the browser; scripts, styles and fonts are', async () => {
  const page = await visitor.get('/', await visitor.signIn('member1'));
  const script = /\/assets\/[\w.-]+\.js/.exec(await page.text())?.[0] ?? '';
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  expect((await visitor.get(script)).headers.get('cache-control')).toContain('immutable');
});

describe('the first visit', () => {
  test('[ACCESS17] with the sample it offers a role per card, each a form to /login', async () => {
    const page = await (await visitor.get('/')).text();
    for (const role of ['secretariat', 'chair', 'member', 'department', 'observer', 'viewer'] as const) {
      expect(page).toContain(sampleMessages.roleLine[role]);
    }
    expect(page).toContain(`value="${SAMPLE_PASSWORD}"`);
    expect(page).toContain('委員1として開く');
  });

  test('[ACCESS17] disabled accounts of the sample are not offered', async () => {
    await sql`update users set disabled_at = now() where email = 'observer@sakutei.example'`;
    const page = await (await visitor.get('/')).text();
    await sql`update users set disabled_at = null`;
    expect(page).not.toContain('observer@sakutei.example');
    expect(page).toContain('viewer@sakutei.example');
  });

  test('[ACCESS17] who is no account of the sample is offered no roles to switch to', async () => {
    const cookie = await visitor.signIn('member1');
    await sql`update users set is_sample = false where email = ${member.email}`;
    const page = await (await visitor.get('/', cookie)).text();
    await sql`update users set is_sample = true`;
    expect(page).toContain(text.menu.signOut);
    expect(page).not.toContain(text.menu.switchRole);
  });
});

test('[RUN22] pages arrive without holes, wherever a chunk of the stream ends within Japanese text', async () => {
  const cookie = await visitor.signIn('secretariat');
  for (const path of ['/', '/login', '/strategies/koriyama-2020', '/strategies/kamiichi-2']) {
    const page = await (await visitor.get(path, cookie)).text();
    expect([path, page.match(/.{20}[\0\ufffd].{20}/s)]).toEqual([path, null]);
  }
});

describe('when something is wrong', () => {
  test('[RUN22] an unknown address answers 404 in words', async () => {
    const answer = await visitor.get('/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(text.errors.notFoundTitle);
  });

  test('[ACCESS22] while the database is away nobody is signed out; afterwards the same session goes on', async () => {
    const cookie = await visitor.signIn('member1');
    const name = new URL(server.databaseUrl).pathname.slice(1);
    await sql.end();
    await onCluster((cluster) => cluster`alter database ${cluster(name)} allow_connections false`);
    await onCluster(
      (cluster) => cluster`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
    );
    const away = await visitor.get('/', cookie);
    const page = await away.text();
    await onCluster((cluster) => cluster`alter database ${cluster(name)} allow_connections true`);
    const opened = await openDatabase(server.databaseUrl, { max: 1 });
    if (opened.ok) sql = opened.value;
    expect(away.status).toBe(503);
    expect(page).toContain(text.errors.unavailable);
    expect(await isSignedIn(cookie)).toBe(true);
  });
});
