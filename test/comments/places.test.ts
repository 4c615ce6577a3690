import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openPanelDesk, type PanelDesk } from './panel-desk.ts';

const GOAL = '切れ目無い子育て支援と女性・子育て世代の活躍推進';

let server: TestServer;
let browser: Browser;
const desks: PanelDesk[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser({ fonts: true })]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});

async function sit(person: string, path?: string, width?: number): Promise<PanelDesk> {
  const desk = await openPanelDesk(browser, server.url, person, {
    ...(path === undefined ? {} : { path }),
    ...(width === undefined ? {} : { width, height: 844 }),
  });
  desks.push(desk);
  return desk;
}

/** Selects words of a rendered paragraph as a mouse does. */
async function selectWords(paragraph: Locator, words: string): Promise<void> {
  await paragraph.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no ${wanted} here`);
  }, words);
}

describe('words of the text', () => {
  test('[COMMENT51] an observer, who cannot edit, comments on one character; who edits sees it marked and opens it', async () => {
    const [observer, member] = await Promise.all([sit('observer'), sit('member1')]);
    const lead = (desk: PanelDesk) => desk.body(GOAL).locator('p').first();
    const before = await lead(member).textContent();
    const character = before?.slice(5, 6) ?? '';
    await selectWords(lead(observer), character);
    await observer.panel.getByRole('button', { name: '選択した文字にコメントを書く' }).waitFor();
    await observer.page.keyboard.press('Control+Alt+KeyM');
    await observer.area.waitFor();
    await observer.page.keyboard.insertText('この一字について');
    await observer.page.keyboard.press('Control+Enter');
    expect(await observer.card('この一字について').locator('.comment-quote').textContent()).toBe(character);

    const mark = lead(member).locator('.comment-mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(character);
    await mark.click();
    await member.card('この一字について').waitFor();
    // The click has gone into the text, and nothing was written by marking it.
    await member.page.locator('.ProseMirror .comment-mark').waitFor();
    expect(await lead(member).textContent()).toBe(before);
    await member.page.keyboard.insertText('書き足し');
    await observer.body(GOAL).getByText('書き足し').waitFor();
    await member.page.keyboard.press('Control+z');
    await expect.poll(() => lead(observer).textContent()).toBe(before);
  });

  test('[COMMENT53] selected in the editor, over two paragraphs; the mark in the margin leads to the thread', async () => {
    const desk = await sit('secretariat', '/strategies/iizuka-next');
    const body = desk.page.locator('.body-text-editable').first();
    await body.click();
    await desk.page.locator('.ProseMirror').waitFor();
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.insertText('一段落目');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.insertText('二段落目');
    await desk.page.keyboard.press('Shift+Home');
    await desk.page.keyboard.press('Shift+ArrowUp');
    await desk.panel.getByRole('button', { name: '選択した文字にコメントを書く' }).click();
    await desk.area.fill('二つの段落へ');
    await desk.page.keyboard.press('Control+Enter');
    const card = desk.card('二つの段落へ');
    expect(await card.locator('.comment-quote').textContent()).toBe('一段落目\n二段落目');
    await expect
      .poll(() => desk.page.locator('.ProseMirror .comment-mark').allTextContents())
      .toEqual(['一段落目', '二段落目']);
    await desk.tab('対応済').click();
    const margin = desk.page.locator('.body-mark');
    expect(await margin.count()).toBe(1);
    await margin.click();
    await desk.tab('未対応').and(desk.page.locator('[aria-selected=true]')).waitFor();
    await card.waitFor();
  });

  test('[COMMENT42] words that are deleted list their thread as gone', async () => {
    const desk = await sit('secretariat', '/strategies/kamiichi-2');
    const body = desk.page.locator('.body-text-editable').first();
    await body.click();
    await desk.page.locator('.ProseMirror').waitFor();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('消える言葉');
    for (let at = 0; at < 5; at++) await desk.page.keyboard.press('Shift+ArrowLeft');
    await desk.caretTold();
    await desk.page.keyboard.press('Control+Alt+KeyM');
    await desk.area.waitFor();
    await desk.page.keyboard.insertText('この言葉は要りますか');
    await desk.page.keyboard.press('Control+Enter');
    const card = desk.card('この言葉は要りますか');
    await card.waitFor();
    await desk.page.locator('.ProseMirror').click();
    await desk.page.keyboard.press('Control+End');
    for (let at = 0; at < 5; at++) await desk.page.keyboard.press('Backspace');
    await card.getByText('この箇所は削除されました').waitFor();
    expect(await card.locator('.comment-quote').textContent()).toBe('消える言葉');
    await desk.page.keyboard.press('Control+z');
    await card.getByText('この箇所は削除されました').waitFor({ state: 'detached' });
  });
});

test('[COMMENT51] under deliberation a member comments on an item by its menu', async () => {
  const desk = await sit('member1', '/strategies/isesaki-2');
  const name = '製造品出荷額等';
  await desk.page.getByRole('button', { name: `${name}の操作` }).click();
  expect(await desk.page.getByRole('menuitem').allTextContents()).toEqual([
    'コメントを書く',
    'この項目の変更案をつくる',
    '詳細を開く',
    'KPI表で開く',
  ]);
  await desk.page.getByRole('menuitem', { name: 'コメントを書く' }).click();
  await desk.area.waitFor();
  await desk.page.keyboard.insertText('審議中の意見');
  await desk.page.keyboard.press('Control+Enter');
  await desk.card('審議中の意見').getByText(name).first().waitFor();
});

describe('counts', () => {
  test('[COMMENT50] stand on outline entries, rows and cells of both views, and lead to their threads', async () => {
    const name = '放課後児童クラブ設置数';
    const [desk, other] = await Promise.all([
      sit('member1', '/strategies/kamiichi-2'),
      sit('chair', '/strategies/kamiichi-2/indicators'),
    ]);
    await desk.comment(name, 'target', '目標値への質問');
    const row = desk.page.locator('tr[data-node]', { hasText: name });
    const counts = row.getByRole('button', { name: /未対応のコメント 1件を表示$/ });
    expect(await counts.count()).toBe(2);
    const outline = desk.page.getByRole('navigation', { name: '目次' });
    const entry = outline.getByRole('button', { name: /^イ .*未対応のコメント 1件を表示$/ });
    await entry.click();
    await desk.panel.getByRole('heading', { name: 'この項目の下位' }).waitFor();
    await desk.card('目標値への質問').waitFor();

    const cell = other.page
      .getByRole('row')
      .filter({ has: other.page.getByRole('rowheader', { name }) })
      .locator('.grid-cell-commented');
    expect(await cell.getAttribute('title')).toBe('未対応のコメント 1件');
    await other.page.getByRole('button', { name: `${name}の未対応のコメント 1件を表示` }).click();
    await other.card('目標値への質問').waitFor();

    const secretariat = await sit('secretariat', '/strategies/kamiichi-2');
    await secretariat.field(name, 'target').click();
    await secretariat.card('目標値への質問').getByRole('button', { name: '対応する' }).click();
    await secretariat.panel.getByLabel('記載済み').check();
    await secretariat.panel.getByRole('button', { name: '対応を記録する' }).click();
    await cell.waitFor({ state: 'detached' });
    await entry.waitFor({ state: 'detached' });
    expect(await counts.count()).toBe(0);
  });
});

describe('the address of a thread', () => {
  test('[COMMENT54] opens the panel at the thread, whichever tab it is under, and leads to its place', async () => {
    const desk = await sit('member1');
    await desk.comment('出生数', 'target', '通知から開く文');
    await desk
      .card('通知から開く文')
      .getByText(/^No\.\d+$/)
      .waitFor();
    const id = await desk.page
      .locator('[data-thread]')
      .filter({ hasText: '通知から開く文' })
      .getAttribute('data-thread');
    const other = await sit('observer', `/strategies/koriyama-2020?thread=${id}`);
    await other.page.locator('tr[data-revealed]', { hasText: '出生数' }).waitFor();
    await expect
      .poll(() => other.page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('通知から開く文');
    const unknown = await sit(
      'observer',
      '/strategies/koriyama-2020?thread=00000000-0000-4000-8000-000000000000',
    );
    await unknown.page.getByText('このコメントは見つかりません。').waitFor();
  });

  test('[COMMENT54] on a phone the thread comes in a drawer over the whole width, where one replies', async () => {
    const desk = await sit('member1');
    await desk.comment('出生数', 'baseline', '電話で読む文');
    await desk
      .card('電話で読む文')
      .getByText(/^No\.\d+$/)
      .waitFor();
    const id = await desk.page
      .locator('[data-thread]')
      .filter({ hasText: '電話で読む文' })
      .getAttribute('data-thread');
    const phone = await sit('observer', `/strategies/koriyama-2020?thread=${id}`, 390);
    const card = phone.card('電話で読む文');
    await card.waitFor();
    expect((await phone.page.locator('.side-panel').boundingBox())?.width).toBe(390);
    await card.getByRole('button', { name: '返信' }).click();
    await phone.area.fill('電話からの返信');
    await phone.panel.getByRole('button', { name: '送信' }).click();
    await desk.card('電話からの返信').waitFor();
    await card.locator('.thread-place').click();
    await phone.panel.waitFor({ state: 'hidden' });
    await phone.page.locator('tr[data-revealed]', { hasText: '出生数' }).waitFor();
  });
});
