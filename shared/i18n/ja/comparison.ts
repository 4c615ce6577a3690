import type { ComparisonSide } from '../../comparison/model.ts';

/** Words of 比較表: its document, its editor, and what the record says of changes. */
export const comparisonMessages = {
  name: '比較表',
  sides: {
    framework: '国の方向性',
    current: '現戦略',
    next: '次期戦略',
  } satisfies Record<ComparisonSide, string>,
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
