import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';

const PATH = '/strategies/iizuka-next/comparison';
const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: Browser;
let secretariat: Desk;
let member: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  secretariat = await openDesk(browser, server.url, 'secretariat', { path: PATH });
  member = await openDesk(browser, server.url, 'member1', { path: PATH });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `${number}行目`, exact: true });
const cell = (page: Page, number: number, side: string): Locator =>
  row(page, number).getByRole('group', { name: side, exact: true });
/** Titles of the goals in a cell. */
const cards = (page: Page, number: number, side: string) =>
  cell(page, number, side).locator('.comparison-card-title').allTextContents();
const saved = (page: Page) => page.locator('[data-comparison-save="saved"]').waitFor();

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test('[EXPORT51] a goal goes to the next row by keyboard with its focus, and others see it without asking', async () => {
  const { page } = secretariat;
  await button(page, 'ひと 次代を担うひとづくりを前の行へ').first().waitFor();
  const goal = 'まち健幸で魅力あふれるまちづくり';
  const before = await cards(page, 4, '次期戦略');
  expect(before).toEqual([goal]);
  await button(page, 'まち 健幸で魅力あふれるまちづくりをドラッグして別の行へ動かす').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => cards(page, 5, '次期戦略')).toEqual([goal]);
  expect(
    await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.ariaLabel),
  ).toBe('5行目');
  await expect.poll(() => cards(member.page, 5, '次期戦略')).toEqual([goal]);
  expect(await cards(member.page, 4, '次期戦略')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cards(member.page, 4, '次期戦略')).toEqual([goal]);
  await saved(page);
});

test('[EXPORT51] a goal goes to another row by its handle, not into another column', async () => {
  const { page } = secretariat;
  const [goal] = await cards(page, 1, '国の方向性');
  const handle = cell(page, 1, '国の方向性').locator('.comparison-handle').first();
  const target = cell(page, 2, '次期戦略');
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => cards(page, 2, '国の方向性')).toContain(goal);
  expect(await cards(page, 1, '国の方向性')).toEqual([]);
  await saved(page);
});

test('[EXPORT51] goals are chosen for a cell from a list; a proposal asks before it replaces rows', async () => {
  const { page } = secretariat;
  await button(page, '1行目の国の方向性を選ぶ').click();
  const list = page.getByRole('dialog');
  await expectAccessible(page);
  await list.getByRole('checkbox', { name: /地方にしごとをつくり/ }).check();
  await list.getByRole('button', { name: 'この項目を並べる' }).click();
  await expect.poll(() => cards(page, 1, '国の方向性')).toHaveLength(1);
  expect(await row(page, 2).getByText('前の行から続く').first().isVisible()).toBe(true);
  const count = await page.locator('.comparison-row').count();
  await button(page, '行の案を作り直す').click();
  await page
    .getByRole('dialog')
    .getByText(/案にない、いまの行/)
    .waitFor();
  await button(page, 'いまの並びのままにする').click();
  expect(await page.locator('.comparison-row').count()).toBe(count);
  await expectAccessible(page);
});

test('[EXPORT50] while the server does not answer the change stays and the screen says so; then it is saved', async () => {
  const { page } = secretariat;
  await page.route('**/comparison.json', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await button(page, '1行目を下へ').click();
  await page.locator('[data-comparison-save="failing"]').waitFor();
  await expectAccessible(page);
  await page.unroute('**/comparison.json');
  await button(page, 'もう一度保存する').click();
  await saved(page);
  await button(page, '元に戻す').click();
  await saved(page);
});

test('[EXPORT50] one who is too late sees which rows were changed, and takes theirs or keeps their own', async () => {
  const { page } = secretariat;
  const second = await openDesk(browser, server.url, 'secretariat', { path: PATH });
  const [mine, theirs] = [await cards(page, 3, '現戦略'), await cards(page, 2, '現戦略')];
  await page.route('**/comparison.json', (route) => route.abort());
  await button(page, '3行目を上へ').click();
  await page.locator('[data-comparison-save="failing"]').waitFor();
  await button(second.page, '4行目を下へ').click();
  await saved(second.page);
  await page.unroute('**/comparison.json');
  await button(page, 'もう一度保存する').click();
  await page.getByText('ほかの人が変更した行：4行目、5行目').waitFor();
  await expectAccessible(page);
  await button(page, '自分の変更で保存する').click();
  await saved(page);
  await expect.poll(() => cards(second.page, 2, '現戦略')).toEqual(mine);
  expect(await cards(second.page, 3, '現戦略')).toEqual(theirs);
  await second.close();
});

test('[EXPORT52] a counterpart that is accepted is in the document, and the fate of the KPI follows on every screen', async () => {
  for (const { page } of [secretariat, member]) await button(page, '対応づけ').click();
  const { page } = secretariat;
  const tally = (on: Page) => on.locator('[data-tally="kpi"]').textContent();
  expect(await tally(page)).toBe('継続 3・名称変更 1・数値目標から 2・新規 3・廃止 25');
  await button(page, '③-1 創業支援による創業件数との対応を外す').click();
  await expect.poll(() => tally(member.page)).toBe('継続 3・数値目標から 2・新規 4・廃止 26');
  await page.getByRole('status').getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(() => tally(member.page)).toBe('継続 3・名称変更 1・数値目標から 2・新規 3・廃止 25');
  await page.getByRole('button', { name: /の候補「.*創業の支援」を採用する/ }).click();
  await member.page.getByRole('button', { name: /③ 創業の支援との対応を外す/ }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toMatch(/創業の支援の引き継ぎ元を追加$/);
  const open = page.getByRole('button', { name: /を見送る$/ });
  const count = await open.count();
  await open.first().click();
  expect(await open.count()).toBe(count - 1);
  await page.getByText('見送った候補 1件').waitFor();
  await expectAccessible(page);
});

test('[EXPORT52] a point of the framework that nothing answers to is given a counterpart where it is listed', async () => {
  const { page } = secretariat;
  const left = () => page.locator('[data-coverage]').getAttribute('data-coverage');
  expect(await left()).toBe('21');
  await page.locator('[data-coverage]').click();
  await button(page, '「海外から稼ぐ」地方創生に対応する次期戦略の項目を選ぶ').click();
  const list = page.getByRole('dialog');
  await list.getByRole('checkbox', { name: /国際経済交流の推進/ }).check();
  await list.getByRole('button', { name: 'この対応にする' }).click();
  await expect.poll(left).toBe('20');
  await expectAccessible(page);
});

test('[EXPORT54] who may not change the comparison sees it whole, with why and who can, on a phone, too', async () => {
  const viewer = await openDesk(browser, server.url, 'viewer', { path: PATH, ...PHONE });
  const { page } = viewer;
  await page.getByText('比較表の並びを変更できません。変更できるのは事務局です。').waitFor();
  expect(await cards(page, 3, '現戦略')).not.toEqual([]);
  expect(await page.locator('.comparison-tool, .comparison-choose, select').count()).toBe(0);
  await expectAccessible(page);
  await button(page, '対応づけ').click();
  await page.getByText('指標のゆくえ').waitFor();
  expect(await page.locator('.comparison-tool, .comparison-choose').count()).toBe(0);
  await expectAccessible(page);
  await viewer.close();
});

test('[EXPORT53] the form of a framework keeps what was typed where it is refused, and opens what it made', async () => {
  const { page } = secretariat;
  await page.getByRole('link', { name: '国の総合戦略・方向性を追加する' }).click();
  const edition = page.getByRole('textbox', { name: '版・時点' });
  await edition.fill('令和7年12月閣議決定');
  await button(page, '追加して開く').click();
  await page.getByText('入力内容をご確認ください').waitFor();
  expect(await edition.inputValue()).toBe('令和7年12月閣議決定');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '名称' }).fill('国の第3期総合戦略');
  await button(page, '追加して開く').click();
  await page.waitForURL('**/strategies/framework-1');
  await page.getByText('国の第3期総合戦略').first().waitFor();
  await page.getByRole('link', { name: '版', exact: true }).waitFor();
});
