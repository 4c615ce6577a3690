import type { SampleStrategy, SampleVariant } from '../shape.ts';
import { iizukaLabels, iizukaNumbering, iizukaSource } from './iizuka-source.ts';

const variants: readonly SampleVariant[] = [
  { held: '市内事業所数（経済センサス基礎調査）', other: '市内事業所数(経済センサス基礎調査)' },
];

/**
 * Iizuka, 次期戦略: the table's fourth and fifth column. Its goals carry words instead of numbers, and it is
 * the one strategy of the sample with a predecessor: four goals became three, two targets became KPIs.
 */
export const iizukaNext: SampleStrategy = {
  slug: 'iizuka-next',
  kind: 'strategy',
  stage: 'drafting',
  preceding: 'iizuka-current',
  fields: {
    title: '飯塚市まち・ひと・しごと創生総合戦略',
    municipality: '飯塚市',
    edition: '次期戦略',
  },
  labels: iizukaLabels,
  numbering: { ...iizukaNumbering, goal: { basic: [{ style: 'none', prefix: '', suffix: '' }] } },
  variants,
  goals: [
    {
      label: 'しごと',
      title: '地域を元気にするしごとづくり',
      derivedFrom: ['goal-1'],
      targets: [{ title: '生産年齢人口' }, { title: '市内事業所数（経済センサス基礎調査）' }],
      measures: [
        {
          title: '創業の支援',
          kpis: [{ title: '創業支援による創業数', derivedFrom: ['goal-1/measure-3/kpi-1'] }],
        },
        {
          title: '地場企業の育成・企業立地の促進',
          kpis: [{ title: '支援による就職者数', derivedFrom: ['goal-1/measure-2/kpi-2'] }],
        },
        { title: '国際経済交流の推進', kpis: [{ title: '海外進出セミナーへの参加企業数' }] },
      ],
    },
    {
      label: 'ひと',
      title: '次代を担うひとづくり',
      derivedFrom: ['goal-2', 'goal-3'],
      targets: [{ title: '年少人口' }, { title: '市内の小学校・中学校生徒数' }],
      measures: [
        {
          title: '妊娠・出産・子育ての一貫した支援と環境の充実',
          kpis: [
            { title: '合計特殊出生率', derivedFrom: ['goal-2/target-1'] },
            { title: '待機児童数', derivedFrom: ['goal-2/measure-3/kpi-1'] },
          ],
        },
        {
          title: '特色ある学校教育の推進',
          kpis: [
            { title: '全国標準学力検査NRT、標準学力分析検査の正答率', derivedFrom: ['goal-3/target-1'] },
          ],
        },
      ],
    },
    {
      label: 'まち',
      title: '健幸で魅力あふれるまちづくり',
      derivedFrom: ['goal-4'],
      targets: [{ title: '老年人口' }, { title: '社会増減数' }],
      measures: [
        { title: '健幸で魅力あふれるまちづくりの推進', kpis: [{ title: '転出者数' }] },
        {
          title: '次代を担う地域づくりの推進',
          kpis: [{ title: '転入者数' }, { title: '観光客入込客数', derivedFrom: ['goal-4/measure-3/kpi-1'] }],
        },
      ],
    },
  ],
  sectionsAfter: [iizukaSource(variants)],
  // The table's rows; its last line is the floating text of the left column, which belongs to no goal.
  comparison: {
    framework: 'national-1',
    current: 'iizuka-current',
    rows: [
      { framework: ['goal-1'], current: ['goal-1'], next: ['goal-1'] },
      { framework: ['goal-2'], current: ['goal-2'], next: ['goal-2'] },
      { framework: ['goal-3'], current: ['goal-3'], next: ['goal-2'] },
      { framework: ['goal-4'], current: ['goal-4'], next: ['goal-3'] },
      { framework: ['goal-5'] },
      { framework: ['section-1'] },
    ],
  },
};
