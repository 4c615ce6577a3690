import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { alive, launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const text = accountsMessages.errors;

let server: TestServer;
let browser: Browser;
let page: Page;

beforeEach(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const context = await browser.newContext();
  await signIn(context, server.url, 'member1');
  page = await context.newPage();
});
afterEach(async () => {
  await browser.close();
  await server.close();
});

/** Waits until the strategy is open and nothing is being fetched any more. */
async function settled(): Promise<void> {
  await page.getByText(workspaceMessages.save.saved, { exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
}

test('the other view of an open strategy opens while the server is away', async () => {
  await page.goto(`${server.url}/strategies/kamiichi-2`);
  await settled();
  // Its code comes after the view that was asked for.
  await page.locator('.view-tabs[data-ahead]').waitFor();
  await server.kill();
  await page.getByRole('link', { name: workspaceMessages.views.indicators }).click();
  await page.getByRole('grid').waitFor();
  const border = await page
    .getByRole('columnheader')
    .first()
    .evaluate((cell) => getComputedStyle(cell).borderRightWidth);
  expect(border).toBe('1px');
}, 60_000);

test('a navigation without an answer says so, and leads on when the server is back', async () => {
  const strategy = page.getByRole('link', { name: '郡山市総合戦略' });
  const list = page.getByRole('heading', { name: strategiesMessages.list.title });
  await page.goto(server.url);
  await alive(page);
  // Once there and back: without the page's code in the browser, the browser's own words appear instead of ours.
  await strategy.click();
  await settled();
  await page.getByTitle(workspaceMessages.header.home).click();
  await list.waitFor();
  await server.kill();
  await strategy.click();
  await page.getByRole('heading', { name: text.offlineTitle }).waitFor();
  await server.start();
  await page.getByRole('link', { name: text.home }).click();
  await list.waitFor();
  // Two starts of a server and three pages, on a machine that may be busy with other tests.
}, 60_000);
