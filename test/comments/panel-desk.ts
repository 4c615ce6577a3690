import type { Browser, Locator } from 'playwright-core';
import { type Desk, openDesk } from '../workspace/desk.ts';

/** A numerical target of the sample strategy in which these tests work, and its 基準値. */
export const SALES = '小売業商品販売額';
export const SALES_BASELINE = '4,337 億円';
export const SHIPMENTS = '製造品出荷額';

/** One person's browser with an open strategy and the comment panel. */
export interface PanelDesk extends Desk {
  readonly panel: Locator;
  /** The thread in which these words stand. */
  card(words: string): Locator;
  /** The text field of whatever is being written. */
  readonly area: Locator;
  /** A field of an indicator's row in 本文. */
  field(indicator: string, field: string): Locator;
  /** Selects a field of an indicator in 本文 and begins a comment on it by key. */
  begin(indicator: string, field: string): Promise<void>;
  /** Begins a comment there, types and sends it. */
  comment(indicator: string, field: string, words: string): Promise<void>;
  tab(name: string): Locator;
}

interface Choices {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a strategy as one of the sample's people and waits until the panel is there. */
export async function openPanelDesk(
  browser: Browser,
  url: string,
  person: string,
  choices: Choices = {},
): Promise<PanelDesk> {
  const desk = await openDesk(browser, url, person, choices);
  const { page } = desk;
  const panel = page.locator('.comment-panel');
  if ((choices.width ?? 1366) >= 1280) await panel.waitFor();
  const area = panel.locator('.comment-area');
  const field = (indicator: string, name: string) =>
    page
      .locator('tr[data-node]')
      .filter({ has: page.locator('[data-field=title]', { hasText: indicator }) })
      .locator(`[data-field=${name}]`);
  const begin = async (indicator: string, name: string) => {
    await field(indicator, name).click();
    // A field that opened is left again; the item stays selected.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+KeyM');
    await area.waitFor();
  };
  return {
    ...desk,
    panel,
    card: (words) => panel.locator('.thread-card').filter({ hasText: words }),
    area,
    field,
    begin,
    async comment(indicator, name, words) {
      await begin(indicator, name);
      await page.keyboard.insertText(words);
      await page.keyboard.press('Control+Enter');
      await panel.locator('.thread-card').filter({ hasText: words }).waitFor();
    },
    tab: (name) => panel.getByRole('tab', { name: new RegExp(name) }),
  };
}
