/** What a town may decide about 数値目標及びKPI一覧. */
import { indicatorListMessages } from '../i18n/ja/document-indicators.ts';
import type { IndicatorRole, Labels } from '../strategy/model.ts';
import type { IndicatorAspect } from './indicator-columns.ts';
import { goalWord, measureWord } from './level-words.ts';
import { columnWord } from './places.ts';
import type { ColumnDesign, DocumentDesign } from './template.ts';

const text = indicatorListMessages;

/** A column about targets or about KPIs. */
interface IndicatorColumn extends ColumnDesign {
  readonly aspect: IndicatorAspect;
  readonly width: number;
}

const NUMBER = { aspect: 'number', width: 5, usualLabel: () => text.number, isUsual: false } as const;
const BASELINE = {
  aspect: 'baseline',
  width: 5,
  usualLabel: ({ baseline }: Labels) => baseline,
  isUsual: true,
} as const;
const TARGET = { aspect: 'target', width: 5, usualLabel: () => text.target, isUsual: true } as const;
const ACTUAL = { aspect: 'actual', width: 5, usualLabel: () => text.actual, isUsual: false } as const;
const DIRECTION = {
  aspect: 'direction',
  width: 6,
  usualLabel: () => text.direction,
  isUsual: false,
} as const;
const SOURCE = { aspect: 'source', width: 10, usualLabel: () => text.source, isUsual: false } as const;
const PAGE = { aspect: 'page', width: 5, usualLabel: () => text.page, isUsual: false } as const;
const NOTE = { aspect: 'note', width: 12, usualLabel: () => text.note, isUsual: false } as const;

/** In the usual order. */
export const TARGET_COLUMNS: readonly IndicatorColumn[] = [
  { ...NUMBER, id: 'targetNumber' },
  { id: 'target', aspect: 'name', width: 7, usualLabel: () => text.indicator, isUsual: true },
  { ...BASELINE, id: 'targetBaseline' },
  { ...TARGET, id: 'targetValue' },
  { ...ACTUAL, id: 'targetActual' },
  { ...DIRECTION, id: 'targetDirection' },
  { ...SOURCE, id: 'targetSource' },
  { ...PAGE, id: 'targetPage' },
  { ...NOTE, id: 'targetNote' },
];

/** In the usual order. */
export const KPI_COLUMNS: readonly IndicatorColumn[] = [
  { ...NUMBER, id: 'kpiNumber' },
  { id: 'kpi', aspect: 'name', width: 13, usualLabel: ({ kpi }) => columnWord(kpi), isUsual: true },
  { ...BASELINE, id: 'kpiBaseline' },
  { ...TARGET, id: 'kpiTarget' },
  { ...ACTUAL, id: 'kpiActual' },
  { ...DIRECTION, id: 'kpiDirection' },
  { ...SOURCE, id: 'kpiSource' },
  { ...PAGE, id: 'kpiPage' },
  { ...NOTE, id: 'kpiNote' },
];

/** What a town may decide about 数値目標及びKPI一覧. */
export const INDICATORS_DESIGN: DocumentDesign = {
  name: 'indicators',
  paper: { size: 'A3', orientation: 'landscape' },
  columns: [
    { id: 'goal', usualLabel: goalWord, isUsual: true },
    ...ofRole('numericalTarget', TARGET_COLUMNS),
    { id: 'measure', usualLabel: measureWord, isUsual: true },
    ...ofRole('kpi', KPI_COLUMNS),
    { id: 'initiatives', usualLabel: ({ initiative }) => columnWord(initiative), isUsual: true },
  ],
  options: [{ id: 'initiativeColumns', kind: 'choice', usual: '4', choices: ['1', '2', '3', '4'] }],
};

function ofRole(role: IndicatorRole, columns: readonly ColumnDesign[]): readonly ColumnDesign[] {
  return columns.map((column) => ({ ...column, group: (labels) => columnWord(labels[role]) }));
}
