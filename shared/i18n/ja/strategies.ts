import { formatDateTime, formatDay } from './date-time.ts';

/** 総合戦略の一覧. */
export const strategiesMessages = {
  today: {
    title: '今日の仕事',
    answers: (count: number) => `回答をお願いしている意見（${count}件）`,
    due: (round: number, at: Date) => `第${round}回会議 ${formatDay(at)}まで`,
    noDue: '期限なし',
    more: (count: number) => `ほか${count}件`,
    meetings: '次回の会議',
    revisions: (count: number) => `あなたの作業を待つ変更案（${count}件）`,
    task: {
      vote: '投票をお願いします',
      close: '採決の締め切りをお願いします',
      mend: '差し戻されています。修正して、提出し直してください',
      screen: '審議に付すか、差し戻すかの確認をお願いします',
      apply: '承認されました。本文への反映をお願いします',
      adjust: '反映できませんでした。調整をお願いします',
    },
    deadline: (at: string) => `締切 ${formatDateTime(new Date(at))}`,
  },
  list: {
    title: '総合戦略の一覧',
    frameworks: '国の総合戦略',
    noMunicipality: '市町村名の入力がないもの',
    untitled: '（題名なし）',
    planPeriod: '計画期間',
    planPeriodBlank: '記載なし',
    lastChange: '最終更新',
    neverChanged: '更新はまだありません',
    changed: (at: Date, by: string | null) =>
      by === null ? formatDateTime(at) : `${formatDateTime(at)} ${by}`,
    revisions: '変更案',
    underReview: (count: number) => `審議中 ${count}件`,
    openThreads: 'コメント',
    threads: (count: number) => `未対応 ${count}件`,
    present: '編集画面を開いている人',
    readOnly: '閲覧のみ',
    tryThis: '試してみる',
    emptyTitle: '参加している総合戦略はまだありません',
    empty: '事務局があなたの役割を設定すると、ここに総合戦略が並びます。',
    emptyAdministrator:
      '管理者のアカウントには、総合戦略での役割がありません。総合戦略を読むには、事務局に役割の設定をご依頼ください。',
  },
} as const;
