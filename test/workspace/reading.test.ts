import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openDesk } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a strategy that one reads', () => {
  test('[WORK15] is all there without scripts: text, numbers, tables, outline, and why it cannot be edited', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
    await signIn(context, server.url, 'viewer');
    const page = await context.newPage();
    await page.goto(`${server.url}/strategies/koriyama-2020`);
    const text = page.getByRole('main');
    for (const words of [
      '郡山市総合戦略',
      '「継続を力」にバックキャストの下に生かし',
      '圏域内外の多様な研究機関と連携した経営拡大や多角化',
      '小売業商品販売額',
      '4,337 億円',
      '多様な学術研究機関と地元企業が連携した地方発イノベーション',
      'あなたの役割は閲覧のみのため、編集できません。',
    ]) {
      await text.getByText(words).first().waitFor();
    }
    expect(await page.getByRole('navigation', { name: '目次' }).getByRole('link').count()).toBe(26);
    await context.close();
  });

  test.each([
    [
      'viewer',
      'koriyama-2020',
      'あなたの役割は閲覧のみのため、編集できません。',
      '事務局に役割の変更をご依頼ください',
    ],
    ['member1', 'isesaki-2', '審議中のため、編集できません。（20', '段階を変更できるのは事務局です'],
    [
      'secretariat',
      'iizuka-current',
      '決定した総合戦略のため、編集できません。（20',
      '段階を変更できるのは事務局です',
    ],
  ])(
    '[WORK12] says why it cannot be edited, and who can change that: %s in %s',
    async (person, slug, why, who) => {
      const desk = await openDesk(browser, server.url, person, { path: `/strategies/${slug}` });
      const band = desk.page.getByRole('region', { name: '編集できない理由' });
      await band.getByText(why).waitFor();
      await band.getByText(who).waitFor();
      expect(await desk.page.locator('.inline-field, [contenteditable]').count()).toBe(0);
      await desk.close();
    },
  );

  test('is led through by its outline, which marks what is being read', async () => {
    const desk = await openDesk(browser, server.url, 'viewer');
    const outline = desk.page.getByRole('navigation', { name: '目次' });
    const entry = outline.getByRole('link', { name: /地域の特色ある歴史/ });
    await entry.click();
    await desk.page.locator('[aria-current=location]', { hasText: '地域の特色ある歴史' }).waitFor();
    const goal = outline.getByRole('button', { name: /基本目標 2 .*下位の項目を閉じる/ });
    await goal.click();
    await entry.waitFor({ state: 'detached' });
    await outline.getByRole('button', { name: /基本目標 2 .*下位の項目を開く/ }).click();
    await entry.waitFor();
    await desk.close();
  });

  test('shows a nickname as it is printed, and no empty goal or name in the place of one', async () => {
    const desk = await openDesk(browser, server.url, 'secretariat', { path: '/strategies/kamiichi-2' });
    const head = desk.page.locator('.strategy-head');
    expect(await head.innerText()).toMatch(/総合戦略\s+【おおかみこどもプロジェクト】$/);
    const name = desk.item('つながる 上市').locator('> .node-head .inline-field');
    const opacity = () => name.evaluate((field) => getComputedStyle(field).opacity);
    expect(await opacity()).toBe('0');
    await name.focus();
    expect(await opacity()).toBe('1');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('textbox', { name: 'つながる 上市の名称' }).waitFor();
    await desk.page.keyboard.press('Escape');

    await head.getByRole('button', { name: '第2期上市町' }).click();
    await desk.page.getByRole('complementary').getByRole('tab', { name: '詳細' }).click();
    await desk.page.getByRole('complementary').getByLabel('全体の目標').waitFor();
    await desk.close();
  });

  test('is not found under another view’s name', async () => {
    const context = await browser.newContext();
    await signIn(context, server.url, 'viewer');
    const response = await context.request.get(`${server.url}/strategies/koriyama-2020/nothing`);
    expect(response.status()).toBe(404);
    await context.close();
  });
});
