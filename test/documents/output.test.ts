import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';

const TEXT = '/strategies/koriyama-2020';
const OUTPUT = `${TEXT}/documents`;
const LIST = '数値目標及びKPI一覧';
const TARGET = '「数値目標の目標値」';

let server: TestServer;
let browser: Browser;
let office: Desk;
let viewer: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  [office, viewer] = await Promise.all([
    openDesk(browser, server.url, 'secretariat', { path: OUTPUT }),
    openDesk(browser, server.url, 'viewer', {
      path: `${OUTPUT}?document=indicators`,
      width: 390,
      height: 844,
    }),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const paper = (page: Page) => page.getByRole('region', { name: `${LIST}のプレビュー`, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The heads of columns on the paper, as they stand from left to right and from above. */
async function heads(page: Page): Promise<readonly string[]> {
  return paper(page).locator('thead th').allTextContents();
}

test('[EXPORT60] the preview follows what the secretariat types, and columns are moved by keyboard', async () => {
  const { page } = office;
  await link(page, LIST).click();
  await page.getByRole('heading', { name: LIST, exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(await heads(page)).toContain('目標値');
  await page.getByRole('textbox', { name: `${TARGET}の見出し` }).fill('めざす値');
  await expect.poll(() => heads(page)).toContain('めざす値');
  await page.getByText('保存していない様式で表示しています。').waitFor();
});

test('[EXPORT61] the button that moved a column keeps the focus, and the preview follows', async () => {
  const { page } = office;
  const up = button(page, '「数値目標のめざす値」を前へ');
  await up.focus();
  await page.keyboard.press('Enter');
  await page.getByText('「数値目標のめざす値」を4番目に移動しました。').waitFor();
  expect(await up.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect
    .poll(async () => {
      const words = await heads(page);
      return words.indexOf('めざす値') < words.indexOf('現状値');
    })
    .toBe(true);
});

test('[EXPORT62] a template that is not kept stays while another document is seen, and leaving asks', async () => {
  const { page } = office;
  await link(page, '概要').click();
  await page.getByRole('heading', { name: '概要', exact: true }).waitFor();
  await page.getByRole('navigation', { name: '資料の選択' }).getByRole('link', { name: LIST }).click();
  const label = page.getByRole('textbox', { name: `${TARGET}の見出し` });
  await expect.poll(() => label.inputValue()).toBe('めざす値');
  await link(page, 'KPI表').click();
  const dialog = page.getByRole('dialog', { name: '保存していない様式の変更があります' });
  await dialog.getByRole('button', { name: 'この画面に残る' }).click();
  expect(await label.inputValue()).toBe('めざす値');
});

test('[EXPORT59] what is kept stands at once on the paper of a viewer, who reads the template', async () => {
  await button(office.page, '様式を保存する').click();
  await office.page.getByText('様式を保存しました。').waitFor();
  const { page } = viewer;
  await expect.poll(() => heads(page)).toContain('めざす値');
  await page.getByText('様式を変更できるのは事務局です。').waitFor();
  expect(await button(page, '様式を保存する').count()).toBe(0);
});

test('[EXPORT65] at the width of a phone the preview scrolls in a room of its own', async () => {
  const { page } = viewer;
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const room = await paper(page).evaluate((element) => [element.scrollWidth, element.clientWidth] as const);
  expect(room[0]).toBeGreaterThan(room[1]);
});

test('[EXPORT63] a viewer downloads a workbook under the name that the server gives', async () => {
  const { page } = viewer;
  const saving = page.waitForEvent('download');
  await link(page, 'Excel データ用をダウンロード').click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^郡山市_数値目標及びKPI一覧.*\.xlsx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await page.getByText(`「${file.suggestedFilename()}」をダウンロードしました。`).waitFor();
});

test('[EXPORT64] characters that CP932 has not are shown, and the file is made with 〓', async () => {
  const { page } = office;
  await link(page, '本文').click();
  const row = page.getByRole('row', { name: /製造品出荷額/ });
  await row.getByText('7,464 億円').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('7,464 𩸽');
  await page.keyboard.press('Enter');
  await office.saved();
  await expect.poll(() => paper(viewer.page).textContent()).toContain('𩸽');
  await link(viewer.page, 'CSV（Shift_JIS・CP932）をダウンロード').click();
  const refusal = viewer.page.getByRole('alert');
  await refusal.getByRole('list', { name: '表せない文字' }).getByText('𩸽', { exact: true }).waitFor();
  const saving = viewer.page.waitForEvent('download');
  await button(viewer.page, '〓に置き換えてダウンロード').click();
  const bytes = await readFile(await (await saving).path());
  expect(new TextDecoder('shift_jis').decode(bytes)).toContain('7,464 〓');
});
