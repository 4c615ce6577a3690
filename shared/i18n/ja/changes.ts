import type { ChangeAspect, ChangeCategory, ChangeNeed } from '../../diff/change.ts';

/** Words for changes: what kind they are of, what they are about, what has to be written for them. */
export const changeMessages = {
  category: {
    initiativeAdded: '取組の追加',
    initiativeChanged: '取組の変更',
    initiativeRemoved: '取組の削除',
    sourceStatisticChanged: '出典の変更',
    targetReset: '目標値の再設定',
    targetRollover: '目標年度の更新',
    indicatorReplaced: '指標の差替え',
    indicatorAdded: '指標の追加',
    indicatorRemoved: '指標の廃止',
    indicatorRenamed: '指標名の変更',
    indicatorChanged: '指標の変更',
    roleChanged: '数値目標・KPIの区分の変更',
    moved: '位置の変更',
    renumbered: '番号の変更',
    itemAdded: '項目の追加',
    itemRemoved: '項目の削除',
    goalMerged: '目標の統合',
    planPeriodChanged: '計画期間の変更',
    narrativeAdded: '本文の追加',
    narrativeChanged: '本文の変更',
    editorial: '字句の修正',
  } satisfies Record<ChangeCategory, string>,
  aspect: {
    whole: '項目全体',
    name: '名称',
    label: '番号・見出し',
    role: '区分',
    source: '出典',
    target: '目標値',
    particulars: '内容',
    body: '本文',
    place: '位置',
    links: '対応・引き継ぎ',
    period: '計画期間',
    description: '基本情報',
    settings: '設定',
    layout: '並び順',
  } satisfies Record<ChangeAspect, string>,
  need: {
    reason: '変更理由',
    divergenceReason: '乖離理由',
    targetRationale: '目標値の考え方',
    page: '該当ページ',
  } satisfies Record<ChangeNeed, string>,
  /** What the reason is called where an indicator is set anew. */
  resetReason: '再設定理由',
  digital: 'デジタルを活用した取組',
  remarks: '備考',
  /** Of the strategy itself, which has no title as an item. */
  strategy: '総合戦略の基本情報',
} as const;

const RESET: readonly ChangeCategory[] = [
  'indicatorReplaced',
  'indicatorAdded',
  'indicatorRemoved',
  'indicatorRenamed',
  'indicatorChanged',
  'roleChanged',
];

/** What the reason of a change of this category is called: 変更理由 or 再設定理由. */
export function reasonWord(category: ChangeCategory): string {
  return RESET.includes(category) ? changeMessages.resetReason : changeMessages.need.reason;
}
