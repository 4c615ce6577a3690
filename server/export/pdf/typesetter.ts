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
const REGULAR = [
  'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
];
const BOLD = [
  'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
];

/** A typesetter with the faces of the installed packages. */
export function createTypesetter(): Typesetter {
  const require = createRequire(import.meta.url);
  const path = (face: string) => require.resolve(`@expo-google-fonts/${face}`);
  const regular = REGULAR.map(path);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...regular, ...BOLD.map(path)] }] });
  // Both weights of a face have the same letters.
  const faces = regular.map((file) => codePointsOf(readFileSync(file)));
  return {
    hasGlyph: (codePoint) => faces.some((face) => face.has(codePoint)),
    pdf: (sheets) => {
      try {
        // Not compiled first and printed then: typst's own document would stay in memory until V8 looks at it.
        const inputs = { sheets: JSON.stringify(sheets) };
        return compiler.pdf({ mainFileContent: SHEET_TEMPLATE, inputs }, { pdfStandard: 'ua-1' });
      } finally {
        // Else results of every document would be kept for the next one.
        compiler.evictCache(1);
      }
    },
  };
}
