import type { Browser, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKpiTable } from '../indicators/kpi-table.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openDesk } from '../workspace/desk.ts';

const SLUG = 'koriyama-2020';
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const history = (page: Page) => page.getByRole('tabpanel', { name: '履歴' });
const entries = (page: Page) => history(page).getByRole('listitem');
const openHistory = (page: Page) => page.getByRole('tab', { name: '履歴' }).click();
const band = (page: Page) => page.locator('.since-visit-band');

/** Types a value into a cell of the KPI table. */
async function enter(
  table: Awaited<ReturnType<typeof openKpiTable>>,
  indicator: string,
  column: string,
  value: string,
): Promise<void> {
  await table.select(indicator, column);
  await table.page.keyboard.type(value);
  await table.page.keyboard.press('Enter');
}

/** Waits until the projector has read every log to its end. */
async function projected(): Promise<void> {
  const sql = postgres(server.databaseUrl, { max: 1 });
  const behind = async () => {
    const rows = await sql`
      select from documents join activity_cursors on document_id = id where head > seq`;
    return rows.length > 0;
  };
  await expect.poll(behind, { timeout: 15_000 }).toBe(false);
  await sql.end();
}

/** The person was last here a day ago: the test's own time cannot pass. */
async function sinceYesterday(person: string): Promise<void> {
  const sql = postgres(server.databaseUrl, { max: 1 });
  await sql`
    update strategy_visits set seen_at = seen_at - interval '1 day'
    where user_id = (select id from users where email = ${`${person}@sakutei.example`})`;
  await sql.end();
}

test('[ACTIVITY15] one changes a target, the other sees it in the cell’s history at once', async () => {
  const watching = await openKpiTable(browser, server.url, 'member2', SLUG);
  const changing = await openKpiTable(browser, server.url, 'member1', SLUG);
  await openHistory(watching.page);
  await watching.select('出生数', '目標値');
  await history(watching.page).getByText('この項目の変更はまだありません。').waitFor();
  await enter(changing, '出生数', '目標値', '3,900人');
  const entry = entries(watching.page).filter({ hasText: '委員1' });
  await entry.getByText('「3,000人」').waitFor();
  await entry.getByText('「3,900人」').waitFor();
  expect(await entry.textContent()).toMatch(
    /^委員1 \d+年\d+月\d+日\(.\) \d\d:\d\d目標値「3,000人」から → 「3,900人」に変更$/,
  );
  await enter(changing, '出生数', '備考', '速報値による');
  await history(watching.page).getByText('備考', { exact: true }).waitFor();
  await history(watching.page).getByLabel('「目標値」だけを表示').check();
  await history(watching.page).getByText('備考', { exact: true }).waitFor({ state: 'detached' });
  await entries(watching.page).filter({ hasText: '「3,900人」' }).waitFor();
  expect(await entries(watching.page).count()).toBe(1);
  await watching.close();
  await changing.close();
});

/** A person was here yesterday; since then member 2 has changed a target. */
async function changedSince(person: string, indicator: string, target: string): Promise<void> {
  const before = await openDesk(browser, server.url, person);
  expect(await band(before.page).count()).toBe(0);
  await before.close();
  await sinceYesterday(person);
  const other = await openKpiTable(browser, server.url, 'member2', SLUG);
  await enter(other, indicator, '目標値', target);
  await other.saveState.getByText('保存済み').waitFor();
  await other.close();
  await projected();
}

test('[ACTIVITY16] coming back later, one is told what others changed, and led to it', async () => {
  await changedSince('member3', '製造品出荷額', '7,500億円');
  const { page, close } = await openDesk(browser, server.url, 'member3');
  await band(page).getByText('ほかの人による変更が1件あります').waitFor();
  await band(page).getByRole('button', { name: '前回以降の変更を見る' }).click();
  const since = history(page).getByRole('region', { name: '前回以降の変更' });
  await since.getByText('「7,500億円」').waitFor();
  expect(await band(page).count()).toBe(0);
  // What had the focus is gone.
  expect(await history(page).evaluate((panel) => panel === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await since.getByRole('button', { name: '「製造品出荷額」へ移動' }).click();
  await page.locator('[data-revealed]', { hasText: '製造品出荷額' }).waitFor();
  await history(page).getByRole('heading', { name: '製造品出荷額' }).waitFor();
  await history(page).getByRole('button', { name: '総合戦略全体の変更を見る' }).click();
  await since.getByText('「7,500億円」').waitFor();
  await close();
}, 60_000);

test('[ACTIVITY16] the note stays through reloading until it is put away, and then away', async () => {
  await changedSince('observer', '新たな企業立地に伴う新規雇用者数', '600人');
  const { page, saved, close } = await openDesk(browser, server.url, 'observer');
  await page.reload();
  await band(page).getByText('ほかの人による変更が1件あります').waitFor();
  expect(await violations(page)).toEqual([]);
  const heard = page.waitForResponse((response) => response.url().endsWith('/visit'));
  await band(page).getByRole('button', { name: '前回以降の変更のお知らせを閉じる' }).click();
  await band(page).waitFor({ state: 'detached' });
  await heard;
  await page.reload();
  await saved();
  expect(await band(page).count()).toBe(0);
  await close();
}, 60_000);

test('[ACTIVITY14] a text’s change shows before and after with what differs marked in words', async () => {
  const desk = await openDesk(browser, server.url, 'member4');
  await desk.enterBody('DX', 'end');
  await desk.page.keyboard.type('し、若い世代の定着を図る。');
  await openHistory(desk.page);
  const added = history(desk.page).locator('ins');
  await added.getByText('し、若い世代の定着を図る。').waitFor();
  expect(await added.textContent()).toBe('追加し、若い世代の定着を図る。');
  expect(await history(desk.page).locator('del').count()).toBe(0);
  expect(await violations(desk.page)).toEqual([]);
  await desk.close();
});

test('[ACTIVITY15] without an answer it says so, keeps what it shows, and asks again', async () => {
  const table = await openKpiTable(browser, server.url, 'secretariat', SLUG);
  await table.page.route('**/activity.json*', (route) => route.abort());
  await openHistory(table.page);
  await table.select('社会移動率', '目標値');
  await history(table.page).getByText('履歴を読み込めませんでした。').waitFor();
  expect(await violations(table.page)).toEqual([]);
  await table.page.unroute('**/activity.json*');
  await history(table.page).getByRole('button', { name: 'もう一度読み込む' }).click();
  await history(table.page).getByText('この項目の変更はまだありません。').waitFor();
  const other = await openKpiTable(browser, server.url, 'member1', SLUG);
  await enter(other, '社会移動率', '備考', '一');
  await history(table.page).getByText('「一」').waitFor();
  await table.page.route('**/activity.json*', (route) => route.abort());
  await enter(other, '社会移動率', '備考', '二');
  await history(table.page).getByText('最新の履歴を読み込めていません。').waitFor();
  await history(table.page).getByText('「一」').waitFor();
  await other.close();
  await table.close();
});

test('[ACTIVITY15] further entries come on demand, and lead nowhere when their item is in the bin', async () => {
  const { page, close } = await openDesk(browser, server.url, 'member5', { path: '/strategies/kamiichi-2' });
  const sql = postgres(server.databaseUrl, { max: 1 });
  await sql`
    insert into activity
      (organisation_id, document_id, first_seq, last_seq, started_at, at, kind, node_id, node_kind, title, field, after)
    select organisation_id, document_id, 1, 1, now(), now(), 'field', 'gone', 'indicator', 'なくなった指標', 'target', n::text
    from strategies, generate_series(1, 40) as n where slug = 'kamiichi-2'`;
  await sql.end();
  await openHistory(page);
  await entries(page).nth(29).waitFor();
  expect(await entries(page).count()).toBe(30);
  await history(page).getByRole('button', { name: '以前の変更を表示する' }).click();
  await entries(page).nth(40).waitFor();
  expect(await history(page).getByText('なくなった指標（ごみ箱にあります）').count()).toBe(40);
  expect(await history(page).getByRole('button', { name: 'なくなった指標' }).count()).toBe(0);
  await close();
});

test('[ACTIVITY17] the list says who changed what last and when, and how much since one was there', async () => {
  const visit = await openDesk(browser, server.url, 'department');
  await visit.close();
  const other = await openKpiTable(browser, server.url, 'chair', SLUG);
  await enter(other, '合計特殊出生率', '目標値', '1.95');
  await other.saveState.getByText('保存済み').waitFor();
  await other.close();
  await projected();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(context, server.url, 'department');
  const page = await context.newPage();
  await page.goto(server.url);
  const card = page.getByRole('listitem').filter({ hasText: '郡山市総合戦略' });
  await card.getByText('会長が『合計特殊出生率』の目標値を変更').waitFor();
  await card.getByText('ほかの人による変更 1件').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('[ACTIVITY17] what one saw while one was there is no news on the list', async () => {
  const desk = await openDesk(browser, server.url, 'auditor');
  const other = await openKpiTable(browser, server.url, 'chair', SLUG);
  await enter(other, '合計特殊出生率', '備考', '国の推計による');
  await other.saveState.getByText('保存済み').waitFor();
  await other.close();
  await projected();
  const told = desk.page.waitForResponse((response) => response.url().endsWith('/visit'));
  await desk.page.getByRole('link', { name: '策定' }).click();
  await told;
  const card = desk.page.getByRole('listitem').filter({ hasText: '郡山市総合戦略' });
  await card.getByText('会長が『合計特殊出生率』の備考を変更').waitFor();
  expect(await card.getByText('前回以降の変更').count()).toBe(0);
  await desk.page.reload();
  await card.getByText('会長が『合計特殊出生率』の備考を変更').waitFor();
  expect(await card.getByText('前回以降の変更').count()).toBe(0);
  await desk.close();
});

test('[ACTIVITY15] on a phone it lies over the text, and goes away when it has led somewhere', async () => {
  await projected();
  const phone = await openDesk(browser, server.url, 'viewer', { width: 390, height: 844 });
  await phone.page.getByRole('button', { name: 'パネルを開閉' }).click();
  await openHistory(phone.page);
  await entries(phone.page).first().waitFor();
  expect(await violations(phone.page)).toEqual([]);
  expect(await overflow(phone.page)).toBeLessThanOrEqual(0);
  await history(phone.page).getByRole('button', { name: '「合計特殊出生率」へ移動' }).first().click();
  await history(phone.page).waitFor({ state: 'hidden' });
  await phone.page.locator('[data-revealed]', { hasText: '合計特殊出生率' }).waitFor();
  await phone.close();
});
