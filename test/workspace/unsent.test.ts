import type { Browser } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, deskIn, openDesk } from './desk.ts';

const GOAL = 'DX に対応した生産性の向上と魅力ある雇用環境の創出';
const DOCUMENT = sampleDocumentId('koriyama-2020');

let server: TestServer;
let browser: Browser;
let sql: postgres.Sql;
let writer: Desk;
/** Someone else, who shows what has reached the server. */
let witness: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  sql = postgres(server.databaseUrl, { max: 1, onnotice: () => undefined });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await sql?.end();
  await server?.close();
});
beforeEach(async () => {
  [writer, witness] = await Promise.all([
    openDesk(browser, server.url, 'member1'),
    openDesk(browser, server.url, 'chair'),
  ]);
});
afterEach(async () => {
  await Promise.all([writer.close(), witness.close()]);
});

describe('typing that has not reached the server', () => {
  test('[WORK3] survives kill -9: what was saved is there, and the rest comes from the browser', async () => {
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('保存済みの文。');
    await writer.saved();
    await server.kill();
    await says(writer, '未接続（この端末に保存しています）');
    await writer.page.keyboard.type('切れている間の文。');
    await witness.close();
    await server.start();
    await writer.saved();
    witness = await openDesk(browser, server.url, 'chair');
    await witness.body(GOAL).getByText('保存済みの文。切れている間の文。').waitFor();
  });

  test('[WORK3] is there again when the page was closed meanwhile, and is sent then', async () => {
    await server.kill();
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('閉じる前の文。');
    await says(writer, '未接続');
    await writer.keptOnDevice();
    await writer.page.close();
    await server.start();
    writer = await reopen(writer, 'member1');
    await writer.body(GOAL).getByText('閉じる前の文。').waitFor();
    await witness.body(GOAL).getByText('閉じる前の文。').waitFor();
  });

  test('[WORK4] is neither shown to nor sent by the next person at the same browser', async () => {
    await server.kill();
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('委員1の未送信の文。');
    await says(writer, '未接続');
    await writer.keptOnDevice();
    await writer.page.close();
    await server.start();

    writer = await reopen(writer, 'member2');
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('委員2の文。');
    await writer.saved();
    await witness.body(GOAL).getByText('委員2の文。').waitFor();
    for (const desk of [writer, witness]) {
      expect(await desk.page.getByText('委員1の未送信の文。').count()).toBe(0);
    }

    await writer.page.close();
    writer = await reopen(writer, 'member1');
    await witness.body(GOAL).getByText('委員1の未送信の文。').waitFor();
  });

  test('[WORK6] stays on the page when the session ends, and goes on after signing in again there', async () => {
    await server.kill();
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('期限切れの間の文。');
    await sql`delete from sessions where user_id = (select id from users where email = 'member1@sakutei.example')`;
    await server.start();
    await says(writer, '保存できていません');
    // Nothing takes the keys of someone who is typing.
    await writer.page.keyboard.type('その続き。');
    await writer.body(GOAL).getByText('期限切れの間の文。その続き。').waitFor();
    await writer.page.getByRole('button', { name: 'もう一度サインインする' }).click();
    const dialog = writer.page.getByRole('dialog', { name: 'もう一度サインインする' });

    await dialog.getByLabel('パスワード').fill('wrong');
    await dialog.getByRole('button', { name: 'サインインする', exact: true }).click();
    await dialog.getByText('メールアドレスかパスワードが違います').waitFor();
    await dialog.getByLabel('パスワード').fill('sakutei-sample');
    await dialog.getByRole('button', { name: 'サインインする', exact: true }).click();
    await writer.saved();
    await witness.body(GOAL).getByText('期限切れの間の文。その続き。').waitFor();
  });

  test('[WORK5] becomes a copy when editing has ended meanwhile; the page shows what the server has', async () => {
    await server.kill();
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('審議前に送れなかった文。');
    await says(writer, '未接続');
    await sql`update strategies set stage = 'deliberation', stage_since = now() where document_id = ${DOCUMENT}`;
    await server.start();
    await writer.page.getByText('送信できなかった入力の控えが1件あります').waitFor();
    await writer.page.getByText('審議中のため、編集できません。').waitFor();
    expect(await writer.body(GOAL).getByText('審議前に送れなかった文。').count()).toBe(0);

    await writer.page.getByRole('button', { name: '控えを見る' }).click();
    const row = writer.page.getByRole('row').filter({ hasText: '審議前に送れなかった文。' });
    await row.getByRole('rowheader').getByText('本文').waitFor();
    await writer.page.keyboard.press('Escape');

    // It outlives the page.
    await writer.page.reload();
    await writer.page.getByRole('button', { name: '控えを見る' }).click();
    await writer.page.getByRole('button', { name: 'この控えを破棄する' }).click();
    await writer.page.getByRole('button', { name: 'この控えを破棄する' }).click();
    await writer.page.getByText('送信できなかった入力の控え').first().waitFor({ state: 'detached' });
    await sql`update strategies set stage = 'drafting' where document_id = ${DOCUMENT}`;
    expect(await witness.page.getByText('審議前に送れなかった文。').count()).toBe(0);
  });

  test('[WORK5] becomes a copy when the document was restored meanwhile', async () => {
    await server.kill();
    await writer.enterBody(GOAL);
    await writer.page.keyboard.type('復元前の文。');
    await says(writer, '未接続');
    await sql`update documents set generation = generation + 1 where id = ${DOCUMENT}`;
    await server.start();
    await writer.page.getByText('送信できなかった入力の控えが1件あります').waitFor();
    await writer.saved();
    expect(await writer.body(GOAL).getByText('復元前の文。').count()).toBe(0);
    await writer.page.getByRole('button', { name: '控えを見る' }).click();
    await writer.page.getByRole('row').filter({ hasText: '復元前の文。' }).waitFor();
  });

  test('[WORK3] is called kept only where the browser keeps anything', async () => {
    await writer.page.close();
    await writer.context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    writer = await reopen(writer, 'member1');
    await server.kill();
    await says(writer, '未接続（この端末には保存できません）');
    await writer.page.getByText('このページを閉じたり読み込み直したりしないでください').waitFor();
    await server.start();
    await writer.saved();
  });
});

/** Opens the strategy on a new page of the same browser profile, signed in as someone. */
async function reopen(before: Desk, person: string): Promise<Desk> {
  await signIn(before.context, server.url, person);
  const desk = await deskIn(before.context);
  await desk.page.goto(`${server.url}/strategies/koriyama-2020`);
  await desk.saved();
  return desk;
}

async function says(desk: Desk, words: string): Promise<void> {
  await desk.saveState.filter({ hasText: words }).waitFor();
}
