import { BorderStyle, type FileChild, Paragraph, TextRun } from 'docx';
import { plain } from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { carriedText } from './carried-text.ts';
import { type ContentsSurroundings, contentsParts } from './contents.ts';
import { textRuns } from './runs.ts';
import type { OwnStyle } from './styles.ts';

/** What stands before the sections: the document's number, its title with the lines under it and, on the same sheet, the table of contents. */
export function frontParts(
  { document: { title, cover = [], contents }, imprint: { documentNumber } }: PrintedDocument,
  surroundings: ContentsSurroundings,
): FileChild[] {
  const titleStyle = contents === null ? 'Title' : ('CoverTitle' satisfies OwnStyle);
  return [
    ...(documentNumber === '' ? [] : [numberInBox(documentNumber)]),
    new Paragraph({ style: titleStyle, children: textRuns(plain(title)) }),
    ...cover.map(
      (line) => new Paragraph({ style: 'CoverLine' satisfies OwnStyle, children: textRuns(plain(line)) }),
    ),
    ...(contents === null ? [] : contentsParts(contents, surroundings)),
  ];
}

function numberInBox(documentNumber: string): Paragraph {
  return new Paragraph({
    style: 'DocumentNumber' satisfies OwnStyle,
    children: [
      // A box around words is as wide as they are: spaces that do not break keep them off its sides.
      new TextRun({
        text: `\u00a0\u00a0${carriedText(documentNumber)}\u00a0\u00a0`,
        border: { style: BorderStyle.SINGLE, size: 8, color: '000000' },
      }),
    ],
  });
}
