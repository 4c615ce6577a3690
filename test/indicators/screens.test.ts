import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openKpiTable } from './kpi-table.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser({ fonts: true })]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, as rule and element. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('[GRID7] axe finds nothing in the table, with a cell selected and with one open', async () => {
  const table = await openKpiTable(browser, server.url, 'member1', 'kamiichi-2');
  await table.select('合計特殊 出生率', '備考');
  expect(await findings(table.page)).toEqual([]);
  await table.page.keyboard.press('F2');
  expect(await findings(table.page)).toEqual([]);
  await table.close();
});

test('[GRID16] axe finds nothing in a table that cannot be edited', async () => {
  const table = await openKpiTable(browser, server.url, 'viewer', 'kamiichi-2');
  await table.select('合計特殊 出生率', '目標値');
  await table.page.keyboard.type('1');
  expect(await findings(table.page)).toEqual([]);
  await table.close();
});

test('[GRID20] on a phone a card opens into the indicator’s details, and a field is written when it is left', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await signIn(context, server.url, 'member1');
  const page = await context.newPage();
  await page.goto(`${server.url}/strategies/kamiichi-2/indicators`);
  const card = page.getByRole('listitem').filter({ hasText: '婚姻届出数' });
  await card.getByRole('button', { expanded: false }).click();
  await card.getByLabel('基準値').fill('71件');
  await card.getByLabel('指標の定義').fill('1年間に届け出のあった件数\n（1月から12月）');
  await card.getByLabel('目標値', { exact: true }).focus();
  await card.getByRole('button').getByText('71件').waitFor();
  expect(await card.getByLabel('指標の定義').inputValue()).toBe('1年間に届け出のあった件数\n（1月から12月）');
  expect(await findings(page)).toEqual([]);
  await context.close();
});

test('[GRID20] the panel shows and edits what the table does not show', async () => {
  const table = await openKpiTable(browser, server.url, 'secretariat', 'kamiichi-2');
  const panel = table.page.getByRole('complementary', { name: 'パネル' });
  await table.select('出生数', '基準値');
  await panel.getByRole('tab', { name: '詳細' }).click();
  await panel.getByLabel('目指す方向').selectOption('増やす');
  await panel.getByLabel('基準値').fill('80人');
  await panel.getByLabel('目標値', { exact: true }).fill('70人');
  await panel.getByLabel('目標年度').focus();
  await table.cell('出生数', '目標値').getByText('意図した値ですか').waitFor();
  await panel.getByText('目標値が基準値より後退しています').waitFor();
  const department = panel.getByLabel('担当課');
  await department.selectOption({ index: 1 });
  const name = (await department.locator('option').nth(1).textContent()) ?? '';
  await table.cell('出生数', '担当課').getByText(name).waitFor();
  await table.close();
});
