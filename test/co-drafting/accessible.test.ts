import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleMeetingId } from '#server/sample/meetings.ts';
import { openBell } from '../notices/bell-list.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Nothing is due: the sample's notices are too old. */
const WITH_MAIL = { SMTP_URL: 'smtp://127.0.0.1:9' };

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: WITH_MAIL }), launchBrowser({ fonts: true })]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const MEETING = `/strategies/koriyama-2020/meetings/${sampleMeetingId('koriyama-2020', 1)}`;

const SCREENS = [
  { name: 'sign-in', person: null, path: '/' },
  { name: 'list', person: 'member1', path: '/' },
  { name: 'list without roles', person: 'admin', path: '/' },
  { name: 'list with work to do', person: 'department', path: '/' },
  { name: 'opinions', person: 'member1', path: '/strategies/koriyama-2020/opinions' },
  { name: 'no opinions', person: 'observer', path: '/strategies/iizuka-current/opinions?state=open' },
  { name: 'text', person: 'member1', path: '/strategies/koriyama-2020' },
  { name: 'text of a secretariat', person: 'secretariat', path: '/strategies/iizuka-next' },
  { name: 'text of a viewer', person: 'viewer', path: '/strategies/kamiichi-2' },
  { name: 'text under deliberation', person: 'chair', path: '/strategies/isesaki-2' },
  { name: 'table', person: 'department', path: '/strategies/koriyama-2020/indicators' },
  { name: 'table of an observer', person: 'observer', path: '/strategies/kamiichi-2/indicators' },
  { name: 'table of an adopted strategy', person: 'auditor', path: '/strategies/iizuka-current/indicators' },
  { name: 'notice settings', person: 'member1', path: '/settings/notices' },
  { name: 'meetings', person: 'member1', path: '/strategies/koriyama-2020/meetings' },
  { name: 'no meetings yet', person: 'secretariat', path: '/strategies/iizuka-current/meetings' },
  { name: 'meeting', person: 'secretariat', path: MEETING },
  { name: 'meeting of an observer', person: 'observer', path: MEETING },
  { name: 'new meeting', person: 'secretariat', path: '/strategies/koriyama-2020/meetings/new' },
  { name: 'meeting to be changed', person: 'secretariat', path: `${MEETING}/edit` },
  { name: 'meeting to be removed', person: 'secretariat', path: `${MEETING}/remove` },
  { name: 'meeting that nobody may change', person: 'member1', path: `${MEETING}/edit` },
  { name: 'framework', person: 'secretariat', path: '/strategies/national-2' },
  { name: 'unknown strategy', person: 'member1', path: '/strategies/no-such-town' },
  { name: 'no access', person: 'admin', path: '/strategies/koriyama-2020' },
];

test.each(SCREENS)(
  '[RUN20] axe finds nothing: $name, on a laptop and on a phone',
  async ({ person, path }) => {
    const context = await browser.newContext({ viewport: LAPTOP, locale: 'ja-JP' });
    if (person !== null) await signIn(context, server.url, person);
    const page = await context.newPage();
    await page.goto(server.url + path);
    for (const viewport of [LAPTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await settle(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);

for (const viewport of [LAPTOP, PHONE]) {
  test(`[RUN20] axe finds nothing with notices open, ${viewport.width} pixels wide`, async () => {
    const context = await browser.newContext({ viewport, locale: 'ja-JP' });
    await signIn(context, server.url, 'member1');
    const page = await context.newPage();
    await page.goto(server.url);
    await openBell(page);
    await page.getByRole('link', { name: /が返信しました/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('[RUN20] axe finds nothing with menus, the bin and a cell open', async () => {
  const context: BrowserContext = await browser.newContext({ viewport: LAPTOP, locale: 'ja-JP' });
  await signIn(context, server.url, 'secretariat');
  const page = await context.newPage();
  await page.goto(`${server.url}/strategies/koriyama-2020`);
  await settle(page);
  const openers = [
    page.getByRole('button', { name: /ごみ箱/ }),
    page.getByRole('button', { name: /お知らせ/ }),
    page.locator('summary', { hasText: '事務局' }),
  ];
  for (const opener of openers) {
    await opener.click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.goto(`${server.url}/strategies/koriyama-2020/indicators`);
  await settle(page);
  await page.getByRole('gridcell').filter({ hasText: '4,337' }).click();
  await page.keyboard.press('F2');
  expect(await violations(page)).toEqual([]);
  await context.close();
});

/** A workspace is done when it is connected; other pages are done when they are loaded. */
async function settle(page: Page): Promise<void> {
  if ((await page.locator('[data-save-state]').count()) > 0) {
    await page.locator('[data-save-state=saved]').waitFor();
  }
  // The table stands a moment after the document is here.
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}
