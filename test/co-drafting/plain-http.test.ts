import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kpiTableIn } from '../indicators/kpi-table.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

/** A town hall's server on plain http: no secure context, so no crypto.subtle, no navigator.clipboard. */
const HOST = 'sakutei.example';

let server: TestServer;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = await startServer({ publicHost: HOST });
  origin = `http://${HOST}:${server.port}`;
  browser = await launchBrowser({ hostRules: `MAP ${HOST} 127.0.0.1` });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('[RUN19] on a plain http origin one signs in, edits, copies, pastes and undoes', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await signInByCard(page);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);

  const table = await kpiTableIn(context, `${origin}/strategies/kamiichi-2/indicators`);
  const keyboard = table.page.keyboard;
  const text = (indicator: string) =>
    table.cell(indicator, '基準値').locator('.grid-cell-text').textContent();
  await table.select('婚姻届出数', '基準値');
  await keyboard.insertText('120件');
  await keyboard.press('Enter');
  expect(await text('婚姻届出数')).toBe('120件');

  await table.select('婚姻届出数', '基準値');
  await keyboard.press('Control+c');
  await table.select('新築住宅着工棟数', '基準値');
  await keyboard.press('Control+v');
  await table.cell('新築住宅着工棟数', '基準値').getByText('120件').waitFor();

  await keyboard.press('Control+z');
  await table.cell('新築住宅着工棟数', '基準値').getByText('120件').waitFor({ state: 'detached' });
  expect(await text('婚姻届出数')).toBe('120件');
  await table.page.locator('[data-save-state=saved]').waitFor();
  await context.close();
});

async function signInByCard(page: Page): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: /委員1/ }).first().click();
  await page.getByRole('heading', { name: '総合戦略の一覧' }).waitFor();
}
