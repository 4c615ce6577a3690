/** Comments on the screens around the panel: counts, marks, the ways to write one. */
export const commentPlaceMessages = {
  tab: 'コメント',
  write: 'コメントを書く',
  open: (count: number) => `未対応のコメント ${count}件`,
  show: (item: string, count: number) => `${item}の未対応のコメント ${count}件を表示`,
  /** A change, behind the name of its revision. */
  changeOf: (revision: string, change: string) => `${revision} ─ ${change}`,
  notFound: 'このコメントは見つかりません。削除されたか、読む権限がありません。',
  /** Why selected words could not be commented on. */
  selection: {
    selectionTooLong:
      '選択した文字が長すぎるため、項目全体へのコメントにします。2,000文字以内で選んでください。',
    notHere: 'サーバーにつながるまで、文字へのコメントは書けません。項目全体へのコメントにします。',
    textChanged: '選択した文が変わったため、項目全体へのコメントにします。',
  },
} as const;
