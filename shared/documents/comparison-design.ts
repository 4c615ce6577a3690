import type { ComparisonSide } from '../comparison/model.ts';
import { comparisonMessages } from '../i18n/ja/comparison.ts';
import { columnWord } from './places.ts';
import type { ColumnDesign, DocumentDesign } from './template.ts';

/** A column of 比較表: what its side says, or the KPIs of it. */
export interface ComparisonColumn extends ColumnDesign {
  readonly side: ComparisonSide;
  readonly shows: 'goals' | 'kpis';
}

const { sides } = comparisonMessages;
const GOALS = { shows: 'goals', isUsual: true } as const;
const KPIS = { shows: 'kpis', isUsual: true } as const;

/** In the usual order. */
export const COMPARISON_COLUMNS: readonly ComparisonColumn[] = [
  { ...GOALS, id: 'framework', side: 'framework', usualLabel: () => sides.framework },
  { ...GOALS, id: 'current', side: 'current', usualLabel: () => sides.current },
  {
    ...KPIS,
    id: 'currentKpis',
    side: 'current',
    usualLabel: ({ kpi }) => columnWord(kpi),
    group: () => sides.current,
  },
  { ...GOALS, id: 'next', side: 'next', usualLabel: () => sides.next },
  {
    ...KPIS,
    id: 'nextKpis',
    side: 'next',
    usualLabel: ({ kpi }) => columnWord(kpi),
    group: () => sides.next,
  },
];

/** What a town may decide about 比較表: its columns, what stands where nothing answers, and whether fates are told. */
export const COMPARISON_DESIGN = {
  name: 'comparison',
  paper: { size: 'A3', orientation: 'landscape' },
  columns: COMPARISON_COLUMNS,
  options: [
    { id: 'missing', kind: 'text', usual: '', longest: 30 },
    { id: 'fates', kind: 'flag', usual: false },
  ],
} as const satisfies DocumentDesign;
