import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SESSION, SIGN_IN_LIMITS } from '#server/commands/account-context.ts';
import { endExpiredSessions } from '#server/commands/end-expired-sessions.ts';
import { resumeSession } from '#server/commands/resume-session.ts';
import { signIn } from '#server/commands/sign-in.ts';
import { signOut } from '#server/commands/sign-out.ts';
import type { UserId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld, PASSWORD } from './accounts.ts';

let world: AccountWorld;
let member: UserId;

beforeAll(async () => {
  world = await createAccountWorld();
  member = await world.addUser({ email: 'member@town.example' });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`delete from sign_in_attempts`;
  await world.sql`delete from sessions`;
  world.changed.length = 0;
});

const attempt = (email: string, password: string, address = '192.0.2.1', replaces: string | null = null) =>
  signIn(world.context, { email, password, address, replaces });

async function session(): Promise<string> {
  const result = await attempt('member@town.example', PASSWORD);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('signing in', () => {
  test('[ACCESS10] an e-mail is the same in capitals, full width and with blanks around it', async () => {
    const result = await attempt('　ＭＥＭＢＥＲ＠town.example ', PASSWORD);
    expect(result.ok).toBe(true);
  });

  test('[ACCESS10] an unknown e-mail and a wrong password get the same refusal', async () => {
    const unknown = await attempt('nobody@town.example', PASSWORD);
    const wrong = await attempt('member@town.example', 'wrong');
    expect(unknown).toEqual({ ok: false, error: { code: 'wrongCredentials' } });
    expect(wrong).toEqual(unknown);
  });

  test('[ACCESS10] what no database can hold is an unknown e-mail', async () => {
    expect(await attempt('member\0@town.example', 'wrong')).toMatchObject({
      error: { code: 'wrongCredentials' },
    });
  });

  test('[ACCESS10] a password of megabytes is refused unread', async () => {
    expect(await attempt('member@town.example', 'x'.repeat(5_000_000))).toMatchObject({ ok: false });
  });

  test('[ACCESS11] the database never holds the token', async () => {
    const token = await session();
    const rows = await world.sql<{ token_hash: Buffer }[]>`select token_hash from sessions`;
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(rows.map((row) => row.token_hash.includes(Buffer.from(token, 'base64url')))).toEqual([false]);
  });

  test('[ACCESS16] a disabled account learns so only with its password, and its sessions are over', async () => {
    const token = await session();
    await world.sql`update users set disabled_at = now() where id = ${member}`;
    try {
      expect(await resumeSession(world.context, token)).toBeNull();
      expect(await attempt('member@town.example', 'wrong')).toEqual({
        ok: false,
        error: { code: 'wrongCredentials' },
      });
      expect(await attempt('member@town.example', PASSWORD)).toEqual({
        ok: false,
        error: { code: 'disabled' },
      });
    } finally {
      await world.sql`update users set disabled_at = null where id = ${member}`;
    }
  });
});

describe('sessions', () => {
  test('[ACCESS11] a session belongs to its person', async () => {
    expect(await resumeSession(world.context, await session())).toMatchObject({
      id: member,
      email: 'member@town.example',
    });
  });

  test('[ACCESS11] a token hashed under another secret is nobody', async () => {
    const token = await session();
    expect(await resumeSession({ ...world.context, sessionSecret: 'another' }, token)).toBeNull();
  });

  test('[ACCESS12] a session ends 12 hours after its last use', async () => {
    const token = await session();
    world.turnClock(SESSION.idleMs - 1);
    expect(await resumeSession(world.context, token)).not.toBeNull();
    world.turnClock(SESSION.idleMs - 1);
    expect(await resumeSession(world.context, token)).not.toBeNull();
    world.turnClock(SESSION.idleMs);
    expect(await resumeSession(world.context, token)).toBeNull();
  });

  test('[ACCESS12] a session in daily use ends after 14 days', async () => {
    const token = await session();
    const uses = SESSION.longestMs / (SESSION.idleMs / 2);
    for (let use = 1; use < uses; use += 1) {
      world.turnClock(SESSION.idleMs / 2);
      expect(await resumeSession(world.context, token)).not.toBeNull();
    }
    world.turnClock(SESSION.idleMs / 2);
    expect(await resumeSession(world.context, token)).toBeNull();
  });

  test('[ACCESS12] expired sessions are deleted and their sockets closed, live ones stay', async () => {
    await session();
    world.turnClock(SESSION.idleMs);
    const live = await session();
    await endExpiredSessions(world.context);
    expect(world.changed).toEqual([{ userId: member }]);
    expect(await resumeSession(world.context, live)).not.toBeNull();
    expect(await world.sql`select user_id from sessions`).toHaveLength(1);
  });

  test('[ACCESS13] signing out here leaves the other sessions', async () => {
    const [here, there] = [await session(), await session()];
    await signOut(world.context, here, 'here');
    expect(await resumeSession(world.context, here)).toBeNull();
    expect(await resumeSession(world.context, there)).not.toBeNull();
    expect(world.changed).toEqual([{ userId: member }]);
  });

  test('[ACCESS13] signing out everywhere ends all sessions of the person', async () => {
    const [here, there] = [await session(), await session()];
    await signOut(world.context, here, 'everywhere');
    expect(await resumeSession(world.context, here)).toBeNull();
    expect(await resumeSession(world.context, there)).toBeNull();
    expect(world.changed).toEqual([{ userId: member }]);
  });

  test('[ACCESS13] signing in ends the session that the browser had', async () => {
    const before = await session();
    await attempt('member@town.example', PASSWORD, '192.0.2.1', before);
    expect(await resumeSession(world.context, before)).toBeNull();
    expect(world.changed).toEqual([{ userId: member }]);
  });
});

describe('rate limit', () => {
  const wrong = async (times: number, email: string, address?: string) => {
    for (let time = 0; time < times; time += 1) await attempt(email, 'wrong', address);
  };

  test('[ACCESS14] after ten wrong passwords even the right one waits, and the refusal says until when', async () => {
    const first = world.context.now();
    await wrong(SIGN_IN_LIMITS.perEmail, 'member@town.example');
    world.turnClock(60_000);
    expect(await attempt('member@town.example', PASSWORD)).toEqual({
      ok: false,
      error: { code: 'tooManyAttempts', retryAt: new Date(first.getTime() + SIGN_IN_LIMITS.windowMs) },
    });
    world.turnClock(SIGN_IN_LIMITS.windowMs - 60_000);
    expect(await attempt('member@town.example', PASSWORD)).toMatchObject({ ok: true });
  });

  test('[ACCESS14] attempts while refused do not prolong the wait', async () => {
    await wrong(SIGN_IN_LIMITS.perEmail, 'member@town.example');
    world.turnClock(SIGN_IN_LIMITS.windowMs / 2);
    await wrong(3, 'member@town.example');
    world.turnClock(SIGN_IN_LIMITS.windowMs / 2);
    expect(await attempt('member@town.example', PASSWORD)).toMatchObject({ ok: true });
  });

  test('[ACCESS14] parallel guesses count like guesses one by one', async () => {
    const results = await Promise.all(
      Array.from({ length: SIGN_IN_LIMITS.perEmail + 5 }, () => attempt('member@town.example', 'wrong')),
    );
    const refused = results.filter((result) => !result.ok && result.error.code === 'tooManyAttempts');
    expect(refused).toHaveLength(5);
  });

  test('[ACCESS14] a success forgets the wrong passwords before it', async () => {
    await wrong(SIGN_IN_LIMITS.perEmail - 1, 'member@town.example');
    await session();
    await wrong(SIGN_IN_LIMITS.perEmail - 1, 'member@town.example');
    expect(await attempt('member@town.example', PASSWORD)).toMatchObject({ ok: true });
  });

  test('[ACCESS14] guesses at many e-mails from one address are refused, other addresses are not', async () => {
    const now = world.context.now();
    await world.sql`
      insert into sign_in_attempts (subject, attempted_at)
      select 'address:192.0.2.9', ${now} from generate_series(1, ${SIGN_IN_LIMITS.perAddress})`;
    expect(await attempt('member@town.example', PASSWORD, '192.0.2.9')).toMatchObject({
      ok: false,
      error: { code: 'tooManyAttempts' },
    });
    expect(await attempt('member@town.example', PASSWORD, '192.0.2.8')).toMatchObject({ ok: true });
  });

  test('[ACCESS14] attempts that no limit looks at any more are deleted', async () => {
    await wrong(1, 'member@town.example');
    world.turnClock(SIGN_IN_LIMITS.windowMs);
    await endExpiredSessions(world.context);
    expect(await world.sql`select id from sign_in_attempts`).toEqual([]);
  });
});
