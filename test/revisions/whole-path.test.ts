import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';

const STRATEGY = '/strategies/isesaki-2';
const KPI = 'ふるさと納税 寄付件数';

let server: TestServer;
let browser: Browser;
let author: Desk;
let secretariat: Desk;
let viewer: Desk;
/** Path of the revision's page. */
let review: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const targetOf = (page: Page) =>
  page.locator('tr[data-node]').filter({ hasText: KPI }).locator('[data-field=target]');

test('[REV90] typing into a cell of a strategy under deliberation offers a revision, which opens at that cell', async () => {
  viewer = await openDesk(browser, server.url, 'viewer', { path: STRATEGY });
  author = await openDesk(browser, server.url, 'member1', { path: `${STRATEGY}/indicators` });
  const { page } = author;
  await page.getByRole('gridcell', { name: '1,000件', exact: true }).click();
  await page.keyboard.type('4');
  await page.getByRole('status').getByRole('button', { name: '変更案をつくる' }).click();
  await page.getByText('審議中のため、変更案にします。').waitFor();
  expect(await page.getByRole('textbox', { name: '変更案の題名' }).inputValue()).toBe(`${KPI}の変更`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/revisions\/[^/]+\/edit\/indicators/);
  await author.saved();
  await page.locator('[role=gridcell][aria-selected=true]', { hasText: '1,000件' }).waitFor();
  await page.locator('[role=gridcell][aria-selected=true]', { hasText: '1,000件' }).click();
  await page.keyboard.insertText('46,000件');
  await page.keyboard.press('Enter');
  await author.saved();
});

test('[REV91] two people edit the fork at once, and the strategy keeps what it says', async () => {
  const path = new URL(author.page.url()).pathname.replace('/indicators', '');
  secretariat = await openDesk(browser, server.url, 'secretariat', { path });
  const { page } = secretariat;
  await targetOf(page).getByText('46,000件').waitFor();
  await targetOf(page).click();
  await page.keyboard.press('Escape');
  const rationale = page.getByRole('textbox', { name: '目標値の考え方' });
  await rationale.fill('利用しているポータルサイトごとの伸びをふまえる。');
  await rationale.blur();
  await secretariat.saved();
  expect(await targetOf(viewer.page).innerText()).toContain('1,000件');
  await author.page.getByRole('link', { name: '変更の一覧と理由へ' }).click();
  await author.page.getByText('利用しているポータルサイトごとの伸びをふまえる。').first().waitFor();
  await author.page.waitForURL(`**${STRATEGY}/revisions/*`);
  review = new URL(author.page.url()).pathname;
});

test('[REV42] the author shares it with a colleague by name', async () => {
  const { page } = author;
  await button(page, 'ほかの方と共同で作成する').click();
  await page.getByRole('dialog').getByLabel('委員3（委員）').check();
  await confirm(page, '共同作成者を保存する');
  await page.getByText('作成：委員1、委員3').waitFor();
});

test('[REV92] explained, submitted, put to the vote by the rule of the committee, voted on, closed and applied', async () => {
  const { page } = author;
  await page
    .getByRole('textbox', { name: '乖離理由', exact: true })
    .fill('返礼品の開発による成果が見られるため。');
  await page.getByRole('textbox', { name: '備考', exact: true }).focus();
  await page.getByText('保存しました').first().waitFor();
  await button(page, '変更案を提出する').click();
  await confirm(page, '変更案を提出する');
  await page.getByText('提出しました。').waitFor();
  const name = await page.locator('.revision-number').first().innerText();

  // Of six who may vote three take part.
  await secretariat.page.goto(`${server.url}${STRATEGY}/voting-rule`);
  await secretariat.page.getByLabel('半数以上の参加').check();
  await button(secretariat.page, 'きまりを保存する').click();
  await secretariat.page.getByText('保存しました。').waitFor();
  await secretariat.page.goto(server.url + review);
  await button(secretariat.page, `${name}を審議に付す`).click();
  await confirm(secretariat.page, `${name}を審議に付す`);

  const chair = await openDesk(browser, server.url, 'chair', { path: review });
  const member = await openDesk(browser, server.url, 'member2', { path: review });
  await Promise.all(
    [author, chair, member].map(async (voter) => {
      await button(voter.page, '賛成').click();
      await voter.page.getByText('あなたの票：賛成').waitFor();
    }),
  );
  await button(chair.page, '採決を締め切る').click();
  await confirm(chair.page, '採決を締め切る');
  await button(secretariat.page, `${name}を素案に反映する`).click();
  await confirm(secretariat.page, `${name}を素案に反映する`);
  await secretariat.page.getByText('素案に反映しました。').waitFor();

  // Who had the strategy open all the time sees it, and so does who wrote it.
  await targetOf(viewer.page).getByText('46,000件').waitFor();
  await author.page.locator('.revision-head').getByText('反映済').first().waitFor();
});
