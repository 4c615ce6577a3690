import { expect, test } from 'vitest';
import { whoGetsMail } from './start-notice-mail.ts';

test.each([
  [null, 'nobody'],
  ['smtp://mail.town.example', 'allButSample'],
  ['smtps://someone:word@mail.town.example:465', 'allButSample'],
  ['smtp://127.0.0.1:2525', 'everyone'],
  ['smtp://localhost', 'everyone'],
  ['smtp://[::1]:25', 'everyone'],
])('[NOTICE9] with SMTP_URL=%s mail goes to %s', (smtpUrl, expected) => {
  expect(whoGetsMail({ smtpUrl })).toBe(expected);
});
