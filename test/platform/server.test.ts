import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { freePort } from '../setup/free-port.ts';
import { startServer, type TestServer } from '../setup/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('built server', () => {
  test('[RUN7] a page reaches no other host, breaks no content policy and writes nothing to the console', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${server.url}/`);
    await signIn(context, server.url, 'member1');
    await page.goto(`${server.url}/`, { waitUntil: 'networkidle' });
    await page.goto(`${server.url}/strategies/koriyama-2020/indicators`);
    await page.getByRole('gridcell').first().waitFor();
    await page.goto(`${server.url}/strategies/koriyama-2020`);
    // Before that a click has nothing to open.
    await page.locator('[data-save-state=saved]').waitFor();
    // The editor brings styles of its own.
    await page.getByText('多様な主体の参画').click();
    await page.locator('[contenteditable=true]').first().waitFor();
    expect(complaints, server.output()).toEqual([]);
    expect([...hosts]).toEqual([new URL(server.url).host]);
    await context.close();
  });

  test('[RUN5] people sign in under PUBLIC_ORIGIN on plain http, and under no other name', async () => {
    const port = await freePort();
    const origin = `http://sakutei.test:${port}`;
    const named = await startServer({ env: { PORT: String(port), PUBLIC_ORIGIN: origin } });
    const closedNetwork = await launchBrowser({ hostRules: 'MAP *.test 127.0.0.1' });
    const page = await closedNetwork.newPage();
    await submitLogin(page, origin);
    await page.getByRole('heading', { level: 1, name: '総合戦略の一覧' }).waitFor();
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);

    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.context().clearCookies();
    await submitLogin(page, `http://rebound.test:${port}`);
    expect((await answer).status()).toBe(403);
    await closedNetwork.close();
    await named.close();
  });

  test('[RUN8] it survives being killed, on the same port and database', async () => {
    await server.kill();
    await server.start();
    const health = await fetch(`${server.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', database: true }]);
  });
});

async function submitLogin(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.fill('input[name=email]', 'member1@sakutei.example');
  await page.fill('input[name=password]', 'sakutei-sample');
  await page.press('input[name=password]', 'Enter');
}
