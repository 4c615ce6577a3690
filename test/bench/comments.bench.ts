import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { KEYSTROKES, measureKeys } from './key-times.ts';
import { insertManyThreads } from './large-comments.ts';
import { insertLargeStrategy, LARGE_SLUG } from './large-strategy.ts';
import { report } from './report.ts';
import { milliseconds, quantile } from './statistics.ts';

const THREADS = 5_000;
const TIMES = 15;

let browser: Browser;
let quiet: TestServer;
let busy: TestServer;

beforeAll(async () => {
  [quiet, busy, browser] = await Promise.all([startServer(), startServer(), launchBrowser({ fonts: true })]);
  for (const server of [quiet, busy]) await insertLargeStrategy(server.databaseUrl, 'kamiichi-2');
  await insertManyThreads(busy.databaseUrl, LARGE_SLUG, THREADS);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([quiet, busy].map((server) => server.close()));
});

test('the panel with many threads', async () => {
  const page = await openTable(busy);
  const switching: number[] = [];
  const listing: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await clickAndDraw(page, '#side-panel-details');
    switching.push(await clickAndDraw(page, '#side-panel-comments', '.thread-card'));
    await clickAndDraw(page, tab('未対応'), '.thread-card');
    listing.push(await clickAndDraw(page, tab('対応済'), '.thread-resolution'));
  }
  await page.context().close();
  report(
    `Comment panel of a strategy with ${THREADS} threads on 500 KPIs, click to drawn, ${TIMES} times`,
    ['what', 'p50', 'slowest', 'aim at most'],
    [
      ['コメント by its tab', ...figures(switching, 1), '200 ms'],
      ['対応済', ...figures(listing, 1), '200 ms'],
    ],
  );
});

test('typing beside many threads', async () => {
  const rows: string[][] = [];
  const p95: number[] = [];
  for (const [name, server] of [
    ['no thread', quiet],
    [`${THREADS} threads`, busy],
  ] as const) {
    const page = await openTable(server);
    await page.getByRole('gridcell').filter({ hasText: '120人' }).first().click();
    const times = await measureKeys(page, () => page.keyboard.press('1'));
    await page.context().close();
    rows.push([name, ...figures(times, 0.95)]);
    p95.push(quantile(times, 0.95));
  }
  const [without = Number.NaN, beside = Number.NaN] = p95;
  report(
    `A digit into an open cell, ${KEYSTROKES} keys, beside the panel: ${(beside / without).toFixed(2)}× at p95`,
    ['panel with', 'p50', 'p95'],
    rows,
  );
});

test('a new comment among many', async () => {
  const [writer, reader] = await Promise.all([openTable(busy), openTable(busy, 'member2')]);
  for (const page of [writer, reader]) await page.locator('.thread-card').first().waitFor();
  const latencies: number[] = [];
  await writer.getByRole('gridcell').filter({ hasText: '120人' }).first().click();
  for (let time = 0; time < TIMES; time += 1) {
    const mark = `計測${time}番目の意見`;
    await writer.getByRole('button', { name: 'コメントを書く' }).click();
    await writer.keyboard.insertText(mark);
    const started = performance.now();
    await writer.keyboard.press('Control+Enter');
    await reader.locator(tab(`すべて ${(THREADS + time + 1).toLocaleString('ja-JP')}`)).waitFor();
    latencies.push(performance.now() - started);
  }
  report(
    `A comment to another browser's numbers, among ${THREADS} threads, ${TIMES} comments`,
    ['p50', 'slowest'],
    [figures(latencies, 1)],
  );
  await writer.context().close();
  await reader.context().close();
});

function figures(samples: readonly number[], high: number): string[] {
  return [milliseconds(quantile(samples, 0.5)), milliseconds(quantile(samples, high))];
}

const tab = (name: string) => `[role=tab]:has-text("${name}")`;

async function openTable(server: TestServer, person = 'member1'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  await signIn(context, server.url, person);
  const page = await context.newPage();
  await page.goto(`${server.url}/strategies/${LARGE_SLUG}/indicators`);
  await page.locator('[data-save-state=saved]').waitFor();
  await page.locator('textarea[aria-controls]').waitFor();
  // The list of the whole strategy, beside whatever is selected.
  await page.getByLabel('選択中の項目のみ').uncheck();
  return page;
}

/** Milliseconds from a click until what it shows has been laid out and painted. */
async function clickAndDraw(page: Page, selector: string, shows?: string): Promise<number> {
  const target = await page.locator(selector).first().elementHandle();
  return page.evaluate(
    ([element, wanted]) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        if (element instanceof HTMLElement) element.click();
        const look = () => {
          if (wanted !== null && document.querySelector(wanted) === null) requestAnimationFrame(look);
          // The frame after the one in which it stands there: painted.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        };
        look();
      }),
    [target, shows ?? null] as const,
  );
}
