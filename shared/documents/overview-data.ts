/** 改訂の概要 for other programs: a row for each change, those that stand in no table too. */
import type { Change, ChangeCategory } from '../diff/change.ts';
import { changeDataMessages } from '../i18n/ja/change-data.ts';
import { changeMessages } from '../i18n/ja/changes.ts';
import { changedItems } from './change-items.ts';
import { rowsOf } from './change-rows.ts';
import { NO_MARKS, saidIn } from './changes-data.ts';
import { valueCells, valueColumns, yearCells, yearColumns } from './data-cells.ts';
import { withDistinctTitles } from './data-items.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { indicatorsOf, noteOf, pageOf, type RevisionInput } from './overview-input.ts';

const text = changeDataMessages;

/** What a revision changes and why, one datum a cell. */
export function overviewData(input: RevisionInput, title: string): DataTable {
  const { before, after, changes } = input;
  const items = changedItems(before, after, changes);
  return {
    title,
    columns: withDistinctTitles([...items.columns, ...COLUMNS]),
    rows: changes.map((change) => [...items.cellsOf(change), ...cellsOf(input, change)]),
  };
}

const COLUMNS: readonly DataColumn[] = [
  textColumn('category'),
  ...valueColumns('before', text.before),
  ...yearColumns('beforeYear', text.beforeYear),
  ...valueColumns('after', text.after),
  ...yearColumns('afterYear', text.afterYear),
  ...valueColumns('actual', text.actual),
  { id: 'actualYear', title: text.actualYear, kind: 'number' },
  textColumn('reason'),
  textColumn('divergenceReason'),
  textColumn('targetRationale'),
  textColumn('remarks'),
  textColumn('digital'),
  textColumn('page'),
];

function textColumn(
  id: 'category' | 'reason' | 'divergenceReason' | 'targetRationale' | 'remarks' | 'digital' | 'page',
): DataColumn {
  return { id, title: text[id], kind: 'text' };
}

function cellsOf(input: RevisionInput, change: Change): readonly DataCell[] {
  const { reason, divergenceReason, remarks, digital } = noteOf(input, change);
  const { after } = indicatorsOf(change);
  const [actual] = change.nodeId === null ? [] : (input.actuals[change.nodeId] ?? []);
  return [
    changeMessages.category[change.category],
    ...sideCells(input, change, 'before'),
    ...sideCells(input, change, 'after'),
    ...(isOfTarget(change) ? valueCells(actual?.value ?? '') : valueCells('')),
    isOfTarget(change) ? (actual?.fiscalYear ?? null) : null,
    reason || null,
    divergenceReason || null,
    (isOfTarget(change) && after?.targetRationale) || null,
    remarks || null,
    digital ? text.isDigital : null,
    pageOf(change) || null,
  ];
}

/** A target as a value with its year, all else as words. */
function sideCells(input: RevisionInput, change: Change, side: 'before' | 'after'): readonly DataCell[] {
  const indicator = indicatorsOf(change)[side];
  if (isOfTarget(change))
    return [...valueCells(indicator?.target ?? ''), ...yearCells(indicator?.targetYear ?? '')];
  const [, ...blank] = [...valueCells(''), ...yearCells('')];
  return [wordsOf(input, change, side) || null, ...blank];
}

function isOfTarget({ category }: Change): boolean {
  return category === 'targetReset' || category === 'targetRollover';
}

function wordsOf({ before, after }: RevisionInput, change: Change, side: 'before' | 'after'): string {
  if (change.category === 'sourceStatisticChanged') return indicatorsOf(change)[side]?.sourceStatistic ?? '';
  if (NAMED.includes(change.category)) return change[side]?.title ?? '';
  const rows = rowsOf(change, { before, after, marks: NO_MARKS, fold: false, yearStyle: null });
  const said = rows.map((row) => [row.field, saidIn(row[side])] as const);
  const filled = said.filter(([, words]) => words !== '');
  if (filled.length === 1 && rows.length === 1) return filled[0]?.[1] ?? '';
  return filled.map(([field, words]) => text.line(field, words)).join('\n');
}

/** Changes of which the name says what was and what is to be. */
const NAMED: readonly ChangeCategory[] = [
  'initiativeAdded',
  'initiativeChanged',
  'initiativeRemoved',
  'indicatorReplaced',
  'indicatorAdded',
  'indicatorRemoved',
  'indicatorRenamed',
];
