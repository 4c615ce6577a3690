import { expect, test } from 'vitest';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { startServer } from '../setup/server.ts';
import { visitorOf } from './visitor.ts';

test('[ACCESS17] without the sample the first visit offers e-mail and password only', async () => {
  const server = await startServer({ sample: false });
  try {
    const page = await (await visitorOf(server.url).get('/')).text();
    expect(page).toContain(accountsMessages.signIn.submit);
    expect(page).not.toContain(accountsMessages.sample.title);
    expect(page).not.toContain('sakutei.example');
  } finally {
    await server.close();
  }
});
