import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#server/db/database.ts';
import { nodeId } from '#shared/ids.ts';
import { type KpiTable, openKpiTable } from '../indicators/kpi-table.ts';
import { violations } from '../setup/axe.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { giveToDepartment } from './records-office.ts';

const SLUG = 'isesaki-2';
const OWN = '製造業の事業所数';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const database = await openDatabase(server.databaseUrl, { max: 1 });
  if (!database.ok) throw new Error(database.error.reason);
  await giveToDepartment(database.value, SLUG, nodeId('isesaki-2.goal-1.goal-1.measure-2.kpi-1'));
  await database.value.end();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openDetails({ page, select }: KpiTable, row: string) {
  await select(row, '指標名');
  await page.getByRole('tab', { name: '詳細' }).click();
  const section = page.getByRole('region', { name: '実績値' });
  await section.waitFor();
  return section;
}

/** Distances between rows of the table that lie below each other, in CSS pixels; those that touch are left out. */
async function gaps({ page }: KpiTable): Promise<readonly number[]> {
  const edges = await page
    .locator('.grid-row')
    .evaluateAll((rows) =>
      rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  const sorted = edges.sort((a, b) => a.top - b.top);
  return sorted.slice(1).flatMap(({ top }, at) => {
    const distance = Math.round(top - (sorted[at]?.bottom ?? top));
    return distance === 0 ? [] : [distance];
  });
}

test('[ACTUAL9] a department enters an actual in its own row, keeps what was not taken, and others see it at once', async () => {
  const department = await openKpiTable(browser, server.url, 'department', SLUG);
  const member = await openKpiTable(browser, server.url, 'member1', SLUG);
  const { page } = department;
  for (const table of [department, member]) table.page.setDefaultTimeout(12_000);

  const others = await openDetails(department, '製造業の従業者数');
  await expect.poll(() => others.textContent()).toContain('担当課が設定されていない');

  const own = await openDetails(department, OWN);
  await own.getByRole('button', { name: '実績値を入力' }).click();
  const form = own.getByRole('form');
  await form.getByLabel('年度').selectOption('2023');
  await form.getByRole('radio', { name: '速報' }).check();
  await form.getByLabel('備考').fill('工業統計調査');
  await form.getByLabel('実績値').press('Control+Enter');
  await expect.poll(() => form.getByRole('alert').textContent()).toContain('実績値を入力してください');
  expect(await violations(page)).toEqual([]);

  await page.context().setOffline(true);
  await form.getByLabel('実績値').fill('32,111件');
  await form.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => form.getByRole('alert').textContent()).toContain('接続できない');
  // Another row and back: what was typed is still there.
  await openDetails(department, '製造業の従業者数');
  await openDetails(department, OWN);
  expect(await form.getByLabel('実績値').inputValue()).toBe('32,111件');
  await page.context().setOffline(false);
  await form.getByLabel('実績値').press('Control+Enter');
  await own.getByRole('table').waitFor();
  expect(await own.getByRole('table').textContent()).toContain('工業統計調査');

  // Leaves the row, where the other would read their name beside the indicator's.
  await department.select('製造業の従業者数', '指標名');
  await expect.poll(() => member.cell(OWN, 'R5実績').textContent()).toBe('32,111件（速報）');
  // A value that was reckoned to take two lines and takes one leaves no gap.
  await expect.poll(() => gaps(member)).toEqual([]);
  await member.select(OWN, 'R5実績');
  await member.page.keyboard.type('9');
  await expect.poll(() => member.notice.textContent()).toContain('担当課が入力します');
  expect(await violations(member.page)).toEqual([]);
  await department.close();
  await member.close();
});

test('[AUDIT6] an auditor comes from the strategy to what was entered, and finds it by item', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(context, server.url, 'auditor');
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  await page.goto(`${server.url}/strategies/${SLUG}`);
  await page.locator('.workspace-title summary').click();
  await page.getByRole('link', { name: '操作記録' }).click();
  const table = page.locator('.audit-table');
  await table.waitFor();
  await page.getByRole('combobox', { name: '操作' }).selectOption({ label: '実績値の入力' });
  await page.getByRole('combobox', { name: '対象の項目' }).selectOption({ label: OWN });
  await page.getByRole('button', { name: 'この条件で表示する' }).click();
  await page.waitForURL(/item=/);
  await expect.poll(() => table.locator('tbody tr').count()).toBe(1);
  const row = await table.locator('tbody tr').textContent();
  for (const words of ['担当課', `${OWN}　令和5年度の実績値`, '32,111件（速報）', '備考: 工業統計調査']) {
    expect(row).toContain(words);
  }
  expect(await violations(page)).toEqual([]);
  // The same address without scripts.
  const bare = await page.request.get(page.url());
  expect(await bare.text()).toContain('32,111件（速報）');
  await context.close();
});
