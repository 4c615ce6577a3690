import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { compose, type KpiTable, openKpiTable, putOnClipboard } from './kpi-table.ts';

let server: TestServer;
let browser: Browser;
let table: KpiTable;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser({ fonts: true })]);
  table = await openKpiTable(browser, server.url, 'member1', 'kamiichi-2');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
// One page for all: closes whatever a test has left open, and draws the first rows.
beforeEach(async () => {
  await table.page.keyboard.press('Escape');
  await table.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await table.page.keyboard.press(key);
};
const textOf = (indicator: string, column: string) =>
  table.cell(indicator, column).locator('.grid-cell-text').textContent();

test('[GRID2] the whole table is walked by keyboard', async () => {
  await table.select('婚姻届出数', '基準年度');
  await press('ArrowDown');
  expect(await table.active()).toEqual({ row: '出生数', column: '基準年度' });
  await press('End');
  expect(await table.active()).toEqual({ row: '出生数', column: '備考' });
  await press('Control+Home');
  expect(await table.active()).toEqual({ row: 'つながる 上市', column: '番号' });
  await press('Control+End');
  expect((await table.active()).column).toBe('備考');
  await press('Home', 'Control+ArrowUp');
  expect(await table.page.locator('.grid-cell-active').count()).toBe(1);
});

test('[GRID4] Esc and Tab lead out of the table', async () => {
  await table.select('婚姻届出数', '目標値');
  await press('Escape', 'Tab');
  expect(await table.input.evaluate((element) => element === document.activeElement)).toBe(false);
});

test('[GRID6] a cell is written when it is left, and read as it was typed', async () => {
  await table.select('婚姻届出数', '基準値');
  await table.page.keyboard.type('約1.2万件');
  await table.line.getByText('→ 約 12,000 件').waitFor();
  await press('Tab');
  expect(await textOf('婚姻届出数', '基準値')).toBe('約1.2万件');
  expect(await table.active()).toEqual({ row: '婚姻届出数', column: '基準年度' });
});

test('[GRID7] F2 goes on in the text, Esc gives it back', async () => {
  await table.select('出生数', '基準年度');
  await press('F2');
  await table.page.keyboard.type('年度');
  expect(await table.input.inputValue()).toBe('R2年度');
  await press('Escape');
  expect(await textOf('出生数', '基準年度')).toBe('R2');
});

test('[GRID5] a composition on a merely selected cell goes in whole, and its Enter moves nothing', async () => {
  const cdp = await table.page.context().newCDPSession(table.page);
  await table.select('出生数', '備考');
  await compose(cdp, ['じ', 'じんこう', '人口動態'], '人口動態統計');
  expect(await table.input.inputValue()).toBe('人口動態統計');
  expect(await table.input.getAttribute('aria-label')).toBe('出生数 備考を編集中');
  await press('Enter');
  expect(await textOf('出生数', '備考')).toBe('人口動態統計');
});

test('[GRID6] undo and redo go cell by cell', async () => {
  await table.select('新築住宅着工棟数', '基準値');
  await table.page.keyboard.type('70棟');
  await press('Tab');
  await table.page.keyboard.type('R元');
  await press('Enter');
  await press('Control+z');
  expect(await textOf('新築住宅着工棟数', '基準年度')).toBe('R2');
  expect(await textOf('新築住宅着工棟数', '基準値')).toBe('70棟');
  await press('Control+z');
  expect(await textOf('新築住宅着工棟数', '基準値')).toBe('');
  await press('Control+y');
  expect(await textOf('新築住宅着工棟数', '基準値')).toBe('70棟');
});

test('[GRID12] a block of Excel is pasted after what does not fit has been named', async () => {
  const text =
    '家庭学習\t80%\tR2\t90%\r\n自己有用感\t"60%\n（速報）"\tR2\t70%\r\n関心度\t1\t2\t3\r\nはみ出し\t4\t5\t6\r\n';
  const row = (cells: string) =>
    `<tr>${cells
      .split('|')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
  const html = `<html><body><table>${row('家庭学習|80%|R2|90%')}${row('自己有用感|60%<br>（速報）|R2|70%')}${row('関心度|1|2|3')}${row('はみ出し|4|5|6')}</table></body></html>`;
  await putOnClipboard(table.page, text, html);
  await table.select('家庭での学習習慣', '指標名');
  await press('Control+v');
  const dialog = table.page.getByRole('dialog', { name: '貼り付けの確認' });
  await dialog.getByText('次の4件は入りません。').waitFor();
  await dialog.getByText('はみ出し').waitFor();
  expect(await textOf('家庭での学習習慣', '基準値')).toBe('');
  await dialog.getByRole('button', { name: '1行を追加して貼り付ける' }).click();
  await table.cell('はみ出し', '目標値').getByText('6').waitFor();
  expect(await textOf('自己有用感', '基準値')).toBe('60%\n（速報）');
  expect(await textOf('家庭学習', '目標値')).toBe('90%');
  await press('Control+z');
  await table.cell('家庭での学習習慣', '基準値').waitFor();
  expect(await table.cell('はみ出し', '目標値').count()).toBe(0);
});

test('[GRID11] what is copied in the table is pasted elsewhere in it', async () => {
  await table.select('合計特殊 出生率', '基準値');
  await press('Shift+ArrowRight', 'Control+c');
  await table.select('放課後児童クラブ設置数', '基準値');
  await press('Control+v');
  expect(await textOf('放課後児童クラブ設置数', '基準値')).toBe('1.41人');
  expect(await textOf('放課後児童クラブ設置数', '基準年度')).toBe('R元');
});

test('[GRID11] a table of Word is read from its HTML: merged cells, paragraphs, no scripts', async () => {
  const text = '男79.3歳\n女84.3歳\t庁内調査\n国勢調査\n';
  const html =
    '<table><tr><td rowspan="2"><p>男79.3歳</p><p>女84.3歳<script>document.title="x"</script></p></td>' +
    '<td>庁内<b>調査</b></td></tr><tr><td>国勢\n調査</td></tr></table>';
  await putOnClipboard(table.page, text, html);
  await table.select('ふるさと町民学園の延べ参加者数', '考え方');
  await press('Control+v');
  await table.notice.getByText('3欄に貼り付けました').waitFor();
  expect(await textOf('ふるさと町民学園の延べ参加者数', '考え方')).toBe('男79.3歳\n女84.3歳');
  expect(await textOf('ふるさと町民学園の延べ参加者数', '備考')).toBe('庁内調査');
  expect(await textOf('学校給食での地元食材利用率', '備考')).toBe('国勢 調査');
});

test('[GRID21] a keystroke changes nothing in the table, a move only the two cells', async () => {
  const changed = (act: () => Promise<unknown>) => changesInGrid(table, act);
  await table.select('婚姻届出数', '出典');
  await table.page.keyboard.type('あ');
  expect(await changed(() => table.page.keyboard.type('いうえお'))).toEqual([]);
  await press('Escape');
  expect(await changed(() => press('ArrowRight'))).toEqual(['出典', '担当課']);
});

test('[GRID18] a row is added under a header, moved, and put into the bin', async () => {
  await table.header('地方全体で子どもを守り育てる').click();
  await table.page.getByRole('button', { name: '指標を追加' }).click();
  await table.page.keyboard.type('新しい指標');
  await press('Enter');
  await table.select('新しい指標', '区分');
  expect(await textOf('新しい指標', '区分')).toBe('KPI');
  const below = await table.cell('新しい指標', '指標名').evaluate((cell) => cell.getBoundingClientRect().top);
  await press('Alt+Shift+ArrowUp');
  await expect
    .poll(() => table.cell('新しい指標', '指標名').evaluate((cell) => cell.getBoundingClientRect().top))
    .toBeLessThan(below);
  await press('Control+-');
  await table.notice.getByText('「新しい指標」をごみ箱に移しました').waitFor();
  expect(await table.cell('新しい指標', '指標名').count()).toBe(0);
  await table.notice.getByRole('button', { name: '元に戻す' }).click();
  await table.cell('新しい指標', '指標名').waitFor();
});

/** Titles of the columns in which an action changes anything of the table's rows. */
async function changesInGrid({ page }: KpiTable, act: () => Promise<unknown>): Promise<readonly string[]> {
  const handle = await page.evaluateHandle(() => {
    const columns = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const cell = target instanceof Element ? target.closest('[aria-colindex]') : target.parentElement;
        const title = document.querySelector(
          `[role=columnheader][aria-colindex="${cell?.getAttribute('aria-colindex')}"]`,
        );
        columns.add(title?.textContent ?? '（行）');
      }
    });
    const grid = document.querySelector('[role=grid]');
    if (grid !== null)
      observer.observe(grid, { subtree: true, childList: true, attributes: true, characterData: true });
    return columns;
  });
  await act();
  return handle.evaluate((columns) => [...columns]);
}
