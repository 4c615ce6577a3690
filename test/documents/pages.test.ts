import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const DOCUMENTS = `/revisions/${sampleRevisionId('isesaki-2')}/documents`;
let server: TestServer;
let browser: Browser;
let viewer: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser({ fonts: true })]);
  viewer = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(viewer, server.url, 'viewer');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string): Promise<Page> {
  const page = await viewer.newPage();
  await page.goto(server.url + path);
  return page;
}

/** Sheets of A4 that the page is printed on. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('[EXPORT18] the overview opens for a viewer as tables and prints on the sheets that its 目次 says', async () => {
  const page = await open(`${DOCUMENTS}/overview.html`);
  await page.getByRole('heading', { level: 1, name: /の概要$/ }).waitFor();
  expect(await page.getByRole('table').count()).toBe(6);
  expect(await page.locator('.document-contents td:last-child').allTextContents()).toEqual([
    '2',
    '3',
    '4',
    '5',
    '6',
  ]);
  expect(await page.locator('ins').first().textContent()).toBe(
    '［追加］デジタル技術の活用を含む［追加ここまで］',
  );
  expect(await violations(page)).toEqual([]);
  expect(await sheets(page)).toBe(6);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.close();
});

test('[EXPORT18] the settings of 新旧対照表 are sent as an address', async () => {
  const page = await open(`${DOCUMENTS}/changes.html`);
  const heads = page.locator('.document-table').first().locator('thead th');
  expect(await heads.allTextContents()).toEqual(['項目', '改訂案', '現行', '備考', '該当ページ']);
  await page.getByLabel('新しい文の位置').selectOption('右');
  await page.getByLabel('備考の欄').uncheck();
  await page.getByRole('button', { name: 'この設定で表示する' }).click();
  await page.waitForURL(/new=right/);
  await expect.poll(() => heads.allTextContents()).toEqual(['項目', '現行', '改訂案', '該当ページ']);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.close();
});

test('[EXPORT37] the whole strategy opens as sheets upright, which its 目次 leads to, and prints on A4 with numbers', async () => {
  const page = await open('/strategies/koriyama-2020/documents/strategy.html');
  await page.getByRole('heading', { level: 1, name: '郡山市総合戦略' }).waitFor();
  // Which page a goal is on only paper can tell.
  expect(await page.locator('.document-contents th').allTextContents()).toEqual(['項目']);
  await page.getByRole('link', { name: /^基本目標 6/ }).click();
  await page.waitForURL(/#/);
  expect(await page.locator(':target h3').first().textContent()).toMatch(/^基本目標 6/);
  expect(await violations(page)).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = (/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
  expect([width, height].map(Math.round)).toEqual([595, 842]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.close();
});
