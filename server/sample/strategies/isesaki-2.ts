import type { SampleStrategy } from '../shape.ts';

/*
 * Isesaki before its revision: what the 変更前 columns of the four tables show. Rows marked (新規追加), new
 * sources, new targets and the reasons come with the revision, the actual 30,915件 (令和4年度) with the actuals.
 * A page is that of the row, so a measure whose only row is an addition has none yet.
 *
 * The tables are an excerpt: numbers have gaps (①, ③), so every number is the node's own label.
 *
 * Merged cells drifted in table ①. The structure below follows from the numbers, the pages and the other tables:
 * - (新規追加) eスポーツ…, P6, stands one column to the left: still ① of 1. 安定した雇用の創出, whose page is P6.
 * - ③ 企業誘致の推進 is printed beside 2. ひとの流れの創出. Table ② has it under 1. 安定した雇用の創出, and its
 *   page P8 lies between P6 (1. ①) and P12 (2. ②). The label 2. had slipped up one row, to the middle of its cell.
 * - ② 関係人口の創出・拡大, P12, is under 2. ひとの流れの創出: table ③ says so. ③ 地方居住の推進 follows it in the
 *   row without a page, before goal 2 (P15): the same group.
 * - 1. 時代にあった地域づくり stands in the column of the measures under 基本目標 2. That goal already has a 1.
 *   and a 2. (P14–P18), and table ④ puts 2. 安心安全な暮らしの実現 under 基本目標 3 まちの創生: so its 1. is there
 *   too, and the label 基本目標 3 is missing from table ①. ① 地域医療体制の充実 is in that row, without a page.
 * - ④ 交通体系の確立, P24, stands beside 2. 安心安全な暮らしの実現, which begins with ① 安心できるまちづくり on P26
 *   (table ④ agrees). A ④ before the ① of the same group cannot be; after ① 地域医療体制の充実 and before P26 it
 *   closes 1. 時代にあった地域づくり. Again the label 2. had slipped up one row.
 *
 * A space inside a cell of these tables is a line break (付加価値の向上 stands with one in table ① and without in
 * table ②, しごとの創 生 in table ③). What is printed both ways is held without it, what is printed once as printed.
 */

/** Isesaki's second strategy, as far as the overview of its revision shows it. */
export const isesaki2: SampleStrategy = {
  slug: 'isesaki-2',
  kind: 'strategy',
  stage: 'deliberation',
  fields: {
    title: '第 2 期伊勢崎市まち・ひと・しごと創生総合戦略',
    municipality: '伊勢崎市',
    edition: '概要資料からの抜粋',
    // 令和3年度から令和6年度としていた計画期間
    planPeriodFrom: 2021,
    planPeriodTo: 2024,
    yearStyle: 'era',
  },
  labels: {
    goal: {
      basic: [
        { heading: '基本目標', item: '基本目標' },
        // printed in the same column, without a heading of their own
        { heading: '', item: '目標' },
      ],
    },
    measure: [{ heading: '具体的な施策', item: '具体的な施策' }],
    initiative: { heading: '主な取組', item: '主な取組' },
    numericalTarget: { heading: '数値目標', item: '数値目標' },
    kpi: { heading: 'KPI', item: 'KPI' },
  },
  numbering: {
    goal: {
      basic: [
        { style: 'decimal', prefix: '基本目標 ', suffix: ' ' },
        { style: 'decimal', prefix: '', suffix: '. ' },
      ],
    },
    measure: [{ style: 'circled', prefix: '', suffix: ' ' }],
    initiative: { style: 'none', prefix: '', suffix: '' },
    numericalTarget: 'none',
    kpi: 'none',
  },
  variants: [
    { held: '地域産業の活性化、付加価値の向上', other: '地域産業の活性化、 付加価値の向上' },
    { held: '関係人口の創出・拡大', other: '関係人口 の創出・拡大' },
    { held: '結婚・出産・子育ての希望の実現', other: '結婚・出産・子育ての 希望の実現' },
  ],
  goals: [
    {
      label: '基本目標 1',
      title: 'しごとの創生',
      goals: [
        {
          label: '1.',
          title: '安定した雇用の創出',
          measures: [
            {
              label: '①',
              title: '地域産業の活性化、付加価値の向上',
              kpis: [{ title: '製造品出荷額等', sourceStatistic: '工業統計調査', pageRef: 'P6' }],
              initiatives: [
                { title: '技術開発や製品開発への 支援', pageRef: 'P6' },
                { title: '販路拡大への支援', pageRef: 'P6' },
              ],
            },
            {
              label: '③',
              title: '企業誘致の推進',
              kpis: [
                { title: '製造業の事業所数', sourceStatistic: '工業統計調査', pageRef: 'P8' },
                { title: '製造業の従業者数', sourceStatistic: '工業統計調査', pageRef: 'P8' },
              ],
            },
          ],
        },
        {
          label: '2.',
          title: 'ひとの流れの創出',
          measures: [
            {
              label: '②',
              title: '関係人口の創出・拡大',
              kpis: [
                {
                  title: 'ふるさと納税 寄付件数',
                  target: '1,000件',
                  targetYear: '令和6年度',
                  pageRef: 'P12',
                },
              ],
            },
            { label: '③', title: '地方居住の推進' },
          ],
        },
      ],
    },
    {
      label: '基本目標 2',
      title: 'ひとの創生',
      goals: [
        {
          label: '1.',
          title: '結婚・出産・子育ての希望の実現',
          targets: [{ title: '合計特殊出生率', pageRef: 'P14' }],
          measures: [
            {
              label: '①',
              title: '母子保健サービスの充実',
              kpis: [{ title: '出生数', pageRef: 'P15' }],
              initiatives: [{ title: '予防接種の円滑な推進', pageRef: 'P15' }],
            },
            {
              label: '②',
              title: '子育て支援の充実',
              initiatives: [
                { title: '子育て家庭支援の充実', pageRef: 'P16' },
                { title: '保育サービスの充実', pageRef: 'P16' },
              ],
            },
          ],
        },
        {
          label: '2.',
          title: '地域を担う人材の育成',
          measures: [{ label: '①', title: '地域に根ざした特色ある 教育の推進' }],
        },
      ],
    },
    {
      label: '基本目標 3',
      title: 'まちの創生',
      goals: [
        {
          label: '1.',
          title: '時代にあった地域づくり',
          measures: [
            { label: '①', title: '地域医療体制の充実' },
            { label: '④', title: '交通体系の確立' },
          ],
        },
        {
          label: '2.',
          title: '安心安全な暮らしの実現',
          measures: [
            {
              label: '①',
              title: '安心できるまちづくり',
              initiatives: [{ title: '情報の収集や提供の強化', pageRef: 'P26' }],
            },
          ],
        },
      ],
    },
  ],
};
