/** What may be decided about 新旧対照表, as it is called where it is decided. */
export const changesDesignMessages = {
  /** By their ids. */
  options: {
    newOn: { label: '新しい文の位置', choices: { left: '左', right: '右' } },
    fold: { label: '変更のない部分を省く' },
    remarks: {
      label: '備考の欄',
      choices: { ofRevisions: '変更案の新旧対照表に付ける', always: 'いつも付ける', never: '付けない' },
    },
    pages: { label: '該当ページの欄を付ける' },
    nameBefore: { label: '変更前の欄の見出し' },
    nameAfter: { label: '変更後の欄の見出し' },
    markAdded: { label: '新しく設けたものの印' },
    markRemoved: { label: '削ったものの印' },
    markOmitted: { label: '省いた部分の印' },
    markMoved: { label: '移したものの印' },
  },
} as const;
