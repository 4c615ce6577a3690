/** Comments on the screens around the panel: counts, marks, the ways to write one. */
export const commentPlaceMessages = {
  tab: 'コメント',
  write: 'コメントを書く',
  open: (count: number) => `未対応のコメント ${count}件`,
  show: (item: string, count: number) => `${item}の未対応のコメント ${count}件を表示`,
  writeOnRevision: '変更案全体にコメントを書く',
  writeOnChange: 'この変更にコメントを書く',
  /** What a change does to one field; null: the item is not there. */
  changed: (field: string, before: string | null, after: string | null) =>
    `${field}：${before === null ? '（なし）' : before || '（空欄）'} → ${after === null ? '（削除）' : after || '（空欄）'}`,
  /** A change, behind the name of its revision. */
  changeOf: (revision: string, change: string) => `${revision} ─ ${change}`,
  /** On a revision: the comment that it was opened from. */
  origin: {
    title: 'もとになったコメント',
    of: (number: number, place: string) => `No.${number} ${place}`,
    gone: 'もとになったコメントは見つかりません。削除された可能性があります。',
    withoutWords: '（このコメントの文は表示できません）',
  },
  notFound: 'このコメントは見つかりません。削除されたか、読む権限がありません。',
  /** Why selected words could not be commented on. */
  selection: {
    selectionTooLong:
      '選択した文字が長すぎるため、項目全体へのコメントにします。2,000文字以内で選んでください。',
    notHere: 'サーバーにつながるまで、文字へのコメントは書けません。項目全体へのコメントにします。',
    textChanged: '選択した文が変わったため、項目全体へのコメントにします。',
  },
} as const;
