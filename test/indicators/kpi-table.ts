import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { signIn } from '../setup/browser.ts';

/** The KPI table of one strategy in one person's browser. */
export interface KpiTable {
  readonly page: Page;
  /** The textarea that has the table's focus. */
  readonly input: Locator;
  /** The cell of the indicator with this name. */
  cell(indicator: string, column: string): Locator;
  header(title: string): Locator;
  /** Clicks a cell, so that it is selected and the table has the focus. */
  select(indicator: string, column: string): Promise<void>;
  /** What aria-activedescendant points at. */
  active(): Promise<{ readonly row: string; readonly column: string }>;
  /** The line above the table. */
  readonly line: Locator;
  readonly notice: Locator;
  readonly saveState: Locator;
  close(): Promise<void>;
}

const BEFORE_ACTUALS = ['番号', '区分', '指標名', '基準値', '基準年度', '目標値', '目標年度'];
const BEHIND_ACTUALS = ['出典', '担当課', '考え方', '備考'];

/** Opens it in a context of its own, which `close` ends. */
export async function openKpiTable(
  browser: Browser,
  url: string,
  person: string,
  slug: string,
): Promise<KpiTable> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await signIn(context, url, person);
  return kpiTableIn(context, `${url}/strategies/${slug}/indicators`);
}

/** Opens it in a context that is signed in. */
export async function kpiTableIn(context: BrowserContext, address: string): Promise<KpiTable> {
  const page = await context.newPage();
  await page.goto(address);
  const grid = page.getByRole('grid', { name: 'KPI表' });
  await grid.waitFor();
  const headers = await grid.getByRole('columnheader').allTextContents();
  const actuals = headers.filter((header) => header.endsWith('実績'));
  const columns = [...BEFORE_ACTUALS, ...actuals, ...BEHIND_ACTUALS];
  const input = page.locator('textarea[aria-controls]');
  const cell = (indicator: string, column: string) =>
    grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: indicator, exact: true }) })
      .locator(`[aria-colindex="${columns.indexOf(column) + 1}"]`);
  return {
    page,
    input,
    cell,
    header: (title) => grid.locator('.grid-group-cell', { hasText: title }),
    async select(indicator, column) {
      await cell(indicator, column).click();
    },
    async active() {
      const id = await input.getAttribute('aria-activedescendant');
      const active = page.locator(`[id="${id}"]`);
      const row = grid.getByRole('row').filter({ has: active });
      const column = columns[Number(await active.getAttribute('aria-colindex')) - 1] ?? '';
      const title = row.locator('[role=rowheader] .grid-cell-text, .grid-group-title');
      return { row: (await title.textContent()) ?? '', column };
    },
    line: page.getByRole('group', { name: '選択中の欄' }),
    notice: page.locator('.grid-notice'),
    saveState: page.locator('.save-state'),
    close: () => context.close(),
  };
}

/** Types as an IME does: composes the readings one after the other, then confirms the words with its own Enter. */
export async function compose(cdp: CDPSession, readings: readonly string[], words: string): Promise<void> {
  for (const text of readings) {
    const { length } = text;
    await cdp.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
  }
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.insertText', { text: words });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 });
}

/** Puts a copied block on the clipboard in the forms that a spreadsheet gives it. */
export async function putOnClipboard(page: Page, text: string, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([plain, rich]) => {
      const blob = (type: string, content: string) => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', plain ?? ''),
          'text/html': blob('text/html', rich ?? ''),
        }),
      ]);
    },
    [text, html],
  );
}
