import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#server/project-root.ts';

const run = promisify(execFile);

/** Programs that the tests call, and the Debian packages that have them. */
const PACKAGES = {
  soffice: 'libreoffice-writer libreoffice-calc',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
} as const;
type Tool = keyof typeof PACKAGES;

/** Fonts of the product alone, so that sheets look alike on every machine. */
const FONT_FOLDERS = ['biz-udpgothic', 'noto-sans-jp'].map((name) =>
  join(projectRoot, 'node_modules/@expo-google-fonts', name),
);

/** Runs a program and answers what it printed; fails with the name of its package if it is not there. */
export async function callTool(
  tool: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024, timeout: 170_000 };
    return (await run(tool, args, options)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is missing: apt-get install ${PACKAGES[tool]}`);
  }
}

/** Has LibreOffice open files and write them anew as flat XML of its own (fodt, fods) into the folder. */
export async function reopen(files: readonly string[], kind: 'fodt' | 'fods', into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const fonts = join(into, 'fonts.conf');
  const folders = FONT_FOLDERS.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(fonts, `<fontconfig>${folders}<cachedir>${join(into, 'font-cache')}</cachedir></fontconfig>`);
  // A profile of its own: another LibreOffice on this machine must not take the files over.
  const profile = `-env:UserInstallation=file://${join(into, 'profile')}`;
  await callTool('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', into, ...files], {
    FONTCONFIG_FILE: fonts,
  });
}
