import type { ComparisonSide } from '../../comparison/model.ts';

/** Words of 比較表: its document, its editor, and what the record says of changes. */
export const comparisonMessages = {
  name: '比較表',
  sides: {
    framework: '国の方向性',
    current: '現戦略',
    next: '次期戦略',
  } satisfies Record<ComparisonSide, string>,
  document: {
    name: '比較表',
    of: (title: string, sides: readonly string[]) =>
      `${title}　比較表${sides.length === 0 ? '' : `（${sides.join('・')}）`}`,
    nothing: '比較表の行はまだありません。比較の画面で、並べる目標を選んでください。',
  },
  /** What its design's options are called where they are chosen. */
  options: {
    missing: { label: '対応するものがない欄の言葉（空欄は何も入れない）' },
    fates: { label: 'KPIの引継ぎ（継続・名称変更・新規・廃止など）を入れる' },
  },
  fates: {
    word: {
      carried: '継続',
      renamed: '名称変更',
      added: '新規',
      dropped: '廃止',
    },
    /** 数値目標から, KPIへ */
    from: (role: string) => `${role}から`,
    into: (role: string) => `${role}へ`,
    behind: (fate: string) => `（${fate}）`,
    heading: (kpi: string) => `${kpi}の引継ぎ`,
    count: (fate: string, count: number) => `${fate} ${count}件`,
    counts: (counts: readonly string[]) => counts.join('、'),
    droppedHeading: (kpi: string) => `廃止する${kpi}`,
    bullet: '・',
    dropped: (goal: string, name: string) => (goal === '' ? name : `${goal}　${name}`),
  },
  data: {
    firstRow: '行（始め）',
    lastRow: '行（終わり）',
    columns: {
      side: '区分',
      municipality: '団体名',
      strategy: '計画名',
      edition: '版',
      kind: '種類',
      goal: '上位の目標',
      measure: '上位の施策',
      number: '番号',
      name: '名称',
      fate: '指標の引継ぎ',
      framework: '対応する国の方向性',
      current: '引き継いだ現戦略の項目',
      next: '対応する次期戦略の項目',
    },
    body: '本文',
    below: ' ＞ ',
    and: '；',
  },
  record: {
    side: (side: string, title: string) => `${side}：${title}`,
    noSide: '（なし）',
    /** A strategy that is gone, or that the person may not read. */
    unknownSide: '（ほかの文書）',
    row: (number: number, cells: readonly string[]) => `${number}行目 ${cells.join(' ｜ ')}`,
    emptyCell: '－',
    /** Of a goal that its strategy no longer holds. */
    unknownGoal: '（削除済み）',
    rows: (count: number) => `${count}行`,
    more: (count: number) => `ほか${count}行`,
  },
} as const;
