import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Mention } from '#shared/comments/model.ts';
import { type NodeId, nodeId, userId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { openCommentSocket } from '../comments/comment-socket.ts';
import { newId, opening } from '../comments/comment-world.ts';
import { openPanelDesk, SALES } from '../comments/panel-desk.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openDesk } from '../workspace/desk.ts';
import { bell, openBell } from './bell-list.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

const SLUG = 'koriyama-2020';

let mailbox: Mailbox;
let server: TestServer;
let browser: Browser;
let sql: Sql;
let item: NodeId;

beforeAll(async () => {
  mailbox = await openMailbox();
  [server, browser] = await Promise.all([startServer({ env: { SMTP_URL: mailbox.url } }), launchBrowser()]);
  const visitor = visitorOf(server.url);
  const answer = await visitor.get(`/strategies/${SLUG}/snapshot.json`, await visitor.signIn('member1'));
  const { nodes } = (await answer.json()) as { nodes: { id: string }[] };
  item = nodeId(nodes[0]?.id ?? '');
  const opened = await openDatabase(server.databaseUrl, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
  // What the sample's people wrote last week.
  await sql`delete from notices`;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await sql?.end();
  await server?.close();
  await mailbox?.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** A person opens a thread over the socket, as their browser does; answers its id. */
async function comment(person: string, body: string, ...called: readonly string[]): Promise<string> {
  const cookie = await visitorOf(server.url).signIn(person);
  const socket = await openCommentSocket(server.url, sampleDocumentId(SLUG), cookie);
  const anchor = { target: 'node', nodeId: item, itemTitle: '計画の方向性', quote: '' } as const;
  const open = opening({ anchor, body, mentions: await mentionsOf(called) });
  expect(await socket.send({ id: newId(), operations: [open] })).toMatchObject({ ok: true });
  socket.close();
  return open.threadId;
}

async function mentionsOf(people: readonly string[]): Promise<readonly Mention[]> {
  const addresses = people.map((name) => `${name}@sakutei.example`);
  const rows = await sql<{ id: string }[]>`select id from users where email = any(${addresses}::text[])`;
  return rows.map(({ id }) => ({ kind: 'person', userId: userId(id) }));
}

test('[NOTICE5] a person who is called hears of it at once: at the bell of the open strategy, and by mail', async () => {
  const { page } = await openDesk(browser, server.url, 'member2', { path: '/strategies/kamiichi-2' });
  expect(await bell(page).getAttribute('aria-label')).toBe('お知らせ（未読なし）');
  await openBell(page);
  await page.getByText('お知らせはまだありません').waitFor();

  const writer = await openPanelDesk(browser, server.url, 'member1');
  await writer.begin(SALES, 'baseline');
  await writer.page.keyboard.insertText('出典の年度をご存じですか。');
  await writer.page.keyboard.type(' @');
  await writer.panel.locator('.mention-list').waitFor();
  await writer.page.keyboard.insertText('委員2');
  await writer.panel.locator('.mention-candidate', { hasText: '委員2' }).first().click();
  await writer.page.keyboard.press('Control+Enter');

  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('未読のお知らせ 1件');
  // The secretariat hears of the new thread by a mail of its own.
  const toMember2 = () => mailbox.mails.filter(({ to }) => to.includes('member2@sakutei.example'));
  await expect.poll(() => toMember2().length).toBe(1);
  const notice = page.getByRole('link', { name: '委員1があなたを指定しました' });
  const address = await notice.getAttribute('href');
  const [mail] = toMember2();
  expect(mail?.from).toBe('sakutei@localhost');
  expect(mail?.subject).toBe('【策定】郡山市総合戦略: 委員1があなたを指定しました');
  expect(mail?.text).toContain('> 出典の年度をご存じですか。 @委員2');
  expect(mail?.text).toContain(server.url + address);

  await notice.click();
  await page.waitForURL(`**/strategies/${SLUG}?thread=*`);
  await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('お知らせ（未読なし）');
});

test('[NOTICE9] one chooses to get none, and gets none', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(context, server.url, 'chair');
  const page = await context.newPage();
  await page.goto(`${server.url}/settings/notices`);
  expect(await page.getByRole('radio', { name: /最初の1通はすぐに/ }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: '受け取らない' }).check();
  await page.getByRole('button', { name: '設定を保存する' }).click();
  await page.getByText('設定を保存しました').waitFor();
  await page.reload();
  expect(await page.getByRole('radio', { name: '受け取らない' }).isChecked()).toBe(true);

  // Whoever comes later in the same round shows that the round is over.
  await comment('member1', '会長と委員3に伺います。', 'chair', 'member3');
  const toMember3 = () => mailbox.mails.filter(({ to }) => to.includes('member3@sakutei.example'));
  await expect.poll(() => toMember3().length).toBe(1);
  expect(mailbox.mails.flatMap(({ to }) => to)).not.toContain('chair@sakutei.example');
});

test('[NOTICE9] the choice is kept without scripts, too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
  await signIn(context, server.url, 'observer');
  const page = await context.newPage();
  await page.goto(`${server.url}/settings/notices`);
  await page.getByRole('radio', { name: /^1時間ごとに/ }).check();
  await page.getByRole('button', { name: '設定を保存する' }).click();
  await page.getByText('設定を保存しました').waitFor();
  expect(await page.getByRole('radio', { name: /^1時間ごとに/ }).isChecked()).toBe(true);
});

test('[NOTICE8] the server stops with its mail', async () => {
  expect(await server.stop()).toBe(0);
  expect(server.output()).toBe('');
});
