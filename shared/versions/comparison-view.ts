/** 変更箇所 / 変更前 / 変更後 / 新旧対照表 */
export const COMPARISON_VIEWS = ['changes', 'before', 'after', 'table'] as const;
export type ComparisonView = (typeof COMPARISON_VIEWS)[number];
