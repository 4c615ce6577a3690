import type { SampleStrategy } from '../shape.ts';

/**
 * The first part of Koriyama's outline: the state's second strategy. In the source it is an HTML table with the
 * basic goals in the left column and the two cross-cutting goals to their right; here the order is left, right.
 */
export const national2: SampleStrategy = {
  slug: 'national-2',
  kind: 'framework',
  stage: 'adopted',
  fields: { title: '国の第2期総合戦略', planPeriodFrom: 2020, planPeriodTo: 2024 },
  labels: {
    goal: {
      basic: [
        {
          heading: '1 国の第2期総合戦略における「4つの基本目標と2つの横断的な目標」',
          item: '基本目標',
        },
      ],
    },
    measure: [{ heading: '', item: '項目' }],
  },
  numbering: {
    goal: {
      basic: [{ style: 'decimal', prefix: '【基本目標', suffix: '】 ' }],
      crossCutting: [{ style: 'decimal', prefix: '【横断的な目標', suffix: '】' }],
    },
    measure: [{ style: 'bullet', prefix: '', suffix: '' }],
  },
  goals: [
    {
      title: '稼ぐ地域をつくるとともに、安心して働けるようにする',
      measures: [
        { title: '地域の特性に応じた、生産性が高く、稼ぐ地域の実現' },
        { title: '安心して働ける環境の実現' },
      ],
    },
    {
      title: '地方とのつながりを築き、地方への新しいひとの流れをつくる',
      measures: [
        { title: '地方への移住・定着の推進' },
        { title: '関係人口の創出・拡大' },
        { title: '地方とのつながりの構築' },
      ],
    },
    {
      title: '結婚・出産・子育ての希望をかなえる',
      measures: [{ title: '結婚・出産・子育てしやすい環境の整備' }, { title: 'ワークライフバランスの実現' }],
    },
    {
      title: 'ひとが集う、安心して暮らすことができる魅力的な地域をつくる',
      measures: [{ title: '活力を生み、安心な生活を実現する環境の確保' }],
    },
    {
      scope: 'crossCutting',
      title: '多様な人材の活躍を推進する',
      measures: [
        { title: '多様なひとびとの活躍による地方創生の推進' },
        { title: '誰もが活躍する地域社会の推進' },
        { title: '多文化共生' },
      ],
    },
    {
      scope: 'crossCutting',
      title: '新しい時代の流れを力にする',
      measures: [
        { title: '地域におけるSDGsの実現などの持続可能なまちづくり' },
        { title: '地方創生SDGsの実現などの持続可能なまちづくり' },
      ],
    },
  ],
  sectionsAfter: [{ label: '⇒', title: '第2期(2020～2024)における地方創生の目指す将来の方向性' }],
};
