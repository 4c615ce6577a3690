import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { PackedFile } from '../pack.ts';
import { printableText } from './printable-text.ts';
import { sheetsOf } from './sheets.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

let typesetter: Typesetter | null = null;

/** A document as tagged PDF by PDF/UA-1, with its faces in it; what no face has is 〓 and told as lost. */
export async function packPdf(printed: PrintedDocument): Promise<PackedFile> {
  typesetter ??= createTypesetter();
  const lost = new Set<string>();
  const sheets = sheetsOf(
    printed,
    printableText(typesetter.hasGlyph, (character) => lost.add(character)),
  );
  return { bytes: typesetter.pdf(sheets), lost: [...lost] };
}
