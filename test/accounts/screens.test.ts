import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { alive, launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const text = accountsMessages;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser({ fonts: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Runs steps in a fresh browser profile of each size. */
async function inBothSizes(person: string | null, steps: (page: Page) => Promise<void>): Promise<void> {
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport });
    try {
      if (person !== null) await signIn(context, server.url, person);
      const page = await context.newPage();
      await steps(page);
    } finally {
      await context.close();
    }
  }
}

/** What axe finds, in one line each, and whether the page is wider than the window. */
async function faults(page: Page): Promise<string[]> {
  // As the browser's own console would: the page's policy forbids it to the page itself.
  const results = (await page.evaluate(`${axeSource}; axe.run()`)) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(10);
  const found = results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return wide ? [...found, 'the page scrolls sideways'] : found;
}

describe('axe finds nothing, and nothing scrolls sideways', () => {
  test('[RUN20] on the first visit and after a refusal, which keeps the e-mail', async () => {
    await inBothSizes(null, async (page) => {
      await page.goto(server.url);
      expect(await faults(page)).toEqual([]);
      await page.getByLabel(text.signIn.email).fill('member1@sakutei.example');
      await page.getByLabel(text.signIn.password).fill('wrong');
      await page.getByRole('button', { name: text.signIn.submit, exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel(text.signIn.email).inputValue()).toBe('member1@sakutei.example');
      expect(await faults(page)).toEqual([]);
    });
  });

  test.each(['secretariat', 'member1', 'viewer', 'admin'])('[RUN20] on the list, as %s', async (person) => {
    await inBothSizes(person, async (page) => {
      await page.goto(server.url);
      await page.getByRole('heading', { name: strategiesMessages.list.title }).waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });

  test('[RUN20] in the menu and in its question', async () => {
    await inBothSizes('member1', async (page) => {
      await page.goto(server.url);
      await alive(page);
      await page.getByTitle(text.menu.label('委員1')).click();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: text.menu.signOutEverywhere }).click();
      await page.getByRole('dialog', { name: text.menu.everywhereTitle }).waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });

  test.each([
    ['member1', '/nowhere', text.errors.notFound],
    ['member1', '/strategies/nowhere', text.errors.unknownStrategy],
    ['admin', '/strategies/kamiichi-2', text.errors.noAccess(['事務局'])],
  ])('[RUN20] on the error screen, for %s at %s', async (person, path, sentence) => {
    await inBothSizes(person, async (page) => {
      await page.goto(server.url + path);
      expect(await page.getByRole('main').innerText()).toContain(sentence);
      expect(await faults(page)).toEqual([]);
    });
  });
});

describe('the user menu', () => {
  test('[ACCESS17] switches the sample’s role with one click', async () => {
    await inBothSizes('member1', async (page) => {
      await page.goto(server.url);
      await alive(page);
      await page.getByTitle(text.menu.label('委員1')).click();
      await page.getByRole('button', { name: 'オブザーバー' }).click();
      await page.getByTitle(text.menu.label('オブザーバー')).waitFor();
    });
  });

  test('[RUN20] closes on Escape and gives the focus back', async () => {
    await inBothSizes('member1', async (page) => {
      await page.goto(server.url);
      await alive(page);
      const summary = page.getByTitle(text.menu.label('委員1'));
      await summary.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: text.menu.signOut, exact: true }).isVisible()).toBe(
        false,
      );
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('[ACCESS13] signs out everywhere after asking', async () => {
    await inBothSizes('chair', async (page) => {
      await page.goto(server.url);
      await alive(page);
      await page.getByTitle(text.menu.label('会長')).click();
      await page.getByRole('button', { name: text.menu.signOutEverywhere }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: text.menu.cancel }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: text.menu.signOutEverywhere }).click();
      await dialog.getByRole('button', { name: text.menu.signOutEverywhere }).click();
      await page.getByRole('button', { name: text.signIn.submit, exact: true }).waitFor();
    });
  });
});

test('[RUN23] the sign-in page sends at most 120 kB of JavaScript, gzipped', async () => {
  const page = await (await fetch(server.url)).text();
  const scripts = new Set(page.match(/\/assets\/[\w.-]+\.js/g));
  const sizes = await Promise.all(
    [...scripts].map(async (path) => gzipSync(await (await fetch(server.url + path)).text()).length),
  );
  expect(scripts.size).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
});
