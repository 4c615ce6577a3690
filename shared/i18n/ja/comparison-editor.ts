import type { RefusalCode } from '../../access/policy.ts';
import type { Fate } from '../../comparison/fates.ts';
import type { ComparisonSide } from '../../comparison/model.ts';
import type { IndicatorRole } from '../../strategy/model.ts';

const side: Record<ComparisonSide, string> = {
  framework: '国の方向性',
  current: '現戦略',
  next: '次期戦略',
};

/** Words of the screen on which people edit 比較表. */
export const comparisonEditorMessages = {
  title: '比較表',
  lead: '国の方向性、現戦略、次期戦略を並べます。ここでの並びが、印刷する比較表の行になります。',
  side,
  parts: {
    label: '表示の切り替え',
    rows: '表の並び',
    links: '対応づけ',
  },
  document: '比較表を印刷用に開く',
  undo: '元に戻す',
  redo: 'やり直す',
  save: {
    label: '比較表の保存の状態',
    saved: '保存済み',
    saving: '保存中…',
    failing: '保存できていません',
    problem: {
      unreachable: 'サーバーに接続できません。変更はこの画面に残っています。',
      noSession: 'サインインの有効期限が切れました。別の画面でサインインしてから、もう一度保存してください。',
      refused: '比較表を変更する権限がなくなりました。事務局にご確認ください。',
      invalid: 'この並びは保存できません。元に戻してから、もう一度変更してください。',
    },
    retry: 'もう一度保存する',
  },
  leave: {
    leaveTitle: '比較表の変更が保存されていません',
    leaveBody: 'この画面を離れると、保存されていない変更は失われます。',
    leave: '保存せずに離れる',
    stay: 'この画面に残る',
  },
  readOnly: {
    label: '変更できない理由',
    why: (code: RefusalCode) =>
      code === 'roleMayNot'
        ? 'あなたの役割では、比較表の並びを変更できません。'
        : '比較表の並びを変更できません。',
    whoCan: '変更できるのは事務局です。',
  },
  conflict: {
    title: 'ほかの人が先に比較表を変更しました',
    body: 'あなたの変更は、まだ保存されていません。どちらを使うかを選んでください。選ばなかった並びには「元に戻す」で戻れます。',
    rows: (rows: string) => `ほかの人が変更した行：${rows}`,
    removed: (rows: string) => `ほかの人が削除した行（変更前の行番号）：${rows}`,
    sides: '比べる相手も変更されています。',
    mine: '自分の変更で保存する',
    theirs: 'ほかの人の変更を使う',
  },
  choice: {
    label: (of: ComparisonSide) => `${side[of]}に並べるもの`,
    none: '選ばない',
    unchosen: '（選ばれていません）',
    loading: '読み込んでいます…',
    gone: 'この項目は閲覧できないか、削除されています。',
    open: (title: string) => `${title}を開く`,
    openShort: '開く',
    here: 'この総合戦略',
    cleared: (of: ComparisonSide) => `${side[of]}を選び直したため、その欄に並べていた項目を外しました。`,
  },
  empty: {
    title: '比べる相手を選んでください',
    body: '比較表は、国の総合戦略や方向性、いまの総合戦略と、次の総合戦略を並べて、何を引き継ぎ、何に応えるのかを示す資料です。',
    first:
      'まず、上の「国の方向性」か「現戦略」を選んでください。国の総合戦略や方向性がまだないときは、追加できます。',
    reader: '事務局が比べる相手を選ぶと、ここに表示されます。',
    rowsTitle: 'まだ行がありません',
    rows: '対応づけと引き継ぎから、行の案を作れます。作ったあとに、項目を選び直したり、動かしたりできます。',
    rowsReader: '事務局が項目を並べると、ここに表示されます。',
  },
  rows: {
    label: '比較表の行',
    name: (number: number) => `${number}行目`,
    tools: (number: number) => `${number}行目の操作`,
    up: (number: number) => `${number}行目を上へ`,
    down: (number: number) => `${number}行目を下へ`,
    addBelow: (number: number) => `${number}行目の下に行を追加`,
    remove: (number: number) => `${number}行目を削除`,
    add: '行を追加する',
    addFirst: '空の行を追加する',
    removed: (number: number) => `${number}行目を削除しました。`,
    added: (number: number) => `${number}行目に空の行を追加しました。`,
    movedTo: (number: number) => `${number}行目に移しました。`,
    full: '行はこれ以上追加できません。',
    takeBack: '元に戻す',
    help: 'つまみをドラッグするか、Alt＋↑／↓で別の行へ動かせます。',
  },
  card: {
    untitled: '（名称なし）',
    continues: '前の行から続く',
    tools: (name: string) => `${name}の操作`,
    drag: (name: string) => `${name}をドラッグして別の行へ動かす`,
    up: (name: string) => `${name}を前の行へ`,
    down: (name: string) => `${name}を次の行へ`,
    remove: (name: string) => `${name}をこの行から外す`,
    moved: (name: string, number: number) => `${name}を${number}行目に移しました。`,
    removed: (name: string, number: number) => `${name}を${number}行目から外しました。`,
    noFurther: 'これより先に行はありません。',
    noRoom: 'この欄には、これ以上置けません。',
    count: (word: string, count: number) => `${word} ${count}`,
  },
  cell: {
    choose: (of: ComparisonSide, number: number) => `${number}行目の${side[of]}を選ぶ`,
    chooseShort: '選ぶ',
    blank: '（なし）',
  },
  picker: {
    title: (of: ComparisonSide, number: number) => `${number}行目に並べる${side[of]}の項目`,
    lead: '前の行から続く項目は、両方の行で選んでください。',
    elsewhere: (rows: string) => `${rows}にあります`,
    nothing: '並べられる項目がまだありません。',
    submit: 'この項目を並べる',
    cancel: '変更しない',
    search: '名称で絞り込む',
    notFound: '当てはまる項目がありません。',
    tooMany: (most: number) => `1つの欄に並べられるのは${most}件までです。`,
  },
  unplaced: {
    title: 'まだ並べていない項目',
    place: (name: string) => `${name}を新しい行に置く`,
    placeShort: '新しい行に置く',
    placed: (name: string) => `${name}を新しい行に置きました。`,
  },
  propose: {
    button: '行の案を作り直す',
    first: '行の案を作る',
    title: '行の案を作り直しますか',
    body: (before: number, after: number) =>
      `いまの${before}行を、対応づけと引き継ぎから作った${after}行の案に置き換えます。人が直した並びは案に残りませんが、「元に戻す」で戻せます。`,
    goes: (rows: string) => `案にない、いまの行：${rows}`,
    same: 'いまの並びは、案と同じです。',
    confirm: '案に置き換える',
    keep: 'いまの並びのままにする',
    close: '閉じる',
    done: (count: number) => `${count}行の案に置き換えました。`,
  },
  links: {
    lead: '次期戦略の項目が、国のどの項目に応え、現戦略のどの項目を引き継ぐのかを付けます。対応は総合戦略の本文とともに保存されます。',
    table: '次期戦略の項目ごとの対応',
    item: '次期戦略の項目',
    alignsTo: '国の項目との対応',
    derivedFrom: '現戦略からの引き継ぎ',
    noSide: {
      alignsTo: '（国の方向性が選ばれていません）',
      derivedFrom: '（現戦略が選ばれていません）',
    },
    empty: '国の方向性か現戦略を選ぶと、次期戦略の項目ごとに対応を付けられます。',
    emptyReader: '事務局が国の方向性か現戦略を選ぶと、項目ごとの対応がここに表示されます。',
    add: '追加',
    addTo: {
      alignsTo: (name: string) => `${name}の国の項目との対応を追加`,
      derivedFrom: (name: string) => `${name}の引き継ぎ元を追加`,
    },
    remove: (name: string) => `${name}との対応を外す`,
    removed: (name: string) => `${name}との対応を外しました。`,
    none: '（なし）',
    suggestion: '候補',
    accept: '採用する',
    acceptOf: (of: string, name: string) => `${of}の候補「${name}」を採用する`,
    accepted: (name: string) => `${name}との対応を付けました。`,
    refused: (name: string) => `候補「${name}」を見送りました。`,
    refuse: '見送る',
    refuseOf: (of: string, name: string) => `${of}の候補「${name}」を見送る`,
    suggestions: (count: number) => `候補が${count}件あります`,
    acceptAll: 'すべて採用する',
    refusedCount: (count: number) => `見送った候補 ${count}件`,
    showRefused: 'もう一度表示する',
    initiatives: (word: string) => `${word}も表示する`,
    picker: {
      alignsTo: (name: string) => `${name}が応える国の項目`,
      derivedFrom: (name: string) => `${name}が引き継ぐ現戦略の項目`,
      submit: 'この対応にする',
    },
    gone: '（削除された項目）',
    elsewhere: (count: number) => `ほかの総合戦略との対応 ${count}件`,
  },
  fate: {
    title: '指標のゆくえ',
    word: (fate: Fate, role: IndicatorRole): string => {
      switch (fate) {
        case 'carried':
          return '継続';
        case 'renamed':
          return '名称変更';
        case 'roleChanged':
          return role === 'kpi' ? '数値目標から' : 'KPIから';
        case 'added':
          return '新規';
        case 'dropped':
          return '廃止';
      }
    },
    role: { numericalTarget: '数値目標', kpi: 'KPI' } satisfies Record<IndicatorRole, string>,
    change: (before: number, after: number) => `${before}件 → ${after}件`,
    count: (word: string, count: number) => `${word} ${count}`,
    dropped: (word: string, count: number) => `廃止となる現戦略の${word}（${count}件）`,
    became: (word: string, name: string) => `${word}：${name}`,
  },
  coverage: {
    title: '対応のない国の項目',
    all: '国の項目には、すべて次期戦略の対応があります。',
    count: (open: number, all: number) => `${all}項目のうち${open}項目`,
    goalMissing: '（この目標全体に対応がありません）',
    set: '対応を付ける',
    setOf: (name: string) => `${name}に対応する次期戦略の項目を選ぶ`,
    picker: (name: string) => `「${name}」に応える次期戦略の項目`,
    noPoints: '国の方向性に項目がまだありません。国の方向性を開いて、項目を入力してください。',
  },
} as const;
