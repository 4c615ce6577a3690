/** Words of a revision's fork in the workspace, and of the ways in which one is opened. */
export const forkMessages = {
  /** 第3号「…」; before the first submission only its title. */
  name: (number: number | null, title: string) => `${number === null ? '' : `第${number}号`}「${title}」`,
  /** In the place of the stage. */
  badge: '変更案',
  band: {
    label: '編集中の変更案',
    explanation: 'の変更案です。ここでの変更は、承認されて反映されるまで総合戦略には入りません。',
    toChanges: '変更の一覧と理由へ',
  },
  pageTitle: (title: string) => `${title}（変更案の編集）`,
  opening: {
    /** Button of the band over what is read-only. */
    button: '変更案をつくる',
    /** Entry of an item's menu. */
    ofItem: 'この項目の変更案をつくる',
    dialogTitle: '変更案をつくる',
    /** Instead of an edit of a strategy that is decided or under deliberation. */
    insteadOfEdit: {
      adopted: '決定済みのため、変更案にします。',
      deliberation: '審議中のため、変更案にします。',
      other: '直接は編集できないため、変更案にします。',
    },
    explanation:
      '現在の内容を写した変更案を作成し、その中で編集します。提出するまでは、作成した方と事務局だけが見ることができます。',
    title: '変更案の題名',
    /** For an item; '' leaves it to the person. */
    suggested: (item: string) => (item === '' ? '' : `${item}の変更`),
    titleHint: '例：ふるさと納税の目標値の再設定',
    create: '変更案をつくる',
    creating: '作成しています…',
    cancel: 'やめる',
    blank: '題名を入力してください。',
  },
} as const;
