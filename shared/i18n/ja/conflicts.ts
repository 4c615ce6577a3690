/** Words for what two people's changes of one place are compared by. */
export const conflictMessages = {
  /** Where an item stands, from the goal down; `position` from 1. */
  place: (path: readonly string[], position: number) =>
    `${path.length === 0 ? '最上位' : path.map((title) => `「${title}」`).join(' › ')}の${position}番目`,
  /** Title of an item that has none. */
  untitled: '（名称なし）',
  strategy: '総合戦略の基本情報',
};
