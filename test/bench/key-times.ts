import type { Page } from 'playwright-core';

/** Keys of one measurement. */
export const KEYSTROKES = 120;

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

/**
 * Time of each key: the handlers of its events, what React draws for them at once, and a forced layout. Not in it:
 * waiting for the display's next frame, and its painting.
 */
export async function measureKeys(page: Page, press: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.keyTimes = [];
    let started = 0;
    let busy = 0;
    for (const name of ['keydown', 'beforeinput', 'input', 'keyup']) {
      window.addEventListener(name, () => (started = performance.now()), { capture: true });
      // The last to hear of it: React has drawn.
      window.addEventListener(name, () => {
        document.body.getBoundingClientRect();
        busy += performance.now() - started;
        if (name !== 'keyup') return;
        window.keyTimes?.push(busy);
        busy = 0;
      });
    }
  });
  for (let key = 0; key < KEYSTROKES; key++) {
    await press();
    // At the pace of frames: keys in a flood wait for each other.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
  return page.evaluate(() => window.keyTimes ?? []);
}
