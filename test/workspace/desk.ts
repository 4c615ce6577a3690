import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { signIn } from '../setup/browser.ts';

/** One person's browser with an open strategy. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The save state's words and sign; its kind is in `data-save-state`. */
  readonly saveState: Locator;
  /** Waits until the screen says 保存済み. */
  saved(): Promise<void>;
  /** An item of 本文 by a part of its title. */
  item(title: string): Locator;
  /** The text of an item, rendered or mounted. */
  body(title: string): Locator;
  /** Goes into an item's text and puts the caret at its beginning or its end. */
  enterBody(title: string, at?: 'start' | 'end'): Promise<void>;
  /** Shows what an IME composes at the caret; `commit` ends it. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  close(): Promise<void>;
}

interface DeskChoices {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
}

const LAPTOP = { width: 1366, height: 768 };

/** Opens a strategy as one of the sample's people, in a context of its own, and waits until it is saved. */
export async function openDesk(
  browser: Browser,
  url: string,
  person: string,
  { path = '/strategies/koriyama-2020', width = LAPTOP.width, height = LAPTOP.height }: DeskChoices = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'ja-JP' });
  await signIn(context, url, person);
  const desk = await deskIn(context);
  await desk.page.goto(url + path);
  await desk.saved();
  return desk;
}

/** A desk on a new page of a context, with nothing opened yet. */
export async function deskIn(context: BrowserContext): Promise<Desk> {
  const page = await context.newPage();
  const saveState = page.locator('[data-save-state]');
  const item = (title: string) =>
    page
      .locator('[data-node]')
      .filter({ has: page.locator('.node-title', { hasText: title }) })
      .last();
  const body = (title: string) => item(title).locator('> [data-field=body] .body-text');
  let ime: CDPSession | null = null;
  const session = async () => {
    ime ??= await context.newCDPSession(page);
    return ime;
  };
  return {
    page,
    context,
    saveState,
    saved: () => page.locator('[data-save-state=saved]').waitFor(),
    item,
    body,
    async enterBody(title, at = 'end') {
      if (at === 'start') await body(title).click({ position: { x: 1, y: 12 } });
      else {
        await body(title).click();
        await page.keyboard.press('Control+End');
      }
      // The browser tells the editor of a moved caret with its next frame.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    },
    async compose(text) {
      const { length } = text;
      await (await session()).send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
    },
    async commit(text) {
      await (await session()).send('Input.insertText', { text });
    },
    close: () => context.close(),
  };
}
