import type { CommentKind, Outcome } from '../../comments/model.ts';

/** Words of threads that lists and the panel share, and of 意見と対応一覧. */
export const opinionMessages = {
  kind: {
    question: '質問',
    opinion: '意見',
    amendment: '修正案',
  } satisfies Record<CommentKind, string>,
  outcome: {
    adopted: '反映',
    partlyAdopted: '一部反映',
    keptAsProposed: '原案どおり',
    futureReference: '今後の参考',
    alreadyStated: '記載済み',
  } satisfies Record<Outcome, string>,
  list: {
    title: '意見と対応一覧',
    of: (title: string) => `${title}　意見と対応一覧`,
    printedOn: (date: string) => `${date} 現在`,
    count: (count: number) => `${count}件`,
    back: '総合戦略に戻る',
    print: '印刷する',
    number: 'No.',
    person: '委員',
    place: '該当箇所',
    opinion: '意見',
    rationale: '事務局・担当課の考え方',
    outcome: '対応区分',
    page: 'ページ',
    state: '対応の状況',
    states: { all: 'すべて', answered: '対応済', open: '未対応' },
    order: '並び順',
    orders: { number: '番号順', place: '計画の順' },
    meeting: '会議',
    anyMeeting: 'すべて',
    show: 'この条件で表示する',
    open: '未対応',
    answered: '回答済み',
    gone: '削除された箇所',
    revision: '変更案',
    quoted: (quote: string) => `「${quote}」`,
    endorsers: (count: number) => `（ほか賛同 ${count}名）`,
    reply: (name: string) => `【${name}】`,
    empty: 'この条件に当てはまる意見はありません。',
    emptyAll:
      'コメントはまだありません。総合戦略の画面で項目を選び、「コメント」から書き込むと、ここに一覧で並びます。',
  },
} as const;
