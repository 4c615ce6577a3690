import type { WarningCode } from '../../indicator/warnings.ts';

/** KPI表 and its details panel. */
export const gridMessages = {
  title: 'KPI表',
  heading: (strategy: string) => `${strategy}のKPI表`,
  roles: { numericalTarget: '数値目標', kpi: 'KPI' },
  columns: {
    number: '番号',
    role: '区分',
    title: '指標名',
    baseline: '基準値',
    baselineYear: '基準年度',
    target: '目標値',
    targetYear: '目標年度',
    sourceStatistic: '出典',
    department: '担当課',
    targetRationale: '考え方',
    note: '備考',
  },
  groups: { goal: '目標', measure: '施策' },
  untitledRow: '（指標名なし）',
  untitledGroup: '（名称なし）',

  grid: {
    label: (title: string) => `KPI表 ${title}`,
    hint: '矢印キーで移動、F2で編集、Escを押してからTabで表の外へ移ります。',
    readOnlyHint: '矢印キーで移動、Ctrl+Cでコピー、Escを押してからTabで表の外へ移ります。',
    editingCell: (row: string, column: string) => `${row} ${column}を編集中`,
    someoneEditing: (name: string) => `${name} 編集中`,
  },

  /** Beside the value itself; the line above the table says more. */
  warnings: {
    targetWorseThanBaseline: '意図した値ですか',
    unitsDiffer: '単位が違います',
    baselineUnitMissing: '単位がありません',
    targetUnitMissing: '単位がありません',
    baselineUnreadable: '文字のまま',
    targetUnreadable: '文字のまま',
    baselineYearUnreadable: '年度として不明',
    targetYearUnreadable: '年度として不明',
  } satisfies Record<WarningCode, string>,

  toolbar: {
    label: 'KPI表の操作',
    add: '指標を追加',
    up: '上へ',
    down: '下へ',
    bin: 'ごみ箱へ',
    undo: '元に戻す',
    redo: 'やり直す',
    keys: 'キー操作',
  },
  keys: [
    ['矢印 / Ctrl+矢印', '移動 / 入力のまとまりの端へ'],
    ['Tab / Enter', '次の欄 / 下の行（Shiftで逆向き）'],
    ['Home・End / Ctrl+Home・End', '行の端 / 表の端'],
    ['Shift+矢印 / Ctrl+A', '範囲を選択 / すべて選択'],
    ['文字入力 / F2', '上書き / 続きを編集'],
    ['Alt+Enter', '欄の中で改行'],
    ['Esc', '編集をやめる（もう一度押してTabで表の外へ）'],
    ['Delete', '選択した欄を空にする'],
    ['Ctrl+C・X・V', 'コピー・切り取り・貼り付け（Excel・LibreOffice可）'],
    ['Ctrl+Z / Ctrl+Y', '元に戻す / やり直す'],
    ['Ctrl++ / Ctrl+-', '指標を追加 / ごみ箱へ'],
    ['Alt+Shift+↑・↓', '行を上へ・下へ'],
  ],

  line: {
    label: '選択中の欄',
    blank: '（空欄）',
    header: '見出しの行です。名称は「本文」か詳細で編集します。',
    readOnlyColumn: {
      number: '番号は並び順から自動で付きます。',
      department: '担当課は詳細で確認できます。',
      actual: 'この年度の実績値はまだありません。実績値は詳細で入力します。',
    },
    reading: (reading: string) => `→ ${reading}`,
    editedBy: (names: string) =>
      `${names}さんがこの欄を編集しています。両方が確定すると、後の内容が残ります。`,
    changedMeanwhile: (theirs: string) => `編集中に、この欄が「${theirs}」に変わりました。`,
    clearedMeanwhile: '編集中に、この欄が空欄になりました。',
  },

  status: {
    selected: (cells: number) => `${cells} 件選択`,
    sum: (value: string) => `合計 ${value}`,
    mean: (value: string) => `平均 ${value}`,
    numericalTargets: (count: number) => `数値目標 ${count}`,
    kpis: (count: number) => `KPI ${count}`,
    warned: (count: number) => `注意 ${count}`,
    nextWarning: '次の注意へ',
  },

  notices: {
    close: '閉じる',
    undo: '元に戻す',
    readOnly: 'いまは閲覧だけができます。',
    readOnlyNow: 'いまは編集できません。入力した文字はそのまま残しています。',
    header: '目標や施策の名称は「本文」か詳細で編集します。',
    numberColumn: '番号は並び順から自動で付くため、入力できません。',
    departmentColumn: '担当課は事務局が詳細で設定します。',
    actualColumn: '実績値は、行の詳細で事務局か担当課が入力します。',
    tooLong: (limit: number) =>
      `長すぎるため確定できません。${limit.toLocaleString('ja-JP')}文字以内にしてください。`,
    unknownRole: '区分は「数値目標」か「KPI」のどちらかを入力してください。',
    roleNotHere: '施策の指標はKPIです。数値目標は目標のすぐ下に置きます。',
    notSaved: 'この内容は反映できませんでした。入力した文字はそのまま残しています。',
    replaced: (cell: string, theirs: string, mine: string) =>
      `${cell}は、編集中にほかの人が「${theirs}」に変えていました。あなたの入力「${mine}」で置き換えました。`,
    takeTheirs: (theirs: string) => `「${theirs}」に戻す`,
    blankValue: '空欄',
    rowGone: (row: string) =>
      `編集していた「${row}」は、ほかの人がごみ箱に移しました。入力した内容は行とともに残っています。`,
    restoreRow: 'ごみ箱から戻す',
    pasted: (cells: number, rows: number) =>
      rows === 0 ? `${cells}欄に貼り付けました。` : `${cells}欄に貼り付け、${rows}行を追加しました。`,
    pastedNothing: '貼り付ける内容と同じため、変わった欄はありません。',
    clipboardEmpty: 'クリップボードに貼り付けられる文字がありません。',
    cleared: (cells: number) => `${cells}欄を空にしました。`,
    added: '指標を追加しました。',
    moved: '行を移動しました。',
    atStart: 'この見出しの中で先頭の行です。',
    atEnd: 'この見出しの中で最後の行です。',
    binned: (rows: string) => `${rows}をごみ箱に移しました。ごみ箱からも戻せます。`,
    binnedRows: (count: number) => `指標${count}件`,
    undone: '元に戻しました。',
    redone: 'やり直しました。',
    nothingToUndo: '元に戻せる操作はありません。',
    nothingToRedo: 'やり直せる操作はありません。',
    leaveWithTab: 'Tabキーで表の外へ移ります。',
  },

  paste: {
    title: '貼り付けの確認',
    fits: (cells: number) => `${cells}欄に入ります。`,
    fitsNone: 'そのまま入る欄はありません。',
    adds: (rows: number, group: string) => `「${group}」に${rows}行を追加すると、行は足ります。`,
    otherGroups: (rows: number) => `ほかの見出しの${rows}行が書き換わります。`,
    unplaced: (cells: number) => `次の${cells}件は入りません。`,
    more: (cells: number) => `ほか${cells}件`,
    source: '貼り付ける内容',
    place: '場所',
    reason: '入らない理由',
    blockCell: (row: number, column: number) => `${row}行目・${column}列目`,
    obstacles: {
      readOnlyColumn: 'この表では編集できない列です',
      headerRow: '目標・施策の見出しの行です',
      belowTable: '表の最後の行より下です',
      rightOfTable: '表の最後の列より右です',
      tooLong: '長すぎます',
      unknownRole: '区分は「数値目標」か「KPI」です',
      roleNotHere: '施策の指標はKPIです',
    },
    grow: (rows: number) => `${rows}行を追加して貼り付ける`,
    only: (cells: number) => `入る${cells}欄だけ貼り付ける`,
    cancel: '貼り付けをやめる',
  },

  empty: {
    title: 'KPI表はまだ空です',
    purpose:
      '目標の数値目標と、施策の重要業績評価指標（KPI）を、基準値・目標値とともに一覧で編集する表です。',
    firstStep: 'まず「本文」で目標と施策をつくると、ここに見出しが並び、その下に指標を追加できます。',
    firstIndicator:
      '見出しの行を選び、「指標を追加」を押すと最初の指標ができます。Excelの表を貼り付けることもできます。',
  },

  cards: {
    open: '詳細',
    close: '閉じる',
  },

  details: {
    none: '指標の行を選ぶと、ここに詳しい内容が出ます。',
    support: {
      definition: '何を、いつ、どの範囲で数えるか',
      pageRef: '印刷版のページ（例 P12）',
    },
    department: '担当課',
    derivedFrom: '引き継ぎ元',
    derivedCount: (count: number) => `前の戦略の指標 ${count}件`,
    unset: '（未設定）',
    saving: '設定しています…',
    assignFailed: '担当課を設定できませんでした。もう一度お試しください。',
  },
} as const;
