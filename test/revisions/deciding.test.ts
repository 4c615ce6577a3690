import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { setField } from '#shared/document/edit.ts';
import type { RevisionId } from '#shared/ids.ts';
import { visitorOf } from '../accounts/visitor.ts';
import { openCommentSocket } from '../comments/comment-socket.ts';
import { overflow, violations } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';
import { itemOf, type RevisionVisitor, visitRevisions } from './review-desk.ts';

const SLUG = 'koriyama-2020';
const SALES = '小売業商品販売額';
const MOVERS = '社会移動率';

let server: TestServer;
let browser: Browser;
let author: Desk;
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

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** Changes the draft beside the revision. */
async function editDraft(title: string, source: string): Promise<void> {
  const cookie = await visitorOf(server.url).signIn('secretariat');
  const socket = await openCommentSocket(server.url, sampleDocumentId(SLUG), cookie);
  setField(socket.doc, 'test', itemOf(socket.doc, title), 'sourceStatistic', source);
  await expect.poll(async () => (await secretariat.read(id)).isBehind).toBe(true);
  socket.close();
}

test('[REV87] an author parts changes off into a revision of their own, to which the page leads', async () => {
  const member = await visitRevisions(server.url, 'member1');
  id = await member.open(SLUG, '出典の見直し');
  const edit = (doc: Parameters<typeof itemOf>[0]) => {
    setField(doc, 'test', itemOf(doc, SALES), 'sourceStatistic', '経済センサス');
    setField(doc, 'test', itemOf(doc, MOVERS), 'sourceStatistic', '住民基本台帳');
  };
  await member.edit(id, edit, 2);
  author = await openDesk(browser, server.url, 'member1', { path: `/strategies/${SLUG}/revisions/${id}` });
  const { page } = author;
  await button(page, '変更を分ける').click();
  await page.getByRole('checkbox', { name: `「${MOVERS}」を選ぶ` }).check();
  await expectAccessible(page);
  await button(page, '選んだ1件を別の変更案にする').click();
  await page.getByText('変更 1件').waitFor();
  await page.getByRole('link', { name: '分けた変更案を開く' }).click();
  await page.getByRole('heading', { level: 2, name: MOVERS }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: SALES }).waitFor();
});

test('[REV88] where the draft went on at the same place the three stand side by side, to take one or to write a text from both', async () => {
  const { page } = author;
  await editDraft(SALES, '商業動態統計');
  await page.reload();
  await author.saved();
  await button(page, '素案の変更を取り込む').click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '素案の変更を取り込む' }).click();
  await page.getByText('素案の変更を取り込みました。').waitFor();
  const conflict = page.getByRole('article', { name: `${SALES}　出典` });
  await conflict.getByText('商業動態統計').waitFor();
  await conflict.getByText('経済センサス').waitFor();
  await conflict.getByText('未決定').waitFor();
  await expectAccessible(page);
  await conflict.getByRole('button', { name: '両方から書き直す' }).click();
  await conflict.getByRole('textbox', { name: '書き直した文' }).fill('経済センサス、商業動態統計');
  await conflict.getByRole('button', { name: 'この文にする' }).click();
  await conflict.getByText('書き直した文に決定').waitFor();
  await expectAccessible(page);
});

test('[REV89] the secretariat records what the room decided, sees what will be in the draft, and applies it', async () => {
  const { changes } = await secretariat.read(id);
  for (const { id: change } of changes) {
    await secretariat.act(id, { do: 'note', change, note: { reason: '統計が改められたため。' } });
  }
  await secretariat.act(id, { do: 'submit' });
  const desk = await openDesk(browser, server.url, 'secretariat', {
    path: `/strategies/${SLUG}/revisions/${id}`,
  });
  const { page } = desk;
  const dialog = page.getByRole('dialog');
  await button(page, '会議での結果を記録する').click();
  await dialog.getByRole('radio', { name: '挙手' }).check();
  await button(page, '結果を記録する').click();
  await dialog.getByText('人数を0以上の数で入力してください。').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: '賛成の人数' }).fill('５');
  await button(page, '結果を記録する').click();
  await page.getByText('結果を記録しました。').waitFor();
  await button(page, '第1号を素案に反映する').click();
  await dialog.getByText(SALES).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '第1号を素案に反映する' }).click();
  await page.getByText('素案に反映しました。').waitFor();
  await expectAccessible(page);
  const snapshot = await page.request.get(`${server.url}/strategies/${SLUG}/snapshot.json`);
  expect(await snapshot.text()).toContain('経済センサス、商業動態統計');
});
