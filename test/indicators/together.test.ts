import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type KpiTable, kpiTableIn, openKpiTable } from './kpi-table.ts';

const SLUG = 'koriyama-2020';
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ env: { PUBLIC_ORIGIN: 'http://sakutei.test' } });
  browser = await launchBrowser({ hostRules: `MAP sakutei.test:80 127.0.0.1:${server.port}` });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens the table for each person, and closes all of them whatever happens. */
async function withTables(
  people: readonly string[],
  run: (...tables: readonly KpiTable[]) => Promise<void>,
): Promise<void> {
  const tables: KpiTable[] = [];
  try {
    for (const person of people) tables.push(await openKpiTable(browser, server.url, person, SLUG));
    await run(...tables);
  } finally {
    for (const table of tables) await table.close();
  }
}

const type = (table: KpiTable, text: string) => table.page.keyboard.type(text);
const press = (table: KpiTable, key: string) => table.page.keyboard.press(key);

test('[GRID17] two people edit different fields of one row, see each other there, and both see both', () =>
  withTables(['member1', 'member2'], async (one, two) => {
    if (one === undefined || two === undefined) throw new Error('two tables');
    await one.select('製造品出荷額', '備考');
    await two
      .cell('製造品出荷額', '備考')
      .locator('.grid-peer')
      .getByText('委員1', { exact: true })
      .waitFor();
    await type(one, '速報値');
    await two.cell('製造品出荷額', '備考').getByText('委員1 編集中').waitFor();
    await two.select('製造品出荷額', '備考');
    await two.line.getByText('委員1さんがこの欄を編集しています').waitFor();
    await two.select('製造品出荷額', '出典');
    await type(two, '工業統計調査');
    await press(one, 'Enter');
    await press(two, 'Enter');
    await one.cell('製造品出荷額', '出典').getByText('工業統計調査').waitFor();
    await two.cell('製造品出荷額', '備考').getByText('速報値').waitFor();
    await one.saveState.getByText('保存済み').waitFor();
  }));

test('[GRID9] of two people in one cell the later one learns what was replaced, and can put it back', () =>
  withTables(['member1', 'member2'], async (one, two) => {
    if (one === undefined || two === undefined) throw new Error('two tables');
    await one.select('出生数', '目標値');
    await type(one, '3,100人');
    await two.select('出生数', '目標値');
    await type(two, '3,200人');
    await press(two, 'Enter');
    await one.line.getByText('編集中に、この欄が「3,200人」に変わりました。').waitFor();
    await press(one, 'Enter');
    await one.notice.getByText('「3,200人」に変えていました').waitFor();
    await one.notice.getByRole('button', { name: '「3,200人」に戻す' }).click();
    await two.cell('出生数', '目標値').getByText('3,200人').waitFor();
    await one.cell('出生数', '目標値').getByText('3,200人').waitFor();
  }));

test('[GRID10] what was typed in a row that went into the bin meanwhile comes back with it', () =>
  withTables(['member1', 'member2'], async (one, two) => {
    if (one === undefined || two === undefined) throw new Error('two tables');
    await one.select('新たな企業立地に伴う新規雇用者数', '考え方');
    await type(one, '工業団地の分譲を見込む');
    await two.select('新たな企業立地に伴う新規雇用者数', '指標名');
    await press(two, 'Control+-');
    await one.notice.getByRole('button', { name: 'ごみ箱から戻す' }).click();
    await two
      .cell('新たな企業立地に伴う新規雇用者数', '考え方')
      .getByText('工業団地の分譲を見込む')
      .waitFor();
  }));

test('[GRID16] a viewer selects and copies; typing and pasting change nothing and say why', () =>
  withTables(['viewer'], async (table) => {
    if (table === undefined) throw new Error('a table');
    await table.select('出生数', '基準値');
    await type(table, '9');
    await table.notice.getByText('あなたの役割は閲覧のみのため、編集できません。').waitFor();
    await press(table, 'F2');
    await press(table, 'Delete');
    expect(await table.input.inputValue()).toBe('');
    expect(await table.cell('出生数', '基準値').textContent()).toBe('2,510人');
    await table.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(table, 'Shift+ArrowRight');
    await press(table, 'Control+c');
    expect(await table.page.evaluate(() => navigator.clipboard.readText())).toBe('2,510人\t2018');
    await press(table, 'Control+v');
    expect(await table.page.getByRole('button', { name: '指標を追加' }).count()).toBe(0);
  }));

test('[GRID11] on a non-secure origin cells are typed, copied, pasted and undone', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto('http://sakutei.test/login');
  await page.getByLabel('メールアドレス').fill('member3@sakutei.example');
  await page.getByLabel('パスワード').fill('sakutei-sample');
  await page.getByRole('button', { name: 'サインイン', exact: false }).first().click();
  await page.waitForURL('http://sakutei.test/');
  const table = await kpiTableIn(context, `http://sakutei.test/strategies/${SLUG}/indicators`);
  try {
    expect(await table.page.evaluate(() => window.isSecureContext)).toBe(false);
    await table.select('合計特殊出生率', '備考');
    await type(table, '人口動態統計');
    await press(table, 'Enter');
    await table.select('合計特殊出生率', '備考');
    await press(table, 'Control+c');
    await table.select('合計特殊出生率', '考え方');
    await press(table, 'Control+v');
    await table.cell('合計特殊出生率', '考え方').getByText('人口動態統計').waitFor();
    await press(table, 'Control+z');
    await table.cell('合計特殊出生率', '考え方').getByText('人口動態統計').waitFor({ state: 'detached' });
    await table.cell('合計特殊出生率', '備考').getByText('人口動態統計').waitFor();
  } finally {
    await context.close();
  }
});
