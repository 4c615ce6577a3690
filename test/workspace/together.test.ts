import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { type Desk, openDesk } from './desk.ts';

const GOAL = 'DX に対応した生産性の向上と魅力ある雇用環境の創出';
const TITLED = '切れ目無い子育て支援と女性・子育て世代の活躍推進';

let server: TestServer;
let browser: Browser;
let left: Desk;
let right: Desk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  [left, right] = await Promise.all([
    openDesk(browser, server.url, 'member1'),
    openDesk(browser, server.url, 'member2'),
  ]);
});
afterEach(async () => {
  await Promise.all([left.close(), right.close()]);
});

describe('two people in one text', () => {
  test('[WORK7] type into the same paragraph at once, and each finds their words whole, in both browsers', async () => {
    await left.enterBody(GOAL, 'start');
    await right.enterBody(GOAL);
    await Promise.all([
      left.page.keyboard.type('左の人が書いた長い文章です。', { delay: 25 }),
      right.page.keyboard.type('右の人が書いた長い文章です。', { delay: 35 }),
    ]);
    for (const desk of [left, right]) {
      await expectText(desk, /^左の人が書いた長い文章です。圏域内外.*右の人が書いた長い文章です。$/);
      await desk.saved();
    }
  });

  test("[WORK7] a colleague's typing in the same line does not disturb an IME's composition", async () => {
    await right.enterBody(GOAL);
    await left.enterBody(GOAL, 'start');
    await right.compose('へん');
    await left.page.keyboard.type('左から');
    await left.saved();
    await right.compose('へんか');
    await right.compose('変換中');
    await right.commit('変換後');
    await left.body(GOAL).getByText('変換後').waitFor();
    await right.body(GOAL).getByText('左から').waitFor();
    const [seenLeft, seenRight] = await Promise.all([textOf(left, GOAL), textOf(right, GOAL)]);
    expect(seenRight).toBe(seenLeft);
    expect(seenRight.match(/変換後/g)).toHaveLength(1);
    expect(seenRight).not.toMatch(/へん|変換中/);
  });

  test("[WORK16] see each other's names at the caret, and find each other through the list of people", async () => {
    await right.enterBody('誰もが安心して働くことができる');
    await right.page.keyboard.type('ここにいます');
    await left.page.locator('.presence-chip', { hasText: '委員2が入力中' }).waitFor();
    await left.page.getByTitle(/ほかに1人が開いています/).click();
    await left.page.getByRole('button', { name: '委員2の場所へ移動' }).click();
    await left.body('誰もが安心して働くことができる').click();
    await left.page.locator('.remote-caret-name', { hasText: '委員2' }).waitFor();
  });

  test('[WORK16] the way to someone leads from 本文 into KPI表 and back', async () => {
    await right.page.getByRole('link', { name: 'KPI表' }).click();
    await right.page
      .getByRole('gridcell', { name: '合計特殊出生率' })
      .or(right.page.getByRole('rowheader', { name: '合計特殊出生率' }))
      .click();
    await left.page.getByTitle(/ほかに1人が開いています/).click();
    await left.page.getByText('KPI表 合計特殊出生率').waitFor();
    await left.page.getByRole('button', { name: '委員2の場所へ移動' }).click();
    await left.page.waitForURL(/indicators$/);
    await left.page.getByRole('grid').waitFor();
    await left.page.locator('.side-panel').getByText('合計特殊出生率').first().waitFor();
  });

  test('[WORK9] undo takes back one’s own text and fields in reverse order, and nothing of the other', async () => {
    await left.enterBody(TITLED);
    await left.page.keyboard.type('左の追記');
    await right.enterBody(TITLED);
    await right.page.keyboard.type('右の追記');
    await left.body(TITLED).getByText('右の追記').waitFor();
    const title = left.item(TITLED).locator('> .node-head [role=button]').first();
    await title.click();
    await left.page.keyboard.press('Control+A');
    await left.page.keyboard.insertText('新しい題名');
    await left.page.keyboard.press('Enter');
    await right.item('新しい題名').waitFor();

    await left.page.keyboard.press('Control+Z');
    await right.item(TITLED).waitFor();
    await left.page.keyboard.press('Control+Z');
    await expectText(right, /^(?!.*左の追記).*右の追記/, TITLED);
    await left.page.keyboard.press('Control+Shift+Z');
    await expectText(right, /左の追記.*右の追記|右の追記.*左の追記/, TITLED);
  });

  test('[WORK8] a reader sees the text change and the writer’s name, without an editor and without sending', async () => {
    const reader = await openDesk(browser, server.url, 'viewer');
    const sent: string[] = [];
    const cdp = await reader.context.newCDPSession(reader.page);
    await cdp.send('Network.enable');
    cdp.on('Network.webSocketFrameSent', ({ response }) => sent.push(response.payloadData));
    await left.enterBody(GOAL);
    await left.page.keyboard.type('読む人にも見える');
    await reader.body(GOAL).getByText('読む人にも見える').waitFor();
    await reader.page.locator('.presence-chip', { hasText: '委員1が入力中' }).waitFor();
    expect(await reader.page.locator('.ProseMirror').count()).toBe(0);
    expect(await reader.page.locator('[contenteditable]').count()).toBe(0);
    // Sync frames with content begin with 0,1 or 0,2: "AAE…" and "AAI…" in base64.
    expect(sent.filter((payload) => /^AA[EI]/.test(payload))).toEqual([]);
    await reader.close();
  });
});

async function textOf(desk: Desk, item: string): Promise<string> {
  const text = await desk.body(item).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('.remote-caret, [hidden]')) caret.remove();
    return copy.textContent ?? '';
  });
  return text.replaceAll('\u2060', '');
}

async function expectText(desk: Desk, pattern: RegExp, item = GOAL): Promise<void> {
  await expect.poll(() => textOf(desk, item), { timeout: 10_000 }).toMatch(pattern);
}
