import type { Browser, CDPSession } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openPanelDesk, type PanelDesk, SALES, SHIPMENTS } from './panel-desk.ts';

let server: TestServer;
let browser: Browser;
let desk: PanelDesk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  desk = await openPanelDesk(browser, server.url, 'member1');
});
afterEach(async () => {
  await desk.close();
});

describe('with an IME', () => {
  /** A key that the IME uses itself, as Chromium tells of it while something is composed. */
  async function imeKey(ime: CDPSession, key: string, modifiers = 0): Promise<void> {
    const common = { key, code: key, windowsVirtualKeyCode: 229, modifiers };
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common });
    await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }
  const CTRL = 2;

  test('[COMMENT45] Enter and Ctrl+Enter within a composition send nothing; Enter makes a line, Ctrl+Enter sends', async () => {
    const { page, area } = desk;
    await desk.begin(SALES, 'baseline');
    const ime = await desk.context.newCDPSession(page);
    // What the page hears, so that a key that never arrives does not pass for one that sends nothing.
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', (event) =>
        heard.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key} ${event.isComposing} ${event.keyCode}`),
      );
    });
    await desk.compose('しゅってん');
    await imeKey(ime, 'Enter');
    await imeKey(ime, 'Enter', CTRL);
    expect(await area.inputValue()).toBe('しゅってん');
    const heard = await page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
    expect(heard).toEqual(['Enter true 229', 'Ctrl+Enter true 229']);
    await desk.commit('出典');
    expect(await desk.card('出典').count()).toBe(0);

    await page.keyboard.press('Enter');
    await page.keyboard.insertText('二行目');
    expect(await area.inputValue()).toBe('出典\n二行目');
    await page.keyboard.press('Control+Enter');
    await desk.card('出典').locator('.comment-body').getByText('二行目').waitFor();
  });

  test('[COMMENT44] names are found by what is being composed, and chosen only when that has ended', async () => {
    const { page, area, panel } = desk;
    await desk.begin(SALES, 'baseline');
    const ime = await desk.context.newCDPSession(page);
    await page.keyboard.type('@');
    await desk.compose('事務');
    await panel.locator('.mention-candidate', { hasText: '事務局' }).waitFor();
    await imeKey(ime, 'Enter');
    await imeKey(ime, 'Tab');
    expect(await area.inputValue()).toBe('@事務');
    await desk.commit('事務');
    await page.keyboard.press('Enter');
    expect(await area.inputValue()).toBe('@事務局 ');
    await page.keyboard.type('@');
    await panel.locator('.mention-list').waitFor();
    await page.keyboard.press('Escape');
    await panel.locator('.mention-list').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await desk.card('@事務局 @').waitFor();
  });
});

describe('what is being written', () => {
  test('[COMMENT46] survives another selection, another tab, folding the panel and a reload', async () => {
    const { page, area, panel } = desk;
    await desk.begin(SALES, 'baseline');
    await page.keyboard.insertText('まだ途中の文');
    await desk.field(SHIPMENTS, 'target').click();
    await page.keyboard.press('Escape');
    await panel.getByRole('heading', { name: `この項目（${SHIPMENTS}）` }).waitFor();
    expect(await area.inputValue()).toBe('まだ途中の文');

    await page.getByRole('tab', { name: '詳細' }).click();
    await page.getByRole('tab', { name: 'コメント' }).click();
    expect(await area.inputValue()).toBe('まだ途中の文');
    await page.keyboard.press('Control+.');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+.');
    expect(await area.inputValue()).toBe('まだ途中の文');

    await page.reload();
    await desk.saved();
    await area.waitFor();
    expect(await area.inputValue()).toBe('まだ途中の文');
    await page.keyboard.press('Control+Enter');
    await panel.getByRole('button', { name: '送信' }).click();
    await desk.card('まだ途中の文').getByText(`${SALES} ─ 現状値`).waitFor();
  });

  test('[COMMENT46] a second text lays the first aside, and discarding asks', async () => {
    const { page, area, panel } = desk;
    await desk.begin(SALES, 'baseline');
    await page.keyboard.insertText('一つ目');
    await desk.begin(SHIPMENTS, 'target');
    expect(await area.inputValue()).toBe('');
    await page.keyboard.insertText('二つ目');
    await panel.getByRole('button', { name: 'やめる' }).click();
    const dialog = page.getByRole('dialog', { name: '書きかけの文を破棄しますか' });
    await dialog.getByRole('button', { name: '書き続ける' }).click();
    expect(await area.inputValue()).toBe('二つ目');
    await panel.getByRole('button', { name: 'やめる' }).click();
    await dialog.getByRole('button', { name: '破棄する' }).click();
    // Where one begins, the focus is again.
    await panel.getByRole('button', { name: 'コメントを書く' }).and(page.locator(':focus')).waitFor();
    await panel.getByRole('button', { name: /一つ目/ }).click();
    expect(await area.inputValue()).toBe('一つ目');
    await panel.getByRole('button', { name: 'やめる' }).click();
    await dialog.getByRole('button', { name: '破棄する' }).click();
    await area.waitFor({ state: 'detached' });
  });

  test('[COMMENT28] a text that is too long says by how much, and is not sent', async () => {
    const { page, panel, area } = desk;
    await desk.begin(SALES, 'baseline');
    await area.fill('長'.repeat(3_990));
    await panel.getByText('あと10文字').waitFor();
    await area.fill('長'.repeat(4_003));
    await page.keyboard.press('Control+Enter');
    await panel.getByText('4,000文字を3文字超えています。短くしてください。').waitFor();
    expect(await area.inputValue()).toHaveLength(4_003);
    await area.fill('短い文');
    await page.keyboard.press('Control+Enter');
    await desk.card('短い文').waitFor();
  });

  test('[COMMENT32] drafts wait on the device and are sent together', async () => {
    const { page, panel } = desk;
    const reader = await openPanelDesk(browser, server.url, 'observer');
    for (const [item, words] of [
      [SALES, '下書きの一つ目'],
      [SHIPMENTS, '下書きの二つ目'],
    ] as const) {
      await desk.begin(item, 'baseline');
      await page.keyboard.insertText(words);
      await panel.getByRole('button', { name: '下書きに入れる' }).click();
    }
    await page.reload();
    await panel.getByText('下書き 2件').click();
    await panel
      .locator('.draft', { hasText: '下書きの一つ目' })
      .getByRole('button', { name: '編集する' })
      .click();
    await desk.area.fill('下書きの一つ目、直した');
    await panel.getByRole('button', { name: '下書きに入れる' }).click();
    await panel.getByText('下書き 2件').waitFor();
    expect(await reader.panel.getByText('下書きの').count()).toBe(0);
    await panel.getByRole('button', { name: 'まとめて送信' }).click();
    await reader.field(SALES, 'baseline').click();
    await reader.card('下書きの一つ目、直した').waitFor();
    await reader.field(SHIPMENTS, 'baseline').click();
    await reader.card('下書きの二つ目').waitFor();
    await panel.getByText('下書き 2件').waitFor({ state: 'detached' });
    await reader.close();
  });
});

describe('while the server is away', () => {
  test('[COMMENT48] a thread says that it waits, and that it was sent', async () => {
    const { panel } = desk;
    await server.kill();
    await desk.page.locator('[data-save-state=offline]').waitFor();
    await desk.comment(SALES, 'baseline', '切れている間の文');
    await desk.card('切れている間の文').getByText('未接続のため、つながりしだい送信します').waitFor();
    await server.start();
    await desk
      .card('切れている間の文')
      .getByText(/^No\.\d+$/)
      .waitFor({ timeout: 20_000 });
    expect(await desk.card('切れている間の文').locator('.sending-state').count()).toBe(0);
    await panel.getByRole('status').getByText('送信しました').waitFor({ state: 'attached' });
  });

  test('[COMMENT47] what was written for a thread that is gone stays to be read and written on', async () => {
    const { page, panel, area } = desk;
    await desk.comment(SALES, 'baseline', '消される文');
    await desk
      .card('消される文')
      .getByText(/^No\.\d+$/)
      .waitFor();
    await server.kill();
    await page.locator('[data-save-state=offline]').waitFor();
    await page.keyboard.press('r');
    await area.waitFor();
    await page.keyboard.insertText('行き先のない返信');
    await page.keyboard.press('Control+Enter');
    await removeThread('消される文');
    await server.start();
    const refused = panel.locator('.refused');
    await refused.getByText('コメントが見つかりません').waitFor({ timeout: 20_000 });
    await refused.getByText('返信: 行き先のない返信').waitFor();
    await refused.getByRole('button', { name: 'もう一度編集する' }).click();
    expect(await area.inputValue()).toBe('行き先のない返信');
    await refused.waitFor({ state: 'detached' });
  });

  /** As its author would from another device. */
  async function removeThread(words: string): Promise<void> {
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => undefined });
    const removed = await sql`
      update comment_threads set removed_at = now()
      where id = (select thread_id from comments where body = ${words})
      returning id
    `;
    await sql.end();
    expect(removed).toHaveLength(1);
  }
});
