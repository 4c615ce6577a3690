/** 本文: fields edited where they stand, the text editor, adding, moving and deleting items. */
export const editorMessages = {
  pane: '総合戦略の本文',
  field: {
    hint: 'クリックかEnterで編集します。欄を離れると確定し、Escで取り消します。Alt+Shift+上下の矢印で項目を移動します。',
    tooLong: (limit: number, length: number) =>
      `長すぎるため確定できません。${limit.toLocaleString('ja-JP')}文字以内にしてください（いま${length.toLocaleString('ja-JP')}文字）。入力した文字はそのまま残しています。`,
    noLongerEditable:
      '編集できる状態ではなくなったため、確定できません。必要な文字はコピーしてください。Escで入力を取り消します。',
    of: (item: string, field: string) => `${item}の${field}`,
    blank: '未入力',
    untitled: '（名称なし）',
  },
  body: {
    label: (item: string) => `${item}の本文`,
    placeholder: '本文を入力',
    hint: 'Ctrl+Zで元に戻し、Ctrl+Yでやり直します。Alt+F10で書式の操作に移ります。',
    foreign: 'この本文には、この画面で扱えない要素があります。失われないよう、ここでは編集できません。',
    footnote: (text: string) => `（※${text}）`,
    indicatorElsewhere: '（ほかの文書の指標）',
  },
  move: {
    up: '上へ移動',
    down: '下へ移動',
    isFirst: 'この並びの先頭です。',
    isLast: 'この並びの最後です。',
  },
  bin: {
    move: 'ごみ箱へ移す',
    binned: (item: string, hasChildren: boolean) =>
      hasChildren
        ? `「${item}」を、その下の項目とともにごみ箱に移しました。`
        : `「${item}」をごみ箱に移しました。`,
    takeBack: '元に戻す',
    restored: (item: string) => `「${item}」を元の場所に戻しました。`,
  },
  add: {
    subsection: '下位の章を追加',
    subgoal: '下位の目標を追加',
    submeasure: '下位の施策を追加',
    item: (word: string) => `${word}を追加`,
  },
  menu: {
    label: (item: string) => `${item}の操作`,
    details: '詳細を開く',
    inTable: 'KPI表で開く',
  },
  people: {
    typing: (names: string) => `${names}が入力中`,
  },
  table: {
    title: '指標名',
    target: '目標値',
    year: (year: string) => `（${year}）`,
    yearBlank: '年度',
  },
  strategy: {
    fields: { title: '題名', nickname: '愛称', edition: '版・副題', overallGoal: '全体の目標' },
    planPeriod: '計画期間',
  },
  empty: {
    title: 'この総合戦略には、まだ何も書かれていません',
    purpose: '章、基本目標、数値目標、施策を、印刷される順にここに書いていきます。',
    firstStep: 'まず「章を追加」か「基本目標を追加」を押してください。',
    readOnly: '事務局か担当課が書き始めると、ここに表示されます。',
  },
  toolbar: {
    label: '書式',
    undo: '元に戻す',
    redo: 'やり直す',
    block: '段落の種類',
    paragraph: '本文',
    heading: (level: number) => `見出し${level}`,
    bold: '太字',
    underline: '下線',
    bulletList: '箇条書き',
    orderedList: '番号付きの箇条書き',
    blockquote: '引用',
    table: '表を入れる',
    addRow: '行を追加',
    addColumn: '列を追加',
    deleteRow: '行を削除',
    deleteColumn: '列を削除',
    deleteTable: '表を削除',
    link: 'リンク',
    linkTitle: 'リンク先のアドレス',
    linkSupport: 'https:// で始まるアドレスを入力します。空にするとリンクを外します。',
    linkUnsafe: 'このアドレスにはリンクできません。https://、http://、mailto: のいずれかで始めてください。',
    linkSet: 'リンクを付ける',
    linkRemove: 'リンクを外す',
    cancel: 'やめる',
    idle: '本文をクリックすると使えます',
  },
} as const;
