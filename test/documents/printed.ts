import type { CommitteeDocument, DocumentBlock, Runs } from '#shared/documents/model.ts';
import type { Imprint, PrintedDocument } from '#shared/documents/printed.ts';

export const IMPRINT: Imprint = {
  documentNumber: '資料4',
  day: '2026-11-20',
  dayText: '令和8年11月20日',
  version: '改訂素案',
  hash: 'ab12cd34'.repeat(8),
  footer: '資料4　総合戦略の概要　ab12cd34',
  hasPageNumbers: true,
};

/** A document of one section, ready to be made a file of. */
export function printedBlocks(
  blocks: readonly DocumentBlock[],
  {
    document,
    ...extra
  }: Partial<Omit<PrintedDocument, 'document'>> & {
    readonly document?: Partial<CommitteeDocument>;
  } = {},
): PrintedDocument {
  return {
    name: 'overview',
    document: {
      title: '総合戦略の概要',
      contents: null,
      sections: [{ id: 'all', startsPage: false, blocks }],
      ...document,
    },
    data: { title: '', columns: [], rows: [] },
    paper: { size: 'A4', orientation: 'portrait' },
    imprint: IMPRINT,
    ...extra,
  };
}

/** A paragraph of the running text. */
export function paragraph(runs: Runs): DocumentBlock {
  return { type: 'paragraph', style: 'plain', runs };
}
