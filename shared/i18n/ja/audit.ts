import type { ChainFault } from '../../audit/chain.ts';
import type { AuditAction } from '../../audit/model.ts';
import { formatDateTime } from './date-time.ts';

/** 操作記録: what was done for others, and the check that its chain is whole. */
export const auditMessages = {
  action: {
    revisionOpened: '変更案の作成',
    revisionShared: '変更案の共有',
    revisionSubmitted: '変更案の提出',
    revisionWithdrawn: '変更案の取下げ',
    revisionReturned: '変更案の差戻し',
    revisionAmended: '変更案の修正',
    ballotOpened: '採決の開始',
    voteCast: '投票',
    resultDecided: '採決の結果',
    resultRecorded: '結果の記録',
    revisionTakenIn: '原案の取り込み',
    conflictResolved: '競合の調整',
    revisionApplied: '変更案の反映',
    changeApplied: '変更の反映',
    revisionNotApplied: '反映できず（要調整）',
    actualEntered: '実績値の入力',
    actualRemoved: '実績値の削除',
    versionFrozen: '版の確定保存',
    strategyAdopted: '決定の記録',
    stageChanged: '段階の変更',
    votingRuleChanged: '採決の規則の変更',
    comparisonChanged: '比較表の変更',
    frameworkAdded: '国の総合戦略・方向性の追加',
    departmentAssigned: '担当課の設定',
    commentHidden: 'コメントの非表示',
    meetingRemoved: '会議の削除',
    exported: '出力',
    templateChanged: '様式の変更',
  } satisfies Record<AuditAction, string>,
  page: {
    name: '操作記録',
    of: (title: string) => `${title}　操作記録`,
    back: '総合戦略に戻る',
    print: '印刷する',
    count: (count: number) => `${count.toLocaleString('ja-JP')}件`,
    readOn: (date: string) => `${date} 現在`,
    filter: {
      label: '操作記録の絞り込み',
      person: '行った人',
      action: '操作',
      item: '対象の項目',
      revision: '変更案',
      from: 'この日から',
      to: 'この日まで',
      any: 'すべて',
      show: 'この条件で表示する',
      clear: '条件をすべて外す',
      untitled: '（名称なし・削除済み）',
      badDay: '日付は 2026-11-20 のように入力してください。',
    },
    columns: {
      seq: 'No.',
      at: '日時',
      person: '行った人（役割）',
      action: '操作',
      subject: '対象',
      before: '変更前',
      after: '変更後',
      reason: '理由',
    },
    goneAccount: '（削除されたアカウント）',
    erased: '（内容は消去されています）',
    emptyAll:
      'この総合戦略の操作記録はまだありません。担当課の設定、変更案の提出や採決、版の保存、実績値の入力などが、行われた順にここに残ります。',
    empty: 'この条件に当たる操作記録はありません。',
    older: '以前の記録を表示する',
    newest: '最新の記録に戻る',
  },
  subject: {
    comment: (number: number, item: string) => `コメント No.${number}${item === '' ? '' : `（${item}）`}`,
    hidden: '非表示',
    shown: '表示',
    department: (item: string) => `${item === '' ? '（名称なし）' : item}の担当課`,
    noDepartment: '（未設定）',
  },
  verify: {
    empty: '操作記録はまだありません。',
    gone: (documentId: string) => `削除された戦略（${documentId}）`,
    holds: (name: string, count: number, erased: number, head: string) =>
      `${name}: ${count}件すべて正しくつながっています${erased === 0 ? '' : `（うち内容を消去したもの${erased}件）`}。` +
      `最後の記録 ${count}件目 ${head}`,
    fault: (name: string, seq: number, at: Date, fault: ChainFault) =>
      `${name}: ${seq}件目（${formatDateTime(at)}）${auditMessages.verify.faults[fault]}`,
    faults: {
      missing: 'の記録がありません。この時刻より前に取り除かれています。',
      order: 'が前の記録とつながりません。記録が入れ替えられています。',
      link: 'の記録が書き換えられています。',
      detail: 'の内容が書き換えられています。',
    } satisfies Record<ChainFault, string>,
    whole:
      '操作記録に問題はありません。末尾が切り取られていないことは、控えておいた「最後の記録」と見比べて確かめます。',
    broken: '操作記録に問題が見つかりました。控え（バックアップ）と見比べてください。',
    noData: (directory: string) =>
      `${directory} にデータがありません。DATA_DIR か DATABASE_URL を確かめてください。`,
  },
} as const;
