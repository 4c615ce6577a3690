/** What may be decided about 改訂の概要, as it is called where it is decided. */
export const overviewDesignMessages = {
  columns: {
    item: '指標',
    actual: '実績値',
    sides: '変更前・変更後',
    changeReason: '変更理由',
    resetReason: '再設定理由',
    divergenceReason: '乖離理由',
    targetRationale: '目標値の考え方',
    page: '該当ページ',
  },
  /** By their ids. */
  options: {
    wordBefore: { label: '変更前の欄の見出し' },
    wordAfter: { label: '変更後の欄の見出し' },
    wordAdded: { label: '追加したものの変更前の欄に書く言葉' },
    wordRemoved: { label: '廃止したものの変更後の欄に書く言葉' },
  },
} as const;
