import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openPanelDesk, type PanelDesk, SALES } from './panel-desk.ts';

/** Of a strategy in which nobody else has commented; the second stands above the first. */
const FIRST = '中学生の自己有用感';
const SECOND = '家庭での学習習慣';

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
beforeEach(async () => {
  desk = await openPanelDesk(browser, server.url, 'secretariat', { path: '/strategies/kamiichi-2' });
});
afterEach(async () => {
  await desk.close();
});

/** The words of the thread that has the focus itself, not something in it. */
async function focused(): Promise<string> {
  return desk.page.evaluate(
    () => document.activeElement?.closest('[data-thread]')?.querySelector('.comment-body')?.textContent ?? '',
  );
}

async function untilFocused(words: string): Promise<void> {
  await expect.poll(focused).toBe(words);
}

test('[COMMENT49] keys go through threads, reply, edit, answer and lead to the place', async () => {
  const { page, panel, area } = desk;
  await desk.begin(FIRST, 'baseline');
  // The kind is remembered; by it the sample's own threads are left out below.
  await panel.getByLabel('修正案').check();
  await area.fill('いちばん');
  await page.keyboard.press('Control+Enter');
  await untilFocused('いちばん');
  await desk.comment(FIRST, 'target', 'にばん');
  await untilFocused('にばん');
  await desk.comment(SECOND, 'baseline', 'さんばん');
  await panel.getByLabel('選択中の項目のみ').uncheck();
  await panel.getByText('絞り込み', { exact: true }).click();
  await panel.getByLabel('種類').first().selectOption({ label: '修正案' });
  await desk.card('さんばん').locator('.thread-place').focus();
  await page.keyboard.press('Home');
  await untilFocused('さんばん');
  await page.keyboard.press('j');
  await untilFocused('いちばん');
  await page.keyboard.press('ArrowDown');
  await untilFocused('にばん');
  await page.keyboard.press('k');
  await untilFocused('いちばん');

  await page.keyboard.press('r');
  await area.waitFor();
  await page.keyboard.type('jkreo');
  expect(await area.inputValue()).toBe('jkreo');
  await page.keyboard.press('Control+Enter');
  await untilFocused('いちばん');
  await page.keyboard.press('e');
  expect(await area.inputValue()).toBe('jkreo');
  await area.fill('直した返信');
  await page.keyboard.press('Control+Enter');
  await desk.card('直した返信').getByText('編集済').waitFor();

  await page.keyboard.press('j');
  await untilFocused('にばん');
  await page.keyboard.press('Enter');
  await page.locator('tr[data-revealed]', { hasText: FIRST }).waitFor();
  await untilFocused('にばん');
  await page.keyboard.press('o');
  await panel.getByLabel('反映', { exact: true }).check();
  await area.focus();
  await page.keyboard.press('Control+Enter');
  await desk.card('にばん').waitFor({ state: 'detached' });
  // The last of the list is gone: the one before it takes the focus.
  await untilFocused('いちばん');
});

test('[COMMENT49] one stop of the Tab key among threads, and the focus goes on when one is deleted', async () => {
  const { page, panel } = desk;
  await desk.comment('出生数', 'baseline', '残る文');
  await desk.comment('出生数', 'target', '消す文');
  expect(await panel.locator('[data-thread][tabindex="0"]').count()).toBe(1);
  await desk.card('消す文').getByRole('button', { name: '事務局のコメントの操作' }).click();
  await page.getByRole('menuitem', { name: '削除する' }).click();
  const dialog = page.getByRole('dialog', { name: 'コメントを削除しますか' });
  await dialog.getByText('このコメントは一覧からなくなります。元に戻せません。').waitFor();
  await dialog.getByRole('button', { name: 'コメントを削除する' }).click();
  await desk.card('消す文').waitFor({ state: 'detached' });
  await untilFocused('残る文');
});

test('[COMMENT49] Ctrl+Alt+M comments on the cell that is selected in KPI表, at once after moving', async () => {
  const { page, area } = desk;
  await page.goto(`${server.url}/strategies/koriyama-2020/indicators`);
  await desk.panel.waitFor();
  await page.getByRole('gridcell').filter({ hasText: '4,337' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Alt+KeyM');
  await area.waitFor();
  await page.keyboard.insertText('表からの文');
  await page.keyboard.press('Control+Enter');
  const card = desk.card('表からの文');
  await card.getByText(`${SALES} ─ 目標値`).waitFor();
  expect(await card.locator('.comment-quote').textContent()).toBe('3,724 億円');
});
