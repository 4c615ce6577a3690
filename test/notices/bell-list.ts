import type { Page } from 'playwright-core';
import { alive } from '../setup/browser.ts';

/** The bell in the bar of every screen. */
export const bell = (page: Page) => page.locator('header').getByRole('button', { name: /お知らせ/ });

/** The list under it. */
export const noticeList = (page: Page) => page.getByRole('region', { name: 'お知らせ' });

/** Opens the list; pressed before the page is alive the bell does nothing. */
export async function openBell(page: Page): Promise<void> {
  await alive(page);
  await bell(page).click();
}
