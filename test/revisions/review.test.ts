import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setFields } from '#shared/document/edit.ts';
import { type RevisionId, revisionId } from '#shared/ids.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';
import { itemOf, type RevisionVisitor, visitRevisions } from './review-desk.ts';

const LIST = '/strategies/koriyama-2020/revisions';
const SALES = '小売業商品販売額';
const LONG = 'とてもながいことば'.repeat(20);

let server: TestServer;
let browser: Browser;
let author: Desk;
let member: Desk;
let secretariat: RevisionVisitor;
let id: RevisionId;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  secretariat = await visitRevisions(server.url, 'secretariat');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test('[REV80] an author makes a revision with a title, and finds what is still to be written as a way to its field', async () => {
  author = await openDesk(browser, server.url, 'member1', { path: LIST });
  const { page } = author;
  await expectAccessible(page);
  await button(page, '変更案をつくる').click();
  await field(page, '変更案の題名').fill('小売業の目標値の再設定');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText('「小売業の目標値の再設定」の変更案です。').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '変更の一覧と理由へ' }).click();
  await page.getByRole('heading', { level: 1, name: '小売業の目標値の再設定' }).waitFor();
  id = revisionId(new URL(page.url()).pathname.split('/').at(-1) ?? '');

  const writer = await visitRevisions(server.url, 'member1');
  const edit = (doc: Parameters<typeof itemOf>[0]) => {
    const [sales, movers] = [itemOf(doc, SALES), itemOf(doc, '社会移動率')];
    setFields(doc, 'test', [
      { id: sales, field: 'target', value: '4,500億円' },
      { id: sales, field: 'targetRationale', value: '直近の実績をふまえて定める。' },
      { id: movers, field: 'sourceStatistic', value: LONG },
    ]);
  };
  await writer.edit(id, edit, 2);
  // Who comes back from the revision's own workspace finds what was written there.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await button(page, `乖離理由：${SALES}`).click();
  await expect
    .poll(() => field(page, '乖離理由').evaluate((area) => area === document.activeElement))
    .toBe(true);
  await expectAccessible(page);
});

test('[REV84] a reason is saved on leaving its field; typed while the server is away it stays, and is saved later', async () => {
  const { page } = author;
  await field(page, '乖離理由').fill('店舗の立地が進んだため。');
  await field(page, '変更理由').click();
  await page.getByText('保存しました').waitFor();
  await server.kill();
  await page.getByText('サーバーにつながっていません。').waitFor();
  await field(page, '変更理由').fill('目標を達成したため。');
  await field(page, '備考').click();
  await page.getByText('この端末に残しています').waitFor();
  expect(await button(page, '変更案を取り下げる').isDisabled()).toBe(true);
  await expectAccessible(page);
  await server.start();
  await author.saved();
  const reasons = async () => Object.values((await secretariat.read(id)).notes).map(({ reason }) => reason);
  await expect.poll(reasons, { timeout: 12_000 }).toContain('目標を達成したため。');
});

test('[REV85] what others save appears at once, and takes the place of nothing that is being typed', async () => {
  const { page } = author;
  const [change] = (await secretariat.read(id)).changes.filter(({ aspect }) => aspect === 'target');
  await field(page, '備考').fill('第2章の数値も');
  await secretariat.act(id, {
    do: 'note',
    change: change?.id,
    note: { remarks: '資料3を参照', reason: '実績が上回ったため。' },
  });
  await expect.poll(() => field(page, '変更理由').inputValue()).toBe('実績が上回ったため。');
  expect(await field(page, '備考').inputValue()).toBe('第2章の数値も');
  await page.getByText('「資料3を参照」').waitFor();
  await expectAccessible(page);
  await button(page, 'ほかの方の内容にする').click();
  await expect.poll(() => field(page, '備考').inputValue()).toBe('資料3を参照');
});

test('[REV80] once everything is written it is submitted, gets its number and can no longer be written in', async () => {
  const { page } = author;
  await page.getByRole('navigation', { name: '変更の一覧' }).getByText('出典の変更').click();
  await field(page, '変更理由').fill(LONG);
  await field(page, '備考').click();
  await button(page, '変更案を提出する').click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '変更案を提出する' }).click();
  await page.getByText('提出しました。').waitFor();
  await page.getByText('第1号', { exact: true }).waitFor();
  expect(await field(page, '備考').count()).toBe(0);
  await expectAccessible(page);
});

test('[REV81] a member votes, sees the tally and who voted how, and so does everyone who has it open', async () => {
  await secretariat.act(id, { do: 'openBallot', method: 'electronic', deadline: null, meetingId: null });
  member = await openDesk(browser, server.url, 'member2', { path: LIST });
  const { page } = member;
  await page.getByText('投票をお願いします').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '小売業の目標値の再設定' }).click();
  await button(page, '採決に進む').click();
  await button(page, '賛成').click();
  await page.getByText('あなたの票：賛成').waitFor();
  expect(await button(page, '賛成').getAttribute('aria-pressed')).toBe('true');
  const votes = author.page.getByRole('region', { name: '採決' });
  await votes.getByText(/委員2賛成/).waitFor();
  await expectAccessible(page);
});

test('[REV82] after an amendment the vote is stale, says what has changed since, and leads there', async () => {
  await secretariat.act(id, { do: 'amend', reason: '文を改めるため' });
  const { page } = author;
  await page.getByText('文を改めるため').first().waitFor();
  await page.getByRole('navigation', { name: '変更の一覧' }).getByText('出典の変更').click();
  await field(page, '変更理由').fill('統計の名称が改められたため。');
  await button(page, '第1号を提出し直す').click();
  await page.getByRole('dialog').getByRole('button', { name: '第1号を提出し直す' }).click();
  await page.getByText('提出しました。').waitFor();
  await secretariat.act(id, { do: 'openBallot', method: 'electronic', deadline: null, meetingId: null });
  const { page: voter } = member;
  await voter.getByText('第1版で投票済み。以降の変更 1件').waitFor();
  await voter.getByText('第1版で賛成（無効）').waitFor();
  await button(voter, '変わった箇所を見る').click();
  await voter.getByText('統計の名称が改められたため。').waitFor();
  await expectAccessible(voter);
});

test('[REV83] who only reads sees the changes and the vote, and nothing to press', async () => {
  const desk = await openDesk(browser, server.url, 'viewer', { path: `${LIST}/${id}` });
  const { page } = desk;
  const pane = page.locator('.revision-pane');
  await pane.getByText('4,500億円').waitFor();
  const pressed = await pane.getByRole('button').allInnerTexts();
  expect(pressed.filter((name) => !/^(変更前後|変更後|概要の文章|前の変更|次の変更)$/.test(name))).toEqual(
    pressed.filter((name) => /の変更\n|の再設定\n/.test(name)),
  );
  await expectAccessible(page);
  await desk.close();
});

test('[REV86] on a phone the parts lie below each other; a change is read and voted on', async () => {
  const desk = await openDesk(browser, server.url, 'member3', {
    path: `${LIST}/${id}`,
    width: 390,
    height: 844,
  });
  const { page } = desk;
  await page.getByRole('navigation', { name: '変更の一覧' }).getByText('出典の変更').click();
  await expect
    .poll(() => page.locator('#revision-change').evaluate((part) => part === document.activeElement))
    .toBe(true);
  await expectAccessible(page);
  await button(page, '反対').click();
  await page.getByText('あなたの票：反対').waitFor();
  await expectAccessible(page);
  await desk.close();
});
