import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAlive } from '#server/postgres/process-identity.ts';
import { projectRoot } from '#server/project-root.ts';
import { launchBrowser } from '../setup/browser.ts';
import { freshDataDirectory, launchStarted, postmasterPid } from '../setup/start-process.ts';

test('[RUN15] npm run dev shows an edited component without losing what was typed, and stops cleanly', {
  timeout: 120_000,
}, async () => {
  const data = freshDataDirectory();
  const [server, browser] = await Promise.all([
    launchStarted({ NODE_ENV: 'development', DATA_DIR: data }),
    launchBrowser(),
  ]);
  const page = await browser.newPage();
  const connected = vite(page, 'connected');
  await page.goto(`http://localhost:${server.port}/login`);
  await connected;
  await page.fill('input[name=email]', '書きかけ');
  const updated = vite(page, 'hot updated: /app/accounts/sign-in-page.tsx');
  const untouch = touch('app/accounts/sign-in-page.tsx');
  await updated;
  untouch();
  expect(await page.inputValue('input[name=email]')).toBe('書きかけ');
  await browser.close();

  const postgres = postmasterPid(data);
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

function vite(page: Page, message: string): Promise<unknown> {
  return page.waitForEvent('console', (entry) => entry.text().includes(`[vite] ${message}`));
}

/** Looks like an edit to Vite; the old time comes back, so that it is none to the next build. */
function touch(file: string): () => void {
  const path = join(projectRoot, file);
  const { atime, mtime } = statSync(path);
  utimesSync(path, new Date(), new Date());
  return () => utimesSync(path, atime, mtime);
}
