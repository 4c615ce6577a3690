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
  /** Waits until the browser has written down what was typed. */
  keptOnDevice(): Promise<void>;
  /** An item of 本文 by a part of its title. */
  item(title: string): Locator;
  /** The text of an item, rendered or mounted. */
  body(title: string): Locator;
  /** Goes into an item's text and puts the caret at its beginning or its end. */
  enterBody(title: string, at?: 'start' | 'end'): Promise<void>;
  /** Waits until the browser has told the editor of a moved caret, which it does with its next frame. */
  caretTold(): Promise<void>;
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
  // Before the test's own time is over, so that it is said what was waited for.
  page.setDefaultTimeout(12_000);
  const saveState = page.locator('[data-save-state]');
  const item = (title: string) =>
    page
      .locator('[data-node]')
      .filter({ has: page.locator('.node-title', { hasText: title }) })
      .last();
  const body = (title: string) => item(title).locator('> [data-field=body] .body-text');
  const caretTold = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  };
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
    keptOnDevice: () => page.evaluate(readStores),
    item,
    body,
    async enterBody(title, at = 'end') {
      if (at === 'start') await body(title).click({ position: { x: 1, y: 12 } });
      else {
        await body(title).click();
        await page.keyboard.press('Control+End');
      }
      await caretTold();
    },
    caretTold,
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

/** Runs in the page. A reading transaction begins when the writing ones before it have ended. */
async function readStores(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(Array.from(database.objectStoreNames));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
      for (const store of Array.from(database.objectStoreNames)) transaction.objectStore(store).count();
    });
    database.close();
  }
}
