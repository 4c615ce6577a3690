import type { CommitteeDocument } from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';

const NO_DOCUMENT: CommitteeDocument = { title: '見本', contents: null, sections: [] };

/** A document to be packed, of which a test says only what it is about. */
export function printedOf(given: Partial<PrintedDocument>): PrintedDocument {
  return {
    name: 'indicators',
    document: NO_DOCUMENT,
    data: { title: '見本', columns: [], rows: [] },
    paper: { size: 'A4', orientation: 'portrait' },
    imprint: {
      documentNumber: '資料4',
      day: '2026-11-20',
      dayText: '令和8年11月20日',
      version: '第1回改訂版',
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      footer: '資料4　見本　令和8年11月20日',
      hasPageNumbers: true,
    },
    ...given,
  };
}
