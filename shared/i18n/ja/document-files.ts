import type { AuditDetail } from '../../audit/model.ts';
import type { DocumentName, FileFormat } from '../../documents/names.ts';
import { formatDateTime } from './date-time.ts';

/** Words on files of the committee's documents, and about them. */
export const documentFileMessages = {
  /** What a document is called where no title of a strategy stands beside it. */
  names: {
    comparison: '比較表',
    outline: '概要',
    indicators: '数値目標及びKPI一覧',
    changes: '新旧対照表',
    overview: '改訂の概要',
    strategy: '総合戦略',
  } satisfies Record<DocumentName, string>,
  formats: {
    docx: 'Word',
    xlsx: 'Excel',
    pdf: 'PDF',
    csv: 'CSV',
    json: 'JSON',
  } satisfies Record<FileFormat, string>,
  /** The state of the document that nobody has frozen. */
  draft: (at: Date) => `作成中（${formatDateTime(at)} 現在）`,
  revision: (number: number | null, round: number) =>
    `${number === null ? '未提出の変更案' : `変更案第${number}号`}（第${round}版）`,
  hash: (hash: string) => `照合値 ${hash.slice(0, 12)}`,
  between: '　',
  /** In the name of a file, behind the document's. */
  dataLayout: 'データ',
  exported: (document: string, format: string): AuditDetail['subject'] => `${document}（${format}）`,
  refused: {
    lostCharacters: 'この文字コードでは表せない文字があります。',
    busy: 'ほかの資料を作成しています。しばらくしてから、もう一度お試しください。',
    unknownVersion: '指定された版は見つかりません。',
    noMoment: '比べる時点がまだありません。',
    notKept: 'その時点の内容は残っていません。',
  },
} as const;
