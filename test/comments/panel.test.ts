import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';
import { openPanelDesk, type PanelDesk, SALES, SALES_BASELINE, SHIPMENTS } from './panel-desk.ts';

let server: TestServer;
let browser: Browser;
let member: PanelDesk;
const others: Desk[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  member = await openPanelDesk(browser, server.url, 'member1');
});
afterEach(async () => {
  await Promise.all([member, ...others.splice(0)].map((desk) => desk.close()));
});

async function asWell(person: string, path?: string): Promise<PanelDesk> {
  const desk = await openPanelDesk(browser, server.url, person, path === undefined ? {} : { path });
  others.push(desk);
  return desk;
}

describe('two people at once', () => {
  test('[COMMENT51] a member comments on a value, an observer sees it at once and replies, the member sees that', async () => {
    const observer = await asWell('observer');
    await member.comment(SALES, 'baseline', '出典の年度を確かめてください。');
    const seen = observer.card('出典の年度を確かめてください。');
    await seen.getByText(`${SALES} ─ 現状値`).waitFor();
    expect(await seen.locator('.comment-quote').textContent()).toBe(SALES_BASELINE);
    await seen.getByText('No.').waitFor();

    await seen.getByRole('button', { name: '返信' }).click();
    await observer.page.keyboard.insertText('令和元年の商業統計です。');
    await observer.page.keyboard.press('Control+Enter');
    await member.card('令和元年の商業統計です。').getByText('オブザーバー').first().waitFor();
  });

  test('[COMMENT66] a thread becomes a revision, which quotes it and is discussed by those who may see it', async () => {
    const observer = await asWell('observer');
    const { page } = member;
    const words = '目標値の根拠を補ってください。';
    await member.comment(SHIPMENTS, 'target', words);
    await observer.card(words).waitFor();
    await member.card(words).getByRole('button', { name: '委員1のコメントの操作' }).click();
    await page.getByRole('menuitem', { name: '変更案をつくる' }).click();
    const title = page.getByRole('textbox', { name: '変更案の題名' });
    expect(await title.inputValue()).toBe('製造品出荷額の目標値の変更');
    await page.getByRole('dialog').getByRole('button', { name: '変更案をつくる' }).click();
    await page.waitForURL(/\/revisions\/[-0-9a-f]+\/edit/);
    const [, id] = /revisions\/([-0-9a-f]+)/.exec(page.url()) ?? [];

    await page.goto(`${server.url}/strategies/koriyama-2020/revisions/${id}`);
    await page.getByText('もとになったコメント').click();
    await page.locator('.origin-thread').getByText(words).waitFor();
    await page.getByRole('button', { name: '変更案全体にコメントを書く' }).click();
    await member.area.waitFor();
    await page.keyboard.insertText('この変更案の趣旨です。');
    await page.keyboard.press('Control+Enter');
    await member.card('この変更案の趣旨です。').getByText('No.').waitFor();
    expect(await member.tab('未対応').textContent()).toBe('未対応 1');

    // What comes later has come: nobody but its authors and the secretariat hears of what was before it.
    await page.goto(`${server.url}/strategies/koriyama-2020`);
    await member.comment(SALES, 'target', 'あとのコメント');
    await observer.field(SALES, 'target').click();
    await observer.card('あとのコメント').waitFor();
    const all = async (desk: PanelDesk) =>
      Number(/\d+/.exec((await desk.tab('すべて').textContent()) ?? '')?.[0]);
    await expect.poll(async () => (await all(member)) - (await all(observer))).toBe(1);
  });

  test('[COMMENT49] a long thread shows its first and last comments, and the rest on demand; who agrees stands by name', async () => {
    const observer = await asWell('observer');
    await member.comment('新たな企業立地', 'baseline', '長い話のはじまり');
    for (let reply = 1; reply <= 5; reply++) {
      await member.page.keyboard.press('r');
      await member.area.waitFor();
      await member.page.keyboard.insertText(`返信その${reply}`);
      await member.page.keyboard.press('Control+Enter');
      await member.card('長い話のはじまり').getByText(`返信その${reply}`).waitFor();
    }
    await observer.field('新たな企業立地', 'baseline').click();
    const card = observer.card('長い話のはじまり');
    await card.getByText('返信その5').waitFor();
    expect(await card.getByText('返信その2').count()).toBe(0);
    await card.getByRole('button', { name: 'ほか3件を表示' }).click();
    await card.getByText('返信その2').waitFor();
    await card.getByRole('button', { name: '賛同' }).click();
    await member.card('長い話のはじまり').getByText('賛同: オブザーバー').waitFor();
  });

  test('[COMMENT52] a value that changes shows as it was then and as it is now', async () => {
    const observer = await asWell('observer');
    await member.comment(SHIPMENTS, 'target', '目標は妥当でしょうか。');
    await member.field(SHIPMENTS, 'target').click();
    await member.page.keyboard.press('Control+a');
    await member.page.keyboard.insertText('8,000 億円');
    await member.page.keyboard.press('Enter');
    const quote = observer.card('目標は妥当でしょうか。').locator('.comment-quote');
    await quote.getByText('現在 8,000 億円').waitFor();
    expect(await quote.textContent()).toBe('当時 7,464 億円現在 8,000 億円');
  });

  test('[COMMENT49] an answer takes the thread to 対応済 for everyone, and 再開する brings it back', async () => {
    const secretariat = await asWell('secretariat');
    await member.comment(SALES, 'target', '下げる理由を示してください。');
    await secretariat.card('下げる理由').getByRole('button', { name: '対応する' }).click();
    await secretariat.page.keyboard.press('Control+Enter');
    await secretariat.panel.getByRole('alert').getByText('対応区分を選んでください。').waitFor();
    await secretariat.panel.getByLabel('一部反映').check();
    await secretariat.area.fill('考え方の欄に追記しました。');
    await secretariat.page.keyboard.press('Control+Enter');

    await member.card('下げる理由').waitFor({ state: 'detached' });
    await member.tab('対応済').click();
    const answered = member.card('下げる理由');
    await answered.getByText('対応区分 一部反映').waitFor();
    await answered.getByText('考え方の欄に追記しました。').waitFor();
    await answered.getByRole('button', { name: '再開する' }).click();
    await secretariat.tab('未対応').click();
    await secretariat.card('下げる理由').waitFor();
  });

  test('[COMMENT26] a hidden comment leaves the reason in its place', async () => {
    const secretariat = await asWell('secretariat');
    await member.comment(SALES, 'targetYear', '個人の電話番号です。');
    const card = secretariat.card('個人の電話番号です。');
    await card.getByRole('button', { name: '委員1のコメントの操作' }).click();
    await secretariat.page.getByRole('menuitem', { name: '非表示にする' }).click();
    const dialog = secretariat.page.getByRole('dialog', { name: 'コメントを非表示にしますか' });
    await dialog.getByRole('button', { name: '非表示にする' }).click();
    await dialog.getByText('理由を入力してください。').waitFor();
    await dialog.getByLabel('理由').fill('個人情報のため');
    await dialog.getByRole('button', { name: '非表示にする' }).click();
    await member.panel.getByText('事務局が非表示にしました（理由: 個人情報のため）').waitFor();
    expect(await member.panel.getByText('個人の電話番号です。').count()).toBe(0);
  });

  test('[COMMENT44] who is called by name finds the thread under 自分宛', async () => {
    const chair = await asWell('chair');
    await member.begin(SALES, 'baseline');
    await member.page.keyboard.type('@会');
    await member.panel.locator('.mention-list').getByText('会長').first().waitFor();
    await member.page.keyboard.press('Tab');
    await member.page.keyboard.insertText('ご確認ください。');
    await member.page.keyboard.press('Control+Enter');
    await chair.tab('自分宛 1').click();
    expect(await chair.card('ご確認ください。').locator('.comment-mention').textContent()).toBe('@会長');
  });
});

describe('the list', () => {
  // A strategy of their own, in which everything listed is in view.
  const KAMIICHI = '/strategies/kamiichi-2';

  test('[COMMENT41] follows the selection, folds the rest, and stays as it is when it leads somewhere itself', async () => {
    const desk = await asWell('member1', KAMIICHI);
    await desk.comment('婚姻届出数', 'baseline', '一つ目の項目へ');
    await desk.comment('出生数', 'baseline', '二つ目の項目へ');
    await desk.field('婚姻届出数', 'targetYear').click();
    await desk.panel.getByRole('heading', { name: 'この項目（婚姻届出数）' }).waitFor();
    await desk.card('一つ目の項目へ').waitFor();
    expect(await desk.card('二つ目の項目へ').count()).toBe(0);
    await desk.page.keyboard.press('Escape');

    await desk.panel.getByRole('button', { name: /その他の項目のコメント/ }).click();
    await desk.card('二つ目の項目へ').locator('.thread-place').click();
    await desk.page.locator('tr[data-revealed]', { hasText: '出生数' }).waitFor();
    expect(await desk.panel.locator('.comment-group').allTextContents()).toEqual([
      'この項目（婚姻届出数）',
      'その他',
    ]);
  });

  test('[COMMENT40] filters hold for the list and its numbers', async () => {
    const [desk, other] = await Promise.all([asWell('member1', KAMIICHI), asWell('member2', KAMIICHI)]);
    await other.comment('家庭での学習習慣', 'baseline', '委員2の質問');
    await desk.comment('中学生の自己有用感', 'baseline', '委員1の意見');
    await desk.panel.getByLabel('選択中の項目のみ').uncheck();
    await desk.panel.getByText('絞り込み', { exact: true }).click();
    await desk.panel.getByLabel('人', { exact: true }).selectOption({ label: '委員2' });
    await desk.card('委員1の意見').waitFor({ state: 'detached' });
    await desk.card('委員2の質問').waitFor();
    expect(await desk.tab('すべて').textContent()).toBe('すべて 1');
    await desk.panel.getByRole('button', { name: '絞り込みを解除' }).click();
    await desk.card('委員1の意見').waitFor();
  });

  test('[COMMENT42] a thread of an item that goes into the bin is listed as such, and returns with it', async () => {
    const desk = await asWell('member1', KAMIICHI);
    await desk.begin('学校給食での地元食材利用率', 'title');
    await desk.panel.getByLabel('修正案').check();
    await desk.area.fill('消える項目へ');
    await desk.page.keyboard.press('Control+Enter');
    await desk.card('消える項目へ').waitFor();
    await desk.panel.getByLabel('選択中の項目のみ').uncheck();
    await desk.panel.getByText('絞り込み', { exact: true }).click();
    await desk.panel.getByLabel('種類').first().selectOption({ label: '修正案' });
    await desk.page.getByRole('button', { name: '学校給食での地元食材利用率の操作' }).click();
    await desk.page.getByRole('menuitem', { name: 'ごみ箱へ移す' }).click();
    await desk.panel.getByRole('heading', { name: '削除された箇所' }).waitFor();
    await desk.card('消える項目へ').getByText('この箇所は削除されました').waitFor();
    await desk.page.getByRole('status').getByRole('button', { name: '元に戻す' }).click();
    await desk.panel.getByRole('heading', { name: '削除された箇所' }).waitFor({ state: 'detached' });
    await desk.card('消える項目へ').waitFor();
  });
});

describe('without the right', () => {
  test('[COMMENT51] a viewer has no such tab and sees no trace of comments', async () => {
    await member.comment(SALES, 'baseline', '庁内には見せない文');
    const viewer = await openDesk(browser, server.url, 'viewer');
    others.push(viewer);
    expect(await viewer.page.locator('.side-panel').getByRole('tab').allTextContents()).toEqual([
      '履歴',
      '詳細',
    ]);
    await viewer.page.keyboard.press('Control+Alt+KeyM');
    expect(await viewer.page.content()).not.toContain('庁内には見せない文');
    expect(await viewer.page.locator('.comment-panel').count()).toBe(0);
  });

  test('[COMMENT51] an auditor reads and writes nothing', async () => {
    await member.comment('社会移動率', 'target', '監査が読む文');
    const auditor = await asWell('auditor');
    await auditor.field('社会移動率', 'target').click();
    await auditor.card('監査が読む文').waitFor();
    expect(
      await auditor.panel.getByRole('button', { name: /返信|賛同|対応する|コメントを書く/ }).count(),
    ).toBe(0);
    await auditor.panel.getByText('あなたの役割では、コメントは読むことだけができます。').waitFor();
  });
});
