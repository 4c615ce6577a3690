import { expect, test } from 'vitest';
import { isOwnOrigin, linkOrigin } from './origin.ts';

const cases: readonly [
  sentence: string,
  headers: Record<string, string>,
  publicOrigin: string | null,
  own: boolean,
][] = [
  ['localhost with its port', { host: 'localhost:3000', origin: 'http://localhost:3000' }, null, true],
  ['127.0.0.1', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, null, true],
  ['IPv6 loopback', { host: '[::1]:3000', origin: 'http://[::1]:3000' }, null, true],
  ['the default port, named in Host only', { host: 'localhost:80', origin: 'http://localhost' }, null, true],
  ['another port', { host: 'localhost:3000', origin: 'http://localhost:3001' }, null, false],
  ['the other loopback name', { host: 'localhost:3000', origin: 'http://127.0.0.1:3000' }, null, false],
  ['another site', { host: 'localhost:3000', origin: 'http://evil.example' }, null, false],
  ['a rebound name as its own host', { host: 'evil.example', origin: 'http://evil.example' }, null, false],
  [
    'a name that begins like loopback',
    { host: '127.evil.example', origin: 'http://127.evil.example' },
    null,
    false,
  ],
  ['an opaque origin', { host: 'localhost:3000', origin: 'null' }, null, false],
  ['PUBLIC_ORIGIN', { host: 'inner:3000', origin: 'https://plan.example' }, 'https://plan.example', true],
  [
    'PUBLIC_ORIGIN by another scheme',
    { host: 'plan.example', origin: 'http://plan.example' },
    'https://plan.example',
    false,
  ],
  ['no origin, sent by a program', { host: 'plan.example' }, null, true],
  [
    'no origin, but a browser says cross-site',
    { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' },
    null,
    false,
  ],
  ['no origin, a sibling site', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' }, null, false],
  [
    'no origin, a browser says same-origin',
    { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' },
    null,
    true,
  ],
];

test.each(cases)('[RUN5] own origin: %s', (_sentence, headers, publicOrigin, own) => {
  expect(isOwnOrigin(headers, publicOrigin)).toBe(own);
});

test.each([
  ['https://plan.example', '0.0.0.0', 'https://plan.example'],
  [null, '127.0.0.1', 'http://127.0.0.1:3000'],
  [null, '0.0.0.0', 'http://localhost:3000'],
  [null, '::', 'http://localhost:3000'],
  [null, '::1', 'http://[::1]:3000'],
  [null, 'plan.town.example', 'http://plan.town.example:3000'],
])('[NOTICE8] with PUBLIC_ORIGIN %s and HOST %s links begin with %s', (publicOrigin, host, expected) => {
  expect(linkOrigin({ publicOrigin, host, port: 3000 })).toBe(expected);
});
