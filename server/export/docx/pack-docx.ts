import { Document, type EstimatedPageNumbers, Packer } from 'docx';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { PackedFile } from '../pack.ts';
import { sheetFooter } from './footer.ts';
import { frontParts } from './front.ts';
import { listNumbering } from './lists.ts';
import { packageParts } from './package-parts.ts';
import { sectionBookmarks, sectionParts } from './sections.ts';
import { sheetProperties, textWidth } from './sheet.ts';
import { styles } from './styles.ts';

/** A document as a Word file (.docx); it loses no characters but those that XML cannot carry. */
export async function packDocx(printed: PrintedDocument): Promise<PackedFile> {
  const bytes = await Packer.toBuffer(wordDocument(printed), undefined, packageParts(printed));
  return { bytes: new Uint8Array(bytes), lost: [] };
}

function wordDocument(printed: PrintedDocument): Document {
  const { document, paper, imprint } = printed;
  const width = textWidth(paper);
  const bookmarks = sectionBookmarks(document);
  const footer = sheetFooter(imprint, width);
  return new Document({
    styles,
    compatibility: EAST_ASIAN_LAYOUT,
    defaultTabStop: 840,
    pageNumbers: () => printedPages(printed, bookmarks),
    sections: [
      {
        properties: sheetProperties(paper),
        ...(footer !== null && { footers: { default: footer } }),
        children: [
          ...frontParts(printed, bookmarks, width),
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
  adjustLineHeightInTable: true,
  useFELayout: true,
} as const;

/** What the references of the table of contents show until Word counts the pages itself. */
function printedPages(
  { document: { contents } }: PrintedDocument,
  names: ReadonlyMap<string, string>,
): EstimatedPageNumbers {
  const entries = contents?.entries ?? [];
  return {
    bookmarks: new Map(
      entries.flatMap(({ sectionId, page }) => {
        const name = names.get(sectionId);
        return name === undefined ? [] : [[name, String(page)] as const];
      }),
    ),
  };
}
