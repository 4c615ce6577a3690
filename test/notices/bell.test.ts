import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitorOf } from '../accounts/visitor.ts';
import { alive, launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { deskIn, openDesk } from '../workspace/desk.ts';
import { bell, noticeList, openBell } from './bell-list.ts';
import { createNoticeWorld, type NoticeWorld } from './notice-world.ts';

let server: TestServer;
let browser: Browser;
let world: NoticeWorld;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  world = await createNoticeWorld(server.databaseUrl);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await server?.close();
});
beforeEach(async () => {
  await world.sql`delete from notices`;
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** 委員1 asks and 事務局 replies, in a strategy. */
async function reply(body: string, slug = 'koriyama-2020'): Promise<string> {
  const thread = await world.thread('member1', '出典の年度は何年ですか。', slug);
  await world.record('secretariat', [await world.reply(thread, 'secretariat', body)], slug);
  return thread.id;
}

async function home(person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(context, server.url, person);
  const { page } = await deskIn(context);
  await page.goto(server.url);
  await alive(page);
  return page;
}

test('[NOTICE7] the bell has the number, and its list leads to the thread in its strategy', async () => {
  await reply('統計課の資料によります。', 'kamiichi-2');
  const thread = await reply('年度を追記します。');
  const page = await home('member1');
  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('未読のお知らせ 2件');
  await openBell(page);
  const newest = noticeList(page).getByRole('listitem').getByRole('link').first();
  const words = await newest.innerText();
  for (const said of ['事務局が返信しました', '目標値', '年度を追記します。', '未読'])
    expect(words).toContain(said);
  await newest.click();
  await page.waitForURL(`**/strategies/koriyama-2020?thread=${thread}`);
  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('未読のお知らせ 1件');
});

test('[NOTICE7] a person without notices is told what will come here', async () => {
  const page = await home('member4');
  await openBell(page);
  await noticeList(page).getByText('お知らせはまだありません').waitFor();
  await page.keyboard.press('Escape');
  await noticeList(page).waitFor({ state: 'detached' });
  expect(await bell(page).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('[NOTICE5] marking all as read in one window counts down in the others, over the socket', async () => {
  await reply('一件目');
  await reply('二件目');
  const { page, context } = await openDesk(browser, server.url, 'member1');
  const other = await deskIn(context);
  await other.page.goto(`${server.url}/strategies/kamiichi-2`);
  await other.saved();
  await expect.poll(() => bell(other.page).getAttribute('aria-label')).toBe('未読のお知らせ 2件');
  await openBell(page);
  await noticeList(page).getByRole('button', { name: 'すべて既読にする' }).click();
  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('お知らせ（未読なし）');
  await expect.poll(() => bell(other.page).getAttribute('aria-label')).toBe('お知らせ（未読なし）');
});

test('[NOTICE7] a page without a socket asks again when one comes back to it', async () => {
  const page = await home('member1');
  expect(await bell(page).getAttribute('aria-label')).toBe('お知らせ（未読なし）');
  await reply('あとから来た返信');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('未読のお知らせ 1件');
});

test('[NOTICE7] a page that asks by the clock prolongs no session', async () => {
  const visitor = visitorOf(server.url);
  const cookie = await visitor.signIn('member5');
  const seen = async () => {
    const [row] = await world.sql<{ seen: Date }[]>`
      select last_seen_at as seen from sessions where user_id = ${world.person('member5').id}`;
    return row?.seen.getTime() ?? 0;
  };
  await world.sql`update sessions set last_seen_at = now() - interval '1 hour'`;
  const before = await seen();
  expect((await visitor.get('/notices/unread', cookie)).status).toBe(200);
  expect(await seen()).toBe(before);
  expect((await visitor.get('/notices', cookie)).status).toBe(200);
  expect(await seen()).toBeGreaterThan(before);
});

test('[NOTICE7] the list goes on with those before, and the focus with it', async () => {
  for (let n = 1; n <= 21; n += 1) await reply(`返信${n}`);
  const page = await home('member1');
  await openBell(page);
  const more = noticeList(page).getByRole('button', { name: '以前のお知らせを表示する' });
  await more.press('Enter');
  const oldest = noticeList(page).getByRole('listitem').last().getByRole('link');
  await expect.poll(() => oldest.innerText()).toContain('返信1');
  expect(await noticeList(page).getByRole('listitem').count()).toBe(21);
  expect(await more.count()).toBe(0);
  expect(await oldest.evaluate((link) => link === document.activeElement)).toBe(true);
});

test('[NOTICE9] without a mail server the settings say so and offer nothing', async () => {
  const page = await home('member1');
  await page.locator('summary', { hasText: '委員1' }).click();
  await page.getByRole('link', { name: 'お知らせの設定' }).click();
  await page.getByText('この策定には、メールを送るための設定がありません。').waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
});

test('[NOTICE7] what the server cannot give is said, and can be asked for again', async () => {
  await reply('一件目');
  const page = await home('member1');
  await page.route('**/notices', (route) => route.abort());
  await openBell(page);
  await noticeList(page).getByText('お知らせを読み込めませんでした。').waitFor();
  await page.unroute('**/notices');
  await noticeList(page).getByRole('button', { name: 'もう一度読み込む' }).click();
  await noticeList(page).getByText('一件目').waitFor();
});
