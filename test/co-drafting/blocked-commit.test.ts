import type { Browser, BrowserContext, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { launchBrowser, signIn } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const LEAD = '基本目標 1 : DX に対応した生産性の向上と魅力ある雇用環境の創出';

let server: TestServer;
let browser: Browser;
let writer: Page;
let reader: Page;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  [writer, reader] = await Promise.all([openText('member1'), openText('member2')]);
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

test('[SYNC6] while the disk does not answer nothing is called saved and nobody else sees it; then both at once', async () => {
  const lock = await lockDocument();
  const text = `止まっている間の入力${Date.now()}`;
  await startRecording(writer, text);
  await startRecording(reader, text);

  await writer.getByRole('textbox', { name: LEAD }).click();
  await writer.keyboard.insertText(text);
  // The block is part of the requirement: five seconds by the browser's own clock.
  await writer.waitForFunction(() => performance.now() - (window.recording?.typedAt ?? Infinity) > 5_000);

  expect(await statesSinceTyping(writer)).not.toContain('saved');
  expect(await reader.getByText(text).count()).toBe(0);

  await lock.release();
  await Promise.all([
    writer.waitForFunction(() => document.querySelector('[data-save-state=saved]') !== null),
    reader.getByText(text).first().waitFor(),
  ]);
  const [saved, seen] = await Promise.all([
    writer.evaluate(() => window.recording?.savedAt ?? Infinity),
    reader.evaluate(() => window.recording?.seenAt ?? Infinity),
  ]);
  expect(saved - lock.releasedAt()).toBeLessThan(1_000);
  expect(seen - lock.releasedAt()).toBeLessThan(1_000);
});

async function openText(person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  contexts.push(context);
  await signIn(context, server.url, person);
  const page = await context.newPage();
  await page.goto(`${server.url}/strategies/koriyama-2020`);
  await page.locator('[data-save-state=saved]').waitFor();
  return page;
}

/** Holds the row that every commit of the document must lock. */
async function lockDocument(): Promise<{ release(): Promise<void>; releasedAt(): number }> {
  const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => undefined });
  const connection = await sql.reserve();
  await connection`begin`;
  await connection`select 1 from documents where id = ${sampleDocumentId('koriyama-2020')} for update`;
  let releasedAt = 0;
  return {
    async release() {
      releasedAt = Date.now();
      await connection`commit`;
      connection.release();
      await sql.end();
    },
    releasedAt: () => releasedAt,
  };
}

interface Recording {
  typedAt: number;
  readonly states: string[];
  /** Wall-clock milliseconds: the test and both pages share one machine. */
  savedAt: number;
  seenAt: number;
}

declare global {
  interface Window {
    recording?: Recording;
  }
}

/** Notes every save state from the first keystroke on, and when the text first stands on the page. */
async function startRecording(page: Page, text: string): Promise<void> {
  await page.evaluate((awaited) => {
    const recording: Recording = {
      typedAt: Number.POSITIVE_INFINITY,
      states: [],
      savedAt: Number.POSITIVE_INFINITY,
      seenAt: Number.POSITIVE_INFINITY,
    };
    window.recording = recording;
    const look = () => {
      const state = document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? 'none';
      const seen = document.body.textContent?.includes(awaited) ?? false;
      if (seen && recording.typedAt === Number.POSITIVE_INFINITY) recording.typedAt = performance.now();
      if (seen) recording.seenAt = Math.min(recording.seenAt, Date.now());
      if (recording.typedAt !== Number.POSITIVE_INFINITY) recording.states.push(state);
      if (recording.states.length > 1 && state === 'saved') {
        recording.savedAt = Math.min(recording.savedAt, Date.now());
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-save-state'],
    });
  }, text);
}

/** Save states that the page showed after the text stood on it, without the one of that very moment. */
async function statesSinceTyping(page: Page): Promise<readonly string[]> {
  const states = await page.evaluate(() => window.recording?.states ?? []);
  const firstOther = states.findIndex((state) => state !== 'saved');
  return firstOther === -1 ? states : states.slice(firstOther);
}
