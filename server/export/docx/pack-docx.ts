import { Document, Packer, type PageNumberEstimator } from 'docx';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { PackedFile } from '../pack.ts';
import { sheetFooter } from './footer.ts';
import { frontParts } from './front.ts';
import { listNumbering } from './lists.ts';
import { packageParts } from './package-parts.ts';
import { pageCounter } from './page-numbers.ts';
import { sectionBookmarks, sectionParts } from './sections.ts';
import { sheetProperties, textWidth } from './sheet.ts';
import { styles } from './styles.ts';

/** A document as a Word file (.docx); it loses no characters but those that XML cannot carry. */
export async function packDocx(printed: PrintedDocument): Promise<PackedFile> {
  const bytes = await Packer.toBuffer(
    wordDocument(printed, await pageCounter(printed.document)),
    undefined,
    packageParts(printed),
  );
  return { bytes: new Uint8Array(bytes), lost: [] };
}

function wordDocument(printed: PrintedDocument, pageNumbers: PageNumberEstimator | null): Document {
  const { document, paper, imprint } = printed;
  const width = textWidth(paper);
  const footer = sheetFooter(imprint, width);
  return new Document({
    styles,
    compatibility: EAST_ASIAN_LAYOUT,
    defaultTabStop: 840,
    ...(pageNumbers !== null && { pageNumbers }),
    sections: [
      {
        properties: sheetProperties(paper),
        ...(footer !== null && { footers: { default: footer } }),
        children: [
          ...frontParts(printed, {
            bookmarks: sectionBookmarks(document),
            count: pageNumbers === null ? 'byWord' : 'counted',
            textWidth: width,
          }),
          ...sectionParts(document, { lists: listNumbering(document), textWidth: width }),
        ],
      },
    ],
  });
}

/** As Word for Japan makes its documents. */
const EAST_ASIAN_LAYOUT = {
  spaceForUnderline: true,
  balanceSingleByteDoubleByteWidth: true,
  underlineTrailingSpaces: true,
  doNotExpandShiftReturn: true,
} as const;
