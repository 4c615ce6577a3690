import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { welcome } from './terminal.ts';

function lines(source: Record<string, string>, hasSample = true): string {
  const env = readEnv(source);
  if (!env.ok) throw new Error(env.error.name);
  return welcome(env.value, hasSample);
}

describe('after the start', () => {
  test('[RUN18] both names of this machine are shown, so that two people fit into one browser', () => {
    expect(lines({ PORT: '3001' })).toMatch(/http:\/\/localhost:3001\n\s+http:\/\/127\.0\.0\.1:3001 /);
  });

  test('[RUN18] the sample account to sign in with is shown, and none without the sample', () => {
    expect(lines({})).toContain('member1@sakutei.example');
    expect(lines({}, false)).not.toContain('sakutei.example');
  });

  test('[RUN18] PUBLIC_ORIGIN is the address when it is set', () => {
    const text = lines({ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://plan.example' });
    expect(text).toContain('  https://plan.example\n');
    expect(text).not.toContain('localhost');
  });

  test('[RUN18] a public bind without PUBLIC_ORIGIN says that it is needed', () => {
    expect(lines({ HOST: '192.168.1.5' })).toContain('PUBLIC_ORIGIN=http://192.168.1.5:3000');
    expect(lines({})).not.toContain('PUBLIC_ORIGIN');
  });
});
