import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page as it is now: rule and element. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The page's own content policy lets no inline script in; a file of the test is not the page's.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await axeSource());
  }
  const results = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

interface Axe {
  run(): Promise<AxeResults>;
}

async function axeSource(): Promise<string> {
  return readFile(AXE, 'utf8');
}

/** Pixels by which the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
