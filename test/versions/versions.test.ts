import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/versions/canonical-json.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';

const TEXT = '/strategies/koriyama-2020';
const LIST = `${TEXT}/versions`;
const GOAL = 'DX に対応した生産性の向上と魅力ある雇用環境の創出';

let server: TestServer;
let browser: Browser;
let office: Desk;
let member: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  [office, member] = await Promise.all([
    openDesk(browser, server.url, 'secretariat', { path: LIST }),
    openDesk(browser, server.url, 'member1', { path: LIST, width: 390, height: 844 }),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '表示の切り替え' }).getByRole('link', { name, exact: true });

/** Freezes the draft by the form and stays on the timeline. */
async function freeze({ page }: Desk, name: string): Promise<void> {
  await link(page, '版を作成する').click();
  await page.getByLabel('版の名前').fill(name);
  await button(page, 'この内容で版を作成する').click();
  await heading(page, '版の一覧').waitFor();
}

describe('versions, one after the other', () => {
  test('[VERSION20] what the secretariat freezes is on the timeline of a member, who has no forms', async () => {
    const { page } = member;
    await heading(page, '版はまだありません').waitFor();
    expect(await violations(page)).toEqual([]);
    await freeze(office, '第１次素案');
    await link(page, '第1版　第１次素案').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    for (const name of ['版を作成する', '段階を変更する', '決定を記録する']) {
      expect(await link(page, name).count()).toBe(0);
    }
    expect(await link(office.page, '段階を変更する').count()).toBe(1);
  });

  test('[VERSION16] a value and a text that changed are found in all views, from the timeline on', async () => {
    const { page } = office;
    await tab(page, '本文').click();
    const row = page.getByRole('row', { name: /製造品出荷額/ });
    await row.getByText('7,464 億円').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7,500 億円');
    await page.keyboard.press('Enter');
    await office.enterBody(GOAL);
    await page.keyboard.type('書き加えた文。');
    await office.saved();
    await tab(page, '版').click();
    await freeze(office, '改訂素案');

    await button(page, '選んだ版を比べる').click();
    await page.getByRole('status').getByText('比べる版を選んでください').waitFor();
    await page.getByRole('checkbox', { name: '第1版　第１次素案を比べる' }).check();
    await page.getByRole('checkbox', { name: '第2版　改訂素案を比べる' }).check();
    await button(page, '選んだ版を比べる').click();
    await heading(page, '変更 2件').waitFor();
    await page.getByText('目標値の再設定 1件').waitFor();
    await expect.poll(() => row.locator('del').textContent()).toContain('7,464 億円');
    expect(await row.locator('ins').textContent()).toBe('追加ここから7,500 億円追加ここまで');
    expect(await page.locator('ins', { hasText: '書き加えた文。' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);

    const views = page.getByRole('navigation', { name: '比べ方' });
    await views.getByRole('link', { name: '変更前', exact: true }).click();
    await row.getByText('7,464 億円', { exact: true }).waitFor();
    expect(await page.locator('ins, del').count()).toBe(0);
    await views.getByRole('link', { name: '変更後', exact: true }).click();
    await row.getByText('7,500 億円', { exact: true }).waitFor();
    await views.getByRole('link', { name: '新旧対照表', exact: true }).click();
    await page.getByRole('table').getByText('7,500 億円').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('変更の一覧').click();
    await page
      .locator('.change-list')
      .getByRole('link', { name: /製造品出荷額/ })
      .click();
    await row.locator('ins').waitFor();
    await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(768);
  });

  test('[VERSION16] a version reads as it was, whatever became of the draft', async () => {
    const { page } = member;
    await link(page, '第1版　第１次素案').click();
    await page.getByText('これは素案の版です。内容は変わりません。').waitFor();
    await page
      .getByRole('row', { name: /製造品出荷額/ })
      .getByText('7,464 億円')
      .waitFor();
    expect(await page.getByText('書き加えた文。').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('[VERSION4] whoever may read it can compute its hash', async () => {
    const { page } = member;
    const shown = await page.getByText(/^[0-9a-f]{64}$/).textContent();
    const address = await link(page, 'データ（JSON）を開く').getAttribute('href');
    const snapshot = await (await member.context.request.get(server.url + address)).json();
    expect(createHash('sha256').update(canonicalJson(snapshot)).digest('hex')).toBe(shown);
  });

  test('[VERSION21] it is gone back to by a revision with what changed since', async () => {
    const { page } = member;
    await link(page, 'この版の内容に戻す変更案を作成する').click();
    await heading(page, '「第1版　第１次素案」の内容に戻す変更案を作成します').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, '変更案を作成する').click();
    await page.getByRole('heading', { name: /第１次素案/ }).waitFor();
    await expect.poll(() => page.getByText(/製造品出荷額/).count()).toBeGreaterThan(0);
  });

  test('[VERSION19] the form works without scripts and keeps what was typed', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
    await signIn(context, server.url, 'secretariat');
    const page = await context.newPage();
    await page.goto(`${server.url}${LIST}/new`);
    await page.getByLabel('備考').fill('第3回委員会の資料');
    await button(page, 'この内容で版を作成する').click();
    await page.getByRole('alert').getByText('入力内容をご確認ください').waitFor();
    expect(await page.getByLabel('備考').inputValue()).toBe('第3回委員会の資料');
    await page.getByLabel('版の名前').fill('パブリックコメント案');
    await page.getByLabel('区分').selectOption('案');
    await button(page, 'この内容で版を作成する').click();
    await page.getByText('第3回委員会の資料').waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await button(page, '選んだ版を比べる').click();
    await page.getByRole('alert').getByText('比べられるのは2つまでです').waitFor();
    await context.close();
  });

  test('[VERSION20] 審議中 closes the text under the hands of a member, 策定中 opens it again', async () => {
    await member.page.goto(server.url + TEXT);
    await member.saved();
    await office.page.goto(server.url + LIST);
    await office.saved();
    await changeStage('審議中');
    await member.page.getByText('審議中のため、編集できません。').waitFor();
    await member.page.locator('.workspace-title').getByText('審議中').waitFor();
    await changeStage('策定中');
    await member.page.locator('.workspace-title').getByText('策定中').waitFor();
    await expect.poll(() => member.page.getByText('審議中のため、編集できません。').count()).toBe(0);
  });

  test('[VERSION19] 決定 is asked about once more, and then stands on the timeline', async () => {
    const { page } = office;
    await link(page, '決定を記録する').click();
    await page.getByLabel('決定者').fill('推進本部');
    await page.getByLabel('決定日').fill('2026-11-19');
    await page.getByLabel('文書番号').fill('企第123号');
    await button(page, '確認へ進む').click();
    await heading(page, '次の内容で決定を記録します').waitFor();
    await page.getByText('全員の画面で本文とKPI表が閲覧のみになります', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, '入力に戻る').click();
    await expect.poll(() => page.getByLabel('決定者').inputValue()).toBe('推進本部');
    await button(page, '確認へ進む').click();
    await button(page, '決定を記録する').click();
    await page.getByText('推進本部が2026年11月19日(木)に決定　企第123号').waitFor();
    await page.locator('.workspace-title').getByText('決定', { exact: true }).waitFor();
    expect(await link(page, '決定を記録する').count()).toBe(0);
  });
});

async function changeStage(to: string): Promise<void> {
  const { page } = office;
  await link(page, '段階を変更する').click();
  await page.getByLabel('変更後の段階').selectOption(to);
  await button(page, '確認へ進む').click();
  await button(page, `「${to}」に変更する`).click();
  await heading(page, '版の一覧').waitFor();
}
