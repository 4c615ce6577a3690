import type { CSSProperties } from 'react';
import type { Paper, PaperSize } from '#shared/documents/printed.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { DocumentPage } from '../documents/document-page.tsx';
import type { Sheet } from './output-data.ts';

/** ISO 216, in millimetres. */
const SIDES: Readonly<Record<PaperSize, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};
/** A CSS inch has 96 pixels. */
const PIXELS_PER_MM = 96 / 25.4;

/** Width of a paper, in CSS pixels. */
export function paperWidth(paper: Paper): number {
  return sidesOf(paper)[0] * PIXELS_PER_MM;
}

/** A document with what is printed around it, on paper of its size; `zoom` null is not known yet. */
export function PaperSheet({ sheet, zoom }: { readonly sheet: Sheet; readonly zoom: number | null }) {
  const { document, paper, imprint } = sheet;
  const [width, height] = sidesOf(paper);
  const style = {
    '--paper-width': `${width}mm`,
    '--paper-height': `${height}mm`,
    ...(zoom === null ? {} : { '--paper-zoom': String(zoom) }),
  } as CSSProperties; // React's type knows no custom properties.
  return (
    <div className="output-paper" style={style}>
      {imprint.documentNumber !== '' && <p className="output-paper-number">{imprint.documentNumber}</p>}
      <DocumentPage document={document} level={3} />
      {(imprint.footer !== '' || imprint.hasPageNumbers) && (
        <p className="output-paper-foot">
          <span>{imprint.footer}</span>
          {imprint.hasPageNumbers && <span>{outputMessages.preview.pageNumbers}</span>}
        </p>
      )}
    </div>
  );
}

function sidesOf({ size, orientation }: Paper): readonly [width: number, height: number] {
  const [short, long] = SIDES[size];
  return orientation === 'landscape' ? [long, short] : [short, long];
}
