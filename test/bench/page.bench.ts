import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { KEYSTROKES, measureKeys } from './key-times.ts';
import { insertLargeStrategy, LARGE_SLUG } from './large-strategy.ts';
import { report } from './report.ts';
import { milliseconds, quantile } from './statistics.ts';

const OPENINGS = 9;
/** Long enough for what a page fetches ahead in its idle time. */
const AHEAD_MS = 8_000;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  await insertLargeStrategy(server.databaseUrl, 'kamiichi-2');
  browser = await launchBrowser({ fonts: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('click in the list to an editable workspace', async () => {
  const rows: string[][] = [];
  for (const [name, slug] of [
    ['Kamiichi, 34 KPIs', 'kamiichi-2'],
    ['500 KPIs', LARGE_SLUG],
  ] as const) {
    const text: number[] = [];
    const table: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      text.push(await openFromList(slug, textIsEditable));
      table.push(await openFromTab(slug));
    }
    rows.push([name, ...quantiles(text), ...quantiles(table)]);
  }
  report(
    `Click to editable workspace, ${OPENINGS} openings each, browser cache cold`,
    ['strategy', '本文 p50', '本文 slowest', 'KPI表 by its tab p50', 'KPI表 slowest'],
    rows,
  );
});

test('JavaScript sent', async () => {
  const rows = [];
  for (const [name, person, path, aim, ready] of [
    ['sign-in page', null, '/', '120 kB', loaded],
    ['list of strategies', 'member1', '/', '', loaded],
    ['workspace, 本文', 'member1', '/strategies/koriyama-2020', '300 kB', textIsEditable],
    ['workspace, KPI表', 'member1', '/strategies/koriyama-2020/indicators', '300 kB', tableIsEditable],
  ] as const) {
    const { needed, later } = await scriptBytes(person, path, ready);
    rows.push([name, kilobytes(needed), kilobytes(later), aim]);
  }
  report(
    'JavaScript of a first visit, gzip',
    ['page', 'until it can be used', 'fetched ahead afterwards', 'aim at most'],
    rows,
  );
});

test('a keystroke in a table of 500 rows', async () => {
  const { page, context } = await openPage('member1', `/strategies/${LARGE_SLUG}/indicators`);
  await page.locator('[data-save-state=saved]').waitFor();
  await page.getByRole('gridcell').filter({ hasText: '120人' }).first().click();
  const typing = await measureKeys(page, () => page.keyboard.press('1'));
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('[data-save-state=saved]').waitFor();
  await page.getByRole('gridcell').filter({ hasText: '120人' }).first().click();
  const moving = await measureKeys(page, () => page.keyboard.press('ArrowDown'));
  await context.close();
  report(
    `Keystroke in a table of 500 KPIs, ${KEYSTROKES} keys: handlers, drawing and layout, without the display's wait`,
    ['key', 'p50', 'p95', 'aim p95'],
    [
      ['a digit into an open cell', ...quantiles(typing, 0.95), '16 ms'],
      ['arrow down', ...quantiles(moving, 0.95), '16 ms'],
    ],
  );
});

test('edit to remote screen', async () => {
  const [writer, reader] = await Promise.all([
    openPage('member1', '/strategies/koriyama-2020'),
    openPage('member2', '/strategies/koriyama-2020'),
  ]);
  for (const { page } of [writer, reader]) await page.locator('[data-save-state=saved]').waitFor();
  await watchForMarks(writer.page);
  await watchForMarks(reader.page);
  await writer.page.locator('.body-text-editable').nth(1).click();
  for (let key = 0; key < KEYSTROKES; key++) {
    await writer.page.keyboard.insertText(`［${key}］`);
    await reader.page.waitForFunction((mark) => window.marks?.has(mark), String(key));
  }
  const [typed, seen] = await Promise.all([marksOf(writer.page), marksOf(reader.page)]);
  const latencies = [...typed].map(([mark, at]) => (seen.get(mark) ?? Number.NaN) - at);
  report(
    `Edit to remote screen, ${KEYSTROKES} edits from one browser to another, DOM to DOM`,
    ['p50', 'p99'],
    [quantiles(latencies, 0.99)],
  );
  await writer.context.close();
  await reader.context.close();
});

declare global {
  interface Window {
    /** Mark → wall-clock milliseconds at which it first stood on the page. */
    marks?: Map<string, number>;
  }
}

function quantiles(samples: readonly number[], high = 1): string[] {
  return [milliseconds(quantile(samples, 0.5)), milliseconds(quantile(samples, high))];
}

async function openPage(
  person: string | null,
  path: string,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  if (person !== null) await signIn(context, server.url, person);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return { page, context };
}

async function openFromList(slug: string, ready: (page: Page) => Promise<unknown>): Promise<number> {
  const { page, context } = await openPage('member1', '/');
  await page.waitForLoadState('networkidle');
  const started = performance.now();
  await page.locator(`a[href$="/strategies/${slug}"]`).first().click();
  await ready(page);
  const elapsed = performance.now() - started;
  await context.close();
  return elapsed;
}

async function openFromTab(slug: string): Promise<number> {
  const { page, context } = await openPage('member1', `/strategies/${slug}`);
  await textIsEditable(page);
  const started = performance.now();
  await page.getByRole('link', { name: 'KPI表' }).click();
  await page.locator('textarea[aria-controls]').waitFor();
  const elapsed = performance.now() - started;
  await context.close();
  return elapsed;
}

/** Connected, and a text that takes a click to be typed into. */
async function textIsEditable(page: Page): Promise<void> {
  await page.locator('[data-save-state=saved]').waitFor();
  await page.locator('.body-text-editable').first().waitFor();
}

/** Gzip bytes of the scripts that came before the page could be used, and of those that came in the quiet after it. */
async function scriptBytes(
  person: string | null,
  path: string,
  ready: (page: Page) => Promise<void>,
): Promise<{ readonly needed: number; readonly later: number }> {
  const context = await browser.newContext();
  if (person !== null) await signIn(context, server.url, person);
  const page = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(server.url + path);
  await ready(page);
  const needed = await gzipBytes(scripts.splice(0));
  await page.waitForTimeout(AHEAD_MS);
  const later = await gzipBytes(scripts);
  await context.close();
  return { needed, later };
}

async function gzipBytes(scripts: readonly Promise<Buffer>[]): Promise<number> {
  const bodies = await Promise.all(scripts);
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

async function tableIsEditable(page: Page): Promise<void> {
  await page.locator('[data-save-state=saved]').waitFor();
  await page.locator('textarea[aria-controls]').waitFor();
}

async function watchForMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.marks = new Map();
    const look = () => {
      for (const [, mark] of document.body.textContent?.matchAll(/［(\d+)］/g) ?? []) {
        if (mark !== undefined && !window.marks?.has(mark)) window.marks?.set(mark, Date.now());
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function marksOf(page: Page): Promise<ReadonlyMap<string, number>> {
  return new Map(await page.evaluate(() => [...(window.marks ?? [])]));
}
