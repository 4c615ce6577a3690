import type { DocumentName } from '../../documents/names.ts';

/** Words of the committee's workbooks. */
export const workbookMessages = {
  /** What made the file, in place of a person's name. */
  maker: '策定',
  contents: '目次',
  /** A sheet's name where no heading names it. */
  documents: {
    comparison: '比較表',
    outline: '概要',
    indicators: '数値目標及びKPI一覧',
    changes: '新旧対照表',
    strategy: '総合戦略',
    overview: '改訂の概要',
  } satisfies Record<DocumentName, string>,
  /** Beside the data: what the document is, and what its columns mean. */
  data: {
    sheet: 'データ',
    notes: {
      sheet: '注記',
      columns: ['項目', '内容'] as const,
      title: '題名',
      documentNumber: '資料番号',
      day: '日付（西暦）',
      dayText: '日付（表記）',
      version: '版',
      hash: 'ハッシュ値（SHA-256）',
      cut: 'セルに収まらない内容',
      cutCells: (addresses: string, most: number) =>
        `${addresses}は、Excelのセルに入る${most}文字までを記載しています。全文はCSVをご利用ください。`,
    },
    columns: {
      sheet: '列の説明',
      columns: ['列名', '識別子', '種類'] as const,
      kinds: { text: '文字列', number: '数値' },
    },
  },
} as const;
