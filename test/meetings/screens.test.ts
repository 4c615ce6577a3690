import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from '../workspace/desk.ts';

const LIST = '/strategies/koriyama-2020/meetings';

let server: TestServer;
let browser: Browser;
let office: Desk;
let member: Desk;

// The server's clock and the browsers' stand elsewhere: days and times are Japan's all the same.
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ env: { TZ: 'America/New_York' } }),
    launchBrowser({ timezone: 'America/Los_Angeles' }),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  [office, member] = await Promise.all([
    openDesk(browser, server.url, 'secretariat', { path: `${LIST}/new` }),
    openDesk(browser, server.url, 'member1', { path: LIST }),
  ]);
});
afterEach(async () => {
  await Promise.all([office.close(), member.close()]);
});

let round = 10;

/** Fills a new meeting's form with what it needs; the answer is its name. */
async function fill({ page }: Desk): Promise<string> {
  round += 1;
  await page.locator('#meeting-round').fill(String(round));
  await page.locator('#meeting-day').fill('2027-01-15');
  await page.locator('#meeting-start').fill('14:00');
  await page.locator('#meeting-end').fill('16:00');
  return `第${round}回 総合戦略委員会`;
}

const submit = (page: Page) =>
  page.getByRole('button', { name: /^(会議を登録する|変更を保存する)$/ }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const agendaTitles = (page: Page) =>
  page
    .locator('[name=itemTitle]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

async function addFiles(page: Page, files: readonly { name: string; content: string }[]): Promise<void> {
  await page
    .locator('#upload-file')
    .setInputFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })),
    );
  await page.getByRole('button', { name: '選んだファイルを追加する' }).click();
}

/** Makes a meeting and stays on its page. */
async function createMeeting(): Promise<string> {
  const name = await fill(office);
  await submit(office.page);
  await heading(office.page, name).waitFor();
  return name;
}

describe('the secretariat', () => {
  test('[MEETING11] records a meeting, and a member sees it come, with its agenda and its paper, byte for byte', async () => {
    const name = await fill(office);
    await office.page.getByRole('textbox', { name: '次第1' }).fill('開会');
    await submit(office.page);
    await heading(office.page, name).waitFor();
    await member.page.getByRole('link', { name }).click();
    await heading(member.page, name).waitFor();
    await member.page.getByText('資料はまだありません。').waitFor();

    const content = 'パブリックコメントの結果\r\n'.repeat(50_000);
    await addFiles(office.page, [{ name: '資料１　ハ\u309aフ\u3099コメ結果（案）.txt', content }]);
    await office.page.getByText('資料1として追加しました').waitFor();
    const link = member.page.getByRole('link', {
      name: '資料1「資料１　パブコメ結果（案）.txt」をダウンロード',
    });
    await link.waitFor();
    const [download] = await Promise.all([member.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('資料１　パブコメ結果（案）.txt');
    expect(readFileSync(await download.path()).equals(Buffer.from(content))).toBe(true);
  });

  test('[MEETING2] enters times of Japan, whatever zone server and browser are set to', async () => {
    const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(await office.page.evaluate(zone)).toBe('America/Los_Angeles');
    await createMeeting();
    await office.page.getByText('2027年1月15日(金) 14:00～16:00').waitFor();
    await office.page.getByRole('link', { name: '内容を編集する' }).click();
    await expect.poll(() => office.page.locator('#meeting-start').inputValue()).toBe('14:00');
    expect(await office.page.locator('#meeting-day').inputValue()).toBe('2027-01-15');
    expect(await office.page.locator('#meeting-end').inputValue()).toBe('16:00');
  });

  test('[MEETING3] is told every field to mend, and keeps what was typed', async () => {
    const { page } = office;
    await page.locator('#meeting-round').fill('1');
    await page.locator('#meeting-day').fill('2027-01-15');
    await page.locator('#meeting-place').fill('別館');
    await submit(page);
    await page.getByRole('alert').getByText('開始時刻').waitFor();
    await page.getByRole('link', { name: '開始時刻' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('meeting-start');
    await page.locator('#meeting-start').fill('14:00');
    await submit(page);
    await page.locator('#meeting-round-error').getByText('すでに登録されています').waitFor();
    expect(await page.locator('#meeting-place').inputValue()).toBe('別館');
    expect(await page.locator('#meeting-day').inputValue()).toBe('2027-01-15');
    await page.locator('#meeting-round').fill('9');
    await submit(page);
    await heading(page, '第9回 総合戦略委員会').waitFor();
  });

  test('[MEETING4] arranges the agenda by keyboard', async () => {
    const { page } = office;
    await page.getByRole('textbox', { name: '次第1' }).focus();
    for (const title of ['開会', '議題', '閉会']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('textbox', { name: '次第4' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.getByRole('button', { name: '次第3を上へ移動' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('次第2を上へ移動');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('次第1を上へ移動');
    await page.keyboard.press('Enter');
    expect(await agendaTitles(page)).toEqual(['閉会', '開会', '議題', '']);
    await page.getByRole('button', { name: '次第2を削除' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => agendaTitles(page)).toEqual(['閉会', '議題', '']);
    await page.getByText('「開会」を次第から削除しました').waitFor();
    const name = await fill(office);
    await submit(page);
    await heading(page, name).waitFor();
    expect(await page.locator('.agenda li').allTextContents()).toEqual(['閉会', '議題']);
  });

  test('[MEETING4] an Enter that ends an IME’s word adds no row', async () => {
    const { page } = office;
    const first = page.getByRole('textbox', { name: '次第1' });
    await first.focus();
    await office.compose('かいかい');
    await first.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await office.commit('開会');
    expect(await agendaTitles(page)).toEqual(['開会']);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '次第2' }).waitFor();
  });

  test('[MEETING8] is told of each file why it was not added; the others are', async () => {
    await createMeeting();
    const { page } = office;
    await addFiles(page, [
      { name: '説明.html', content: '<p>' },
      { name: '偽物.pdf', content: 'MZ' },
      { name: '本物.txt', content: '本文' },
    ]);
    const entry = (name: string) => page.locator('.upload-entry', { hasText: name });
    await entry('説明.html').getByText('この種類のファイルは追加できません').waitFor();
    await entry('偽物.pdf').getByText('拡張子と合わない').waitFor();
    await entry('本物.txt').getByText('資料1として追加しました').waitFor();
  });

  test('[MEETING13] is asked before a meeting is removed', async () => {
    const name = await createMeeting();
    await member.page.getByRole('link', { name }).waitFor();
    await office.page.getByRole('link', { name: 'この会議を削除する' }).click();
    await office.page.getByText('この会議を指定したコメントはありません。').waitFor();
    await office.page.getByRole('button', { name: 'この会議を削除する' }).click();
    await heading(office.page, '今後の会議').waitFor();
    await member.page.getByRole('link', { name }).waitFor({ state: 'detached' });
  });

  test('[MEETING11] is told when someone else has changed the record meanwhile', async () => {
    const name = await createMeeting();
    const other = await openDesk(browser, server.url, 'secretariat', {
      path: new URL(office.page.url()).pathname,
    });
    for (const { page } of [office, other]) {
      await page.getByRole('link', { name: '内容を編集する' }).click();
      await page.locator('#meeting-place').waitFor();
    }
    await other.page.locator('#meeting-place').fill('先の部屋');
    await submit(other.page);
    await heading(other.page, name).waitFor();
    await office.page.locator('#meeting-place').fill('後の部屋');
    await submit(office.page);
    await office.page.getByText('ほかの人がこの会議を変更しました').waitFor();
    expect(await office.page.locator('#meeting-place').inputValue()).toBe('後の部屋');
    await submit(office.page);
    await heading(office.page, name).waitFor();
    await other.page.getByText('後の部屋').waitFor();
    await other.close();
  });
});

describe('what was typed', () => {
  test('[MEETING14] stays while the server cannot be reached, and is saved afterwards', async () => {
    const name = await fill(office);
    await office.page.locator('[data-save-state=draft]').waitFor();
    await office.context.setOffline(true);
    await submit(office.page);
    await office.page.getByText('サーバーに接続できません。入力した内容はこの画面に残っています。').waitFor();
    await office.context.setOffline(false);
    await submit(office.page);
    await heading(office.page, name).waitFor();
  });

  test('[MEETING14] stays when the session has ended, and is saved after signing in again', async () => {
    const name = await fill(office);
    await office.context.clearCookies();
    await submit(office.page);
    await office.page.getByText('サインインの有効期限が切れました。入力した内容は').waitFor();
    await signIn(office.context, server.url, 'secretariat');
    await submit(office.page);
    await heading(office.page, name).waitFor();
  });

  test('[MEETING14] is not left behind unasked', async () => {
    const { page } = office;
    await page.locator('#meeting-place').fill('別館');
    await page.getByRole('link', { name: 'KPI表' }).click();
    await page.getByRole('button', { name: '入力を続ける' }).click();
    expect(await page.locator('#meeting-place').inputValue()).toBe('別館');
    await page.getByRole('link', { name: 'KPI表' }).click();
    await page.getByRole('button', { name: '保存せずに移動する' }).click();
    await page.waitForURL(/indicators$/);
  });

  test('[MEETING14] a file that could not be sent is sent again', async () => {
    await createMeeting();
    const { page } = office;
    await office.context.setOffline(true);
    await addFiles(page, [{ name: 'a.txt', content: '本文' }]);
    await page.getByText('サーバーに接続できないため、送信できませんでした').waitFor();
    await office.context.setOffline(false);
    await page.getByRole('button', { name: '「a.txt」をもう一度送る' }).click();
    await page.getByText('資料1として追加しました').waitFor();
  });
});

describe('a member', () => {
  test('[MEETING1] finds nothing to change, and changes nothing by hand', async () => {
    const name = await createMeeting();
    await member.page.getByRole('link', { name }).click();
    await heading(member.page, name).waitFor();
    for (const label of ['内容を編集する', 'この会議を削除する', '会議を登録する']) {
      expect(await member.page.getByText(label).count()).toBe(0);
    }
    expect(await member.page.locator('.upload, .material-tools').count()).toBe(0);
    const record = new URL(office.page.url()).pathname;
    const post = (path: string, more: object = {}) =>
      member.context.request.post(server.url + path, { form: {}, maxRedirects: 0, ...more });
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
    const answers = await Promise.all([
      post(`${LIST}/new`, { form: { round: '99', title: '会議', day: '2027-01-15', start: '10:00' } }),
      post(`${record}/edit`, { form: { round: '99', title: '会議', day: '2027-01-15', start: '10:00' } }),
      post(`${record}/remove`),
      post(`${record}/materials`, { form: undefined, multipart: { file } }),
    ]);
    expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403, 403]);
    await member.page.reload();
    await heading(member.page, name).waitFor();
  });

  test('[MEETING6] meets the list while the server is away with words, and the workspace stays', async () => {
    const { page } = member;
    await page.goto(`${server.url}/strategies/koriyama-2020`);
    // Its code is fetched in the quiet after opening.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('meetings.(')),
    );
    await member.context.setOffline(true);
    await page.getByRole('link', { name: '会議', exact: true }).click();
    await heading(page, 'サーバーに接続できません').waitFor();
    await page.getByRole('link', { name: '本文', exact: true }).click();
    await page.locator('.text-pane').waitFor();
    await member.context.setOffline(false);
    await page.getByRole('link', { name: '会議', exact: true }).click();
    await heading(page, '今後の会議').waitFor();
  });
});

test('[MEETING4] without scripts the form is filled, arranged and kept, and a file added', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
  await signIn(context, server.url, 'secretariat');
  const page = await context.newPage();
  await page.goto(`${server.url}${LIST}/new`);
  await page.locator('#meeting-round').fill('77');
  await page.locator('#meeting-day').fill('2027-02-19');
  await page.locator('#meeting-start').fill('10:00');
  await page.locator('#meeting-agenda-0').fill('開会');
  await page.getByRole('button', { name: '次第を追加する' }).click();
  await page.locator('#meeting-agenda-1').fill('閉会');
  await page.getByRole('button', { name: '次第2を上へ移動' }).click();
  await expect.poll(() => agendaTitles(page)).toEqual(['閉会', '開会']);
  await submit(page);
  await heading(page, '第77回 総合戦略委員会').waitFor();
  await addFiles(page, [{ name: '偽物.pdf', content: 'MZ' }]);
  await page.getByText('拡張子と合わない').waitFor();
  await addFiles(page, [{ name: '資料;=案 "1".txt', content: '本文' }]);
  await page.getByText('資料;=案 "1".txt', { exact: true }).waitFor();
  await context.close();
});
