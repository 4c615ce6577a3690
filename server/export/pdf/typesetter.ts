import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { codePointsOf } from './glyphs.ts';
import { SHEET_TEMPLATE } from './sheet-template.ts';
import type { Sheets } from './sheets.ts';

/** Sets documents in type; made once, for reading its faces takes longer than a document. */
export interface Typesetter {
  /** Whether one of the faces has a letter for the code point. */
  readonly hasGlyph: (codePoint: number) => boolean;
  /** A PDF; throws if typst refuses the template. */
  readonly pdf: (sheets: Sheets) => Uint8Array;
}

/** The face of all text, then that for the characters which it lacks; each regular and bold. */
const FACES = [
  'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
];

/** Cached results are kept through this many documents, so that the next one finds letters and template again. */
const CACHED_DOCUMENTS = 2;

/** A typesetter with the faces of the installed packages. */
export function createTypesetter(): Typesetter {
  const require = createRequire(import.meta.url);
  const fontPaths = FACES.map((face) => require.resolve(`@expo-google-fonts/${face}`));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  const faces = fontPaths.map((path) => codePointsOf(readFileSync(path)));
  return {
    // Bold text must not lose a letter that regular text has: both weights have the same.
    hasGlyph: (codePoint) => faces.some((face) => face.has(codePoint)),
    pdf: (sheets) => {
      try {
        const inputs = { sheets: JSON.stringify(sheets) };
        const result = compiler.compile({ mainFileContent: SHEET_TEMPLATE, inputs });
        if (result.result === null) throw new Error(complaint(compiler, result.takeDiagnostics()));
        return compiler.pdf(result.result, { pdfStandard: 'ua-1' });
      } finally {
        compiler.evictCache(CACHED_DOCUMENTS);
      }
    },
  };
}
function complaint(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): string {
  return error === null ? 'typst gave nothing' : JSON.stringify(compiler.fetchDiagnostics(error));
}
