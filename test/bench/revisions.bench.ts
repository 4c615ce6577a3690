import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { insertLargeRevision, type LargeRevision } from './large-revision.ts';
import { insertLargeStrategy, LARGE_SLUG } from './large-strategy.ts';
import { report } from './report.ts';
import { milliseconds, quantile } from './statistics.ts';

const CHANGES = 300;
const OPENINGS = 9;

let server: TestServer;
let browser: Browser;
let revision: LargeRevision;

beforeAll(async () => {
  server = await startServer();
  await insertLargeStrategy(server.databaseUrl, 'kamiichi-2');
  const document = `doc-${LARGE_SLUG}`;
  revision = await insertLargeRevision(server.databaseUrl, { document, person: 'member1', changes: CHANGES });
  browser = await launchBrowser({ fonts: true });
});
afterAll(async () => {
  await browser.close();
  await revision.close();
  await server.close();
});

test('a revision of 300 changes', async () => {
  const [changed, unchanged]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await revision.edit();
    changed.push(await open());
    unchanged.push(await open());
  }
  report(
    `A revision of ${CHANGES} changes in a strategy of 500 KPIs, address to all changes listed, ${OPENINGS} openings each, browser cache cold`,
    ['its fork', 'p50', 'slowest', 'aim at most'],
    [
      ['changed since it was read last', ...figures(changed), '1,000 ms'],
      ['as it was read last', ...figures(unchanged), '1,000 ms'],
    ],
  );
});

async function open(): Promise<number> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1366, height: 768 } });
  await signIn(context, server.url, 'member1');
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`${server.url}/strategies/${LARGE_SLUG}/revisions/${revision.id}`, { waitUntil: 'commit' });
  await page
    .locator('.revision-entry')
    .nth(CHANGES - 1)
    .waitFor();
  const taken = performance.now() - from;
  await context.close();
  return taken;
}

function figures(samples: readonly number[]): readonly [string, string] {
  return [milliseconds(quantile(samples, 0.5)), milliseconds(Math.max(...samples))];
}
