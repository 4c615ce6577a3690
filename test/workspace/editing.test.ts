import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from './desk.ts';

const GOAL = '地域の魅力発信と「関係人口」の創出';

let server: TestServer;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  desk = await openDesk(browser, server.url, 'secretariat');
});
afterEach(async () => {
  await desk.close();
});

describe('a field in the text', () => {
  test('[WORK10] is written with Enter, taken back with Esc, and left alone by the keys of an IME', async () => {
    const title = await openTitle('地域の特色ある歴史');
    await desk.page.keyboard.press('Control+A');
    await desk.compose('へんかん');
    await title.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await desk.commit('変換した題名');
    expect(await title.inputValue()).toBe('変換した題名');
    await desk.page.keyboard.press('Escape');
    await desk.item('地域の特色ある歴史').waitFor();

    await openTitle('地域の特色ある歴史');
    await desk.page.keyboard.press('Control+A');
    await desk.page.keyboard.insertText('歴史と音楽');
    await desk.page.keyboard.press('Enter');
    await desk.item('歴史と音楽').waitFor();
    await desk.saved();
  });

  test('[WORK1] counts as not saved while it is open with other text, and is written when the page is left', async () => {
    await openTitle('地域資源ブランド化による');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.insertText('（途中）');
    await desk.saveState.filter({ hasText: '入力中（確定前）' }).waitFor();
    await desk.page.reload();
    await desk.item('（途中）').waitFor();
    await desk.saved();
  });

  test('[WORK10] refuses a title of 10,000 characters in a sentence and keeps the text', async () => {
    const title = await openTitle(GOAL);
    await desk.page.keyboard.press('Control+A');
    await desk.page.keyboard.insertText('長'.repeat(10_000));
    await desk.page.keyboard.press('Enter');
    await desk.page
      .getByText(/長すぎるため確定できません。2,000文字以内にしてください（いま10,000文字）/)
      .waitFor();
    expect((await title.inputValue()).length).toBe(10_000);
    await desk.page.keyboard.press('Escape');
    await desk.item(GOAL).waitFor();
  });

  test('[WORK10] of an indicator is edited in the table of the text', async () => {
    const row = desk.page.locator('tr[data-node]').filter({ hasText: '交流人口' });
    await row.locator('[data-field=target] [role=button]').click();
    await desk.page.keyboard.press('Control+A');
    await desk.page.keyboard.insertText('510万人');
    await desk.page.keyboard.press('Enter');
    await row.getByText('510万人').waitFor();
    await desk.page.getByRole('link', { name: 'KPI表' }).click();
    await desk.page.getByRole('grid').getByText('510万人').waitFor();
  });
});

describe('the text', () => {
  test('[WORK13] takes headings, lists, tables and links from pasted HTML, and nothing that runs', async () => {
    await desk.enterBody(GOAL);
    const html = `<p>前の段落</p><h2 onclick="window.ran=1">貼った見出し</h2><p>段落<script>window.ran=2</script><img src=x onerror="window.ran=3">
      <a href="javascript:window.ran=4">危ない</a><a href="https://example.jp/">安全</a></p>
      <ul><li>項目</li></ul><table><tr><td>升目</td></tr></table><iframe srcdoc="<script>parent.ran=5</script>"></iframe>`;
    await desk.page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')?.dispatchEvent(event);
    }, html);
    const body = desk.body(GOAL);
    await body.getByRole('heading', { name: '貼った見出し' }).waitFor();
    await body.getByRole('listitem').getByText('項目').waitFor();
    await body.getByRole('cell').getByText('升目').waitFor();
    expect(
      await body.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://example.jp/']);
    expect(await body.locator('script, img:not(.ProseMirror-separator), iframe, [onclick]').count()).toBe(0);
    expect(await desk.page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    await desk.saved();
  });

  test('[WORK8] is mounted one at a time, by mouse and by keyboard, and rendered again as it was', async () => {
    await desk.enterBody(GOAL);
    await desk.page.keyboard.type('一つ目。');
    await desk.enterBody('切れ目無い子育て支援');
    expect(await desk.page.locator('.ProseMirror').count()).toBe(1);
    await desk.body(GOAL).getByText('一つ目。').waitFor();
    await desk.body(GOAL).focus();
    await desk.page.keyboard.type('鍵盤で。');
    await desk.body(GOAL).getByText('鍵盤で。').waitFor();
  });

  test('gets bold, headings and tables from the toolbar, which Alt+F10 leads to', async () => {
    await desk.enterBody('住民・企業が集う気候変動対応型');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type('書式のある行');
    await desk.page.keyboard.press('Shift+Home');
    await desk.caretTold();
    await desk.page.keyboard.press('Alt+F10');
    await desk.page.getByRole('button', { name: '太字' }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('.ProseMirror strong').getByText('書式のある行').waitFor();
    await desk.page.getByLabel('段落の種類').selectOption({ label: '見出し1' });
    await desk.page.locator('.ProseMirror h2').getByText('書式のある行').waitFor();
    await desk.page.locator('.ProseMirror:focus').waitFor();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: '表を入れる' }).click();
    await desk.page.locator('.ProseMirror table').waitFor();
    await desk.page.getByRole('button', { name: '行を追加' }).click();
    expect(await desk.page.locator('.ProseMirror tr').count()).toBe(4);
    await desk.saved();
  });
});

describe('an item', () => {
  test('[WORK14] goes into the bin with all below it and comes back, at once or from the bin', async () => {
    await choose(GOAL, 'ごみ箱へ移す');
    await desk.item(GOAL).waitFor({ state: 'detached' });
    await desk.page.getByRole('button', { name: 'ごみ箱 1' }).waitFor();
    await desk.page.getByRole('status').getByRole('button', { name: '元に戻す' }).click();
    await desk.item(GOAL).getByText('交流人口').waitFor();

    await choose(GOAL, 'ごみ箱へ移す');
    await desk.page.getByRole('button', { name: 'ごみ箱 1' }).click();
    await desk.page.getByRole('button', { name: /を元に戻す/ }).click();
    await desk.page.getByText('ごみ箱は空です。').waitFor();
    // What the notice offered is done.
    await desk.page.getByText('ごみ箱に移しました').waitFor({ state: 'detached' });
    await desk.item(GOAL).getByText('交流人口').waitFor();
  });

  test('is added with its title open, and moved up and down', async () => {
    await choose(GOAL, '施策を追加');
    await desk.page.keyboard.insertText('新しい施策');
    await desk.page.keyboard.press('Enter');
    await desk.item('新しい施策').locator('.node-number').filter({ hasText: '施策 4' }).waitFor();
    await choose('新しい施策', '上へ移動');
    await desk.item('新しい施策').locator('.node-number').filter({ hasText: '施策 3' }).waitFor();
    await desk.page.keyboard.press('Control+Z');
    await desk.item('新しい施策').locator('.node-number').filter({ hasText: '施策 4' }).waitFor();
    await desk.saved();
  });

  test('shows its other fields in the panel, which Ctrl+. folds away', async () => {
    await choose(GOAL, '詳細を開く');
    const panel = desk.page.getByRole('complementary', { name: 'パネル' });
    await panel.getByLabel('番号の代わりの見出し').fill('つながり');
    await panel.getByLabel('該当ページ').fill('P12');
    await desk.item(GOAL).locator('.node-number').first().filter({ hasText: 'つながり' }).waitFor();
    await desk.page.keyboard.press('Control+.');
    await panel.waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('Control+.');
    await panel.waitFor();
  });
});

async function openTitle(title: string) {
  await desk.item(title).locator('.node-head [role=button]').first().click();
  const field = desk.page.locator('.inline-field-area');
  await field.waitFor();
  return field;
}

async function choose(title: string, entry: string): Promise<void> {
  await desk
    .item(title)
    .locator('> .node-head')
    .getByRole('button', { name: /の操作$/ })
    .click();
  await desk.page.getByRole('menuitem', { name: entry }).click();
}
