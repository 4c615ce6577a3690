import { expect, test } from 'vitest';
import { sameSitePath } from './same-site-path.ts';

test('[ACCESS15] a path of this site is kept with its query', () => {
  expect(sameSitePath('/strategies/koriyama-2020/indicators?row=1#top')).toBe(
    '/strategies/koriyama-2020/indicators?row=1#top',
  );
});

test.each([
  null,
  '',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example',
  'javascript:alert(1)',
  'strategies/x',
  '/..//evil.example',
])('[ACCESS15] %j does not lead away from this site', (raw) => {
  const path = sameSitePath(raw);
  expect(new URL(path, 'https://sakutei.example').host).toBe('sakutei.example');
});
