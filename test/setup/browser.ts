import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { withProcessLock } from '#server/postgres/process-lock.ts';

const CACHE = join(import.meta.dirname, '../../.cache');

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Program {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
}

interface BrowserChoices {
  /** With the product's own fonts, for what is measured or looked at; without them a page opens in half the time. */
  readonly fonts?: boolean;
  /** As for --host-resolver-rules. */
  readonly hostRules?: string;
  /** The machine's, e.g. America/New_York. */
  readonly timezone?: string;
}

/** Starts a browser for one test file; the caller closes it. */
export async function launchBrowser(options: BrowserChoices = {}): Promise<Browser> {
  const { path, environment } = await browserProgram();
  const args = [
    // The closed network of a town hall, and of a test machine: the browser itself asks for nothing.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
  ];
  if (options.fonts !== true) args.push('--disable-remote-fonts');
  if (options.hostRules !== undefined) args.push(`--host-resolver-rules=${options.hostRules}`);
  return chromium.launch({
    executablePath: path,
    // Chromium refuses its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args,
    env: {
      ...(environment as Record<string, string>),
      ...(options.timezone === undefined ? {} : { TZ: options.timezone }),
    },
  });
}

/** Signs a browser context in as one of the sample's people, e.g. `member1`. */
export async function signIn(context: BrowserContext, url: string, person: string): Promise<void> {
  const response = await context.request.post(`${url}/login`, {
    form: { email: `${person}@sakutei.example`, password: 'sakutei-sample' },
    maxRedirects: 0,
  });
  if (response.status() !== 302) throw new Error(`${person} could not sign in: ${response.status()}`);
}

/** The browser that came with the development packages (Linux x64), else an installed one. */
async function browserProgram(): Promise<Program> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`no browser found; looked for ${INSTALLED.join(', ')}`);
  return { path, environment: process.env };
}

async function unpackedChromium(): Promise<Program> {
  const directory = join(CACHE, 'chromium-143.0.0');
  await withProcessLock(directory, async () => {
    if (!existsSync(directory)) unpack(directory);
  });
  const path = join(directory, 'chromium');
  const environment = { ...process.env, FONTCONFIG_FILE: join(directory, 'fonts.conf') };
  if (runs(path, environment)) return { path, environment };
  // A bare system: libnss3 and its companions come with the package.
  return { path, environment: { ...environment, LD_LIBRARY_PATH: join(directory, 'al2023/lib') } };
}

/** The package unpacks into the temporary folder, its libraries only on what it takes for Lambda. */
function unpack(directory: string): void {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const script = `(await import('@sparticuz/chromium')).default.executablePath()`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  // One Latin font, so that a system without any starts; Japanese comes from the pages themselves.
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${directory}/fonts</dir><cachedir>${directory}/fonts-cache</cachedir></fontconfig>\n`,
  );
  renameSync(unfinished, directory);
}

function runs(path: string, environment: NodeJS.ProcessEnv): boolean {
  return spawnSync(path, ['--version'], { env: environment }).status === 0;
}

/** Waits until React has taken the served page over: before that a click or a key falls on nothing. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__react'));
  });
}
