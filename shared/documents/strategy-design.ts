import { fieldWord } from '../i18n/ja/field-word.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import type { ColumnDesign, DocumentDesign } from './template.ts';

/** The columns of a table of indicators. */
export const INDICATOR_COLUMNS = [
  'title',
  'definition',
  'baseline',
  'target',
  'actuals',
  'direction',
  'aggregation',
  'sourceStatistic',
  'targetRationale',
  'note',
  'pageRef',
] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** How values are to be read says more to those who keep them than to those who read the strategy. */
const UNUSUAL: readonly IndicatorColumn[] = ['direction', 'aggregation'];

/**
 * What a town may decide about its whole strategy: the columns of its tables of indicators, whether there is a 目次,
 * and whether each chapter and each goal begins a page.
 */
export const STRATEGY_DESIGN = {
  name: 'strategy',
  paper: { size: 'A4', orientation: 'portrait' },
  columns: INDICATOR_COLUMNS.map(
    (id): ColumnDesign => ({
      id,
      usualLabel: (labels) => (id === 'actuals' ? strategyDocumentMessages.actuals : fieldWord(id, labels)),
      isUsual: !UNUSUAL.includes(id),
    }),
  ),
  options: [
    { id: 'contents', kind: 'flag', usual: true },
    { id: 'partsBeginPage', kind: 'flag', usual: true },
  ],
} as const satisfies DocumentDesign;
