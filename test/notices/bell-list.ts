import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The bell in the bar of every screen. */
export const bell = (page: Page) => page.locator('header').getByRole('button', { name: /お知らせ/ });

/** The list under it. */
export const noticeList = (page: Page) => page.getByRole('region', { name: 'お知らせ' });

/** Opens the list; pressed before the page is alive the bell does nothing, and whoever sees that presses again. */
export async function openBell(page: Page): Promise<void> {
  const isOpen = async () => (await bell(page).getAttribute('aria-expanded')) === 'true';
  const press = async () => {
    if (!(await isOpen())) await bell(page).click();
    return isOpen();
  };
  await expect.poll(press).toBe(true);
}
