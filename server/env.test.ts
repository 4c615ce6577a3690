import { describe, expect, test } from 'vitest';
import { isLoopback, readEnv } from './env.ts';

function read(source: Record<string, string>) {
  const env = readEnv(source);
  if (!env.ok) throw new Error(env.error.name);
  return env.value;
}

describe('variables', () => {
  test('[RUN13] without any, it listens on loopback port 3000 with its own database', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      isLoopback: true,
      databaseUrl: null,
      sessionSecret: null,
      publicOrigin: null,
      smtpUrl: null,
      mailFrom: null,
      sample: 'unsaid',
      logLevel: 'warn',
    });
    expect(read({}).dataDirectory).toMatch(/\/\.data$/);
  });

  test('[RUN13] an empty variable counts as unset', () => {
    expect(read({ PORT: '', DATABASE_URL: '', SAMPLE: '' })).toEqual(read({}));
  });

  test('[RUN13] SAMPLE tells wanted from unwanted from unsaid', () => {
    expect([read({ SAMPLE: '1' }), read({ SAMPLE: '0' })].map(({ sample }) => sample)).toEqual([
      'wanted',
      'unwanted',
    ]);
  });

  test('[RUN13] PUBLIC_ORIGIN is kept as an origin', () => {
    expect(read({ PUBLIC_ORIGIN: 'https://Plan.Example:443/ja/' }).publicOrigin).toBe('https://plan.example');
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['HOST', 'no host'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['SESSION_SECRET', 'short'],
    ['PUBLIC_ORIGIN', 'plan.example'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'mail.example:25'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', '策定'],
    ['MAIL_FROM', 'a@b, c@d'],
    ['MAIL_FROM', '策定 <a@b>'],
    ['SAMPLE', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('[RUN13] %s=%s is refused by name', (name, value) => {
    expect(readEnv({ [name]: value })).toEqual({ ok: false, error: { code: 'badVariable', name, value } });
  });

  test.each([
    'smtp://mail.example',
    'smtps://sakutei%40town:p%3Ass@mail.example:465',
    'smtp://[::1]:2525',
    'smtp://mail.example?tls.rejectUnauthorized=false',
  ])('[RUN13] SMTP_URL=%s is kept', (value) => {
    expect(read({ SMTP_URL: value, MAIL_FROM: 'kikaku@town.example' })).toMatchObject({
      smtpUrl: value,
      mailFrom: 'kikaku@town.example',
    });
  });

  test('[RUN13] a URL that is refused is shown without its password', () => {
    const refused = readEnv({ SMTP_URL: 'smpt://sakutei:secret@mail.example' });
    expect(refused).toMatchObject({ error: { name: 'SMTP_URL', value: 'smpt://…@mail.example' } });
  });

  test.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['localhost', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['127.0.0.1.example', false],
  ])('[RUN12] %s is loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
