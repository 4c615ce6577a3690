import type { SampleLabels, SampleNumbering, SampleSection, SampleVariant } from '../shape.ts';

/*
 * Iizuka's comparison table is one printed table that came down in two extractions. The first kept the cells,
 * so parents are taken from it; the second is the text layer, with the sheet's title, its full-width characters
 * and the words that the first lost (医工学連携, いいづか), so characters are taken from it. Likely slips of the
 * printed sheet itself (小学資金, 特定検診) are in both and stay.
 */

/** Headings that the table prints over its lists, the same for the current and the next strategy. */
export const iizukaLabels: SampleLabels = {
  goal: { basic: [{ heading: '', item: '基本目標' }] },
  measure: [{ heading: '（２）基本的な方針', item: '基本的な方針' }],
  numericalTarget: { heading: '（１）数値目標', item: '数値目標' },
  kpi: { heading: 'KPI', item: 'KPI' },
};

/** 基本目標１, ①, and ①-1 for the KPIs of a ① that has several. */
export const iizukaNumbering: SampleNumbering = {
  goal: { basic: [{ style: 'fullwidth', prefix: '基本目標', suffix: ' ' }] },
  measure: [{ style: 'circled', prefix: '', suffix: '' }],
  numericalTarget: 'none',
  kpi: 'measureBranch',
};

/** The printed sheet that a document comes from, with the places where its two extractions disagree. */
export function iizukaSource(variants: readonly SampleVariant[]): SampleSection {
  return {
    label: '資料５',
    title: '飯塚市まち・ひと・しごと創生総合戦略　比較表（国の方向性・現戦略・次期戦略）',
    body: [
      {
        paragraph: [
          'この資料には二つの写しがあり、次の箇所の表記が異なります（左が本文、右がもう一方の写し）。',
        ],
      },
      { bullets: variants.map(({ held, other }) => [`${held}／${other}`]) },
    ],
  };
}
