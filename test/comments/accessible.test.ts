import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openPanelDesk, type PanelDesk, SALES } from './panel-desk.ts';

let server: TestServer;
let browser: Browser;
let desk: PanelDesk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await desk.close();
});

async function expectAccessible(): Promise<void> {
  expect(await violations(desk.page)).toEqual([]);
  expect(await overflow(desk.page)).toBeLessThanOrEqual(0);
  // Nothing of the panel is wider than the panel, however long the words in it are.
  const wider = await desk.page
    .locator('.comment-dock, .comment-scroller')
    .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).length);
  expect(wider).toBe(0);
}

const LONG = 'とてもながいことば'.repeat(15);

test('[RUN20] axe finds nothing in the list, with filters and keys open, and in each tab', async () => {
  desk = await openPanelDesk(browser, server.url, 'secretariat');
  const { panel } = desk;
  await desk.comment(SALES, 'baseline', `${LONG} https://example.jp/${'a'.repeat(120)} @会長`);
  await expectAccessible();
  await panel.getByText('絞り込み', { exact: true }).click();
  await panel.getByText('ショートカット').click();
  await panel.getByLabel('選択中の項目のみ').uncheck();
  for (const tab of ['対応済', '自分宛', 'すべて']) {
    await desk.tab(tab).click();
    await expectAccessible();
  }
});

test('[RUN20] axe finds nothing in the forms, with candidates, errors and laid-aside texts', async () => {
  desk = await openPanelDesk(browser, server.url, 'secretariat');
  const { page, panel, area } = desk;
  await desk.begin('社会移動率', 'baseline');
  await page.keyboard.press('Control+Enter');
  await panel.getByRole('alert').getByText('文を入力してください。').waitFor();
  await page.keyboard.insertText(LONG);
  await page.keyboard.type(' @');
  await panel.locator('.mention-list').waitFor();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'あとで書く' }).click();
  await desk.card('「調査中」とありますが').getByRole('button', { name: '対応する' }).click();
  await area.waitFor();
  await panel.getByRole('button', { name: '担当・期限' }).first().click();
  await panel.getByRole('button', { name: '担当と期限を記録する' }).waitFor();
  await expectAccessible();
  await panel.getByRole('button', { name: 'やめる' }).click();
  await panel.getByRole('button', { name: new RegExp(LONG) }).click();
  await panel.getByRole('button', { name: '下書きに入れる' }).click();
  await panel.getByText('下書き 1件').click();
  await expectAccessible();
});

test('[RUN20] axe finds nothing in the dialogs', async () => {
  desk = await openPanelDesk(browser, server.url, 'secretariat');
  const { page } = desk;
  await desk.comment(SALES, 'target', '消すかもしれない文');
  const menu = desk.card('消すかもしれない文').getByRole('button', { name: '事務局のコメントの操作' });
  for (const [entry, keep] of [
    ['削除する', '削除しない'],
    ['非表示にする', '非表示にしない'],
  ] as const) {
    await menu.click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: entry }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: keep }).click();
  }
});

test('[RUN20] axe finds nothing in marked text, and in the table with marks', async () => {
  desk = await openPanelDesk(browser, server.url, 'observer');
  await desk.page.locator('.comment-mark').first().waitFor();
  await desk.page.locator('.body-mark').first().waitFor();
  await expectAccessible();
  await desk.page.goto(`${server.url}/strategies/koriyama-2020/indicators`);
  await desk.page.locator('.grid-cell-commented').first().click();
  await desk.panel.waitFor();
  await expectAccessible();
});

test('[RUN20] axe finds nothing in the drawer and the cards of a phone', async () => {
  desk = await openPanelDesk(browser, server.url, 'observer', { width: 390, height: 844 });
  const { page, panel, area } = desk;
  await page.locator('.comment-mark').first().waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: 'パネルを開閉' }).click();
  await panel.getByRole('button', { name: '返信' }).first().click();
  await area.fill(LONG);
  await expectAccessible();
  await page.goto(`${server.url}/strategies/koriyama-2020/indicators`);
  await page.locator('.indicator-card .comment-count').first().waitFor();
  expect(await violations(page)).toEqual([]);
});
