/** Tables ①–④ of 改訂の概要: which changes each shows, in which columns. */
import type { Change, ChangeCategory } from '../diff/change.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import { formatFiscalYear, parseYear } from '../indicator/fiscal-year.ts';
import type { OverviewTable } from '../revision/model.ts';
import type { IndicatorRole, Labels, YearStyle } from '../strategy/model.ts';
import { cell, type HeadColumn } from './cells.ts';
import { withAddedWords } from './marked-sides.ts';
import { type DocumentBlock, type DocumentTable, marked } from './model.ts';
import {
  beforeAndAfter,
  column,
  type OverviewColumn,
  sides,
  type TableContext,
  tableContext,
  tableOf,
} from './overview-columns.ts';
import { indicatorsOf, noteOf, type RevisionInput } from './overview-input.ts';
import { columnWord } from './places.ts';
import type { DocumentTemplate } from './template.ts';

const text = documentMessages.overview;

/** The categories that each table shows. */
const SHOWN: Readonly<Record<OverviewTable, readonly ChangeCategory[]>> = {
  initiatives: ['initiativeAdded', 'initiativeChanged', 'initiativeRemoved'],
  sources: ['sourceStatisticChanged'],
  targets: ['targetReset'],
  indicators: ['indicatorReplaced', 'indicatorAdded', 'indicatorRemoved', 'indicatorRenamed', 'roleChanged'],
};

/** The changes that stand in a table, in reading order. */
export function changesIn(input: RevisionInput, table: OverviewTable): readonly Change[] {
  const ofTable = input.changes.filter(({ category }) => SHOWN[table].includes(category));
  const digital = ofTable.filter((change) => noteOf(input, change).digital);
  // Where some are marked as digital, the table is about those; a town that marks none sees all.
  return table === 'initiatives' && digital.length > 0 ? digital : ofTable;
}

/** The blocks of a table: itself, or, of indicators, one with a heading for each role. */
export function tableBlocks(
  input: RevisionInput,
  template: DocumentTemplate,
  table: OverviewTable,
  caption: string,
): readonly DocumentBlock[] {
  const context = tableContext(input, template, caption);
  const changes = changesIn(input, table);
  switch (table) {
    case 'initiatives':
      return [{ type: 'table', table: initiativeTable(context, changes) }];
    case 'sources':
      return [{ type: 'table', table: sourceTable(context, changes) }];
    case 'targets':
      return [{ type: 'table', table: targetTable(context, changes) }];
    case 'indicators':
      return [
        ...indicatorPart(context, changes, 'numericalTarget'),
        ...indicatorPart(context, changes, 'kpi'),
      ];
  }
}

/** ① */
function initiativeTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  const { words, labels } = context;
  const usual = columnWord(labels.initiative);
  return tableOf(context, changes, [
    sides(usual, beforeAndAfter(context, 24, 24), (change) => {
      const [was, is] = [change.before?.title ?? null, change.after?.title ?? null];
      const after = was === null ? marked(is ?? '', 'added') : withAddedWords(was, is ?? '');
      return [cell(was ?? words.added), is === null ? cell(words.removed) : cell([after])];
    }),
  ]);
}

/** ② */
function sourceTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  return tableOf(context, changes, [
    itemColumn(context, changes, 12),
    sides(text.source, beforeAndAfter(context, 12, 14), (change) => {
      const { before, after } = indicatorsOf(change);
      return [cell(before?.sourceStatistic ?? ''), cell(after?.sourceStatistic ?? '')];
    }),
    column('changeReason', text.changeReason, 18, (change) => cell(noteOf(context.input, change).reason)),
  ]);
}

/** ③ */
function targetTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  const { input, words } = context;
  const rows = changes.map((change) => targetCells(context, change));
  const years = (of: (cells: TargetCells) => DatedValue) => sharedYear(rows.map(of));
  const shared = {
    actual: years((row) => row.actual),
    before: years((row) => row.before),
    after: years((row) => row.after),
  };
  const dated = (change: Change, line: number, of: keyof TargetCells) => {
    const { value, year } = (rows[line] ?? targetCells(context, change))[of];
    return cell(shared[of] === null ? withYear(value, year) : value);
  };
  const sideHeads: readonly [HeadColumn, HeadColumn] = [
    { title: withYear(words.before, shared.before), width: 11 },
    { title: withYear(words.after, shared.after), width: 11 },
  ];
  return tableOf(context, changes, [
    itemColumn(context, changes, 9),
    column(
      'actual',
      text.actual,
      11,
      (change, line) => dated(change, line, 'actual'),
      (title) => withYear(title, shared.actual),
    ),
    sides(text.target, sideHeads, (change, line) => [
      dated(change, line, 'before'),
      dated(change, line, 'after'),
    ]),
    column('divergenceReason', text.divergenceReason, 16, (change) =>
      cell(noteOf(input, change).divergenceReason),
    ),
    column('targetRationale', text.targetRationale, 22, (change) =>
      cell(indicatorsOf(change).after?.targetRationale ?? ''),
    ),
  ]);
}

/** The indicator that a row is about. */
function itemColumn({ labels }: TableContext, changes: readonly Change[], width: number): OverviewColumn {
  return column('item', roleWords(labels, changes), width, (change) => cell(change.after?.title ?? ''));
}

/** A value and the year that it is of, '' where it has none. */
interface DatedValue {
  readonly value: string;
  readonly year: string;
}

interface TargetCells {
  readonly actual: DatedValue;
  readonly before: DatedValue;
  readonly after: DatedValue;
}

function targetCells({ input, yearStyle }: TableContext, change: Change): TargetCells {
  const { before, after } = indicatorsOf(change);
  const [actual] = change.nodeId === null ? [] : (input.actuals[change.nodeId] ?? []);
  return {
    actual: {
      value: actual?.value ?? '',
      year: actual === undefined ? '' : formatFiscalYear(actual.fiscalYear, yearStyle),
    },
    before: { value: before?.target ?? '', year: writtenYear(before?.targetYear ?? '', yearStyle) },
    after: { value: after?.target ?? '', year: writtenYear(after?.targetYear ?? '', yearStyle) },
  };
}

/** A year in the strategy's style; what is no fiscal year stays as typed. */
function writtenYear(typed: string, style: YearStyle): string {
  const read = parseYear(typed);
  return read.kind === 'fiscalYear' ? formatFiscalYear(read.year, style) : typed;
}

/** The year that all values have, to stand in the head once; null if they differ. */
function sharedYear(values: readonly DatedValue[]): string | null {
  const years = new Set(values.map(({ year }) => year));
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

function withYear(words: string, year: string | null): string {
  return year === null || year === '' ? words : text.withYear(words, year);
}

/** ④, one role: 〔数値目標〕, 〔KPI〕; nothing where none of the role changed. */
function indicatorPart(
  context: TableContext,
  changes: readonly Change[],
  role: IndicatorRole,
): readonly DocumentBlock[] {
  const ofRole = changes.filter((change) => roleOf(change) === role);
  if (ofRole.length === 0) return [];
  const word = columnWord(context.labels[role]);
  const ownContext = { ...context, caption: `${context.caption} ${text.part(word)}` };
  const { words, labels, input } = context;
  const table = tableOf(ownContext, ofRole, [
    sides(word, beforeAndAfter(context, 14, 16), (change) => [
      cell(change.before === null ? words.added : indicatorName(labels, change, 'before')),
      cell(change.after === null ? words.removed : indicatorName(labels, change, 'after')),
    ]),
    column('resetReason', text.resetReason, 34, (change) => cell(noteOf(input, change).reason)),
  ]);
  return [
    { type: 'heading', level: 2, text: text.part(word) },
    { type: 'table', table },
  ];
}

/** Its title, and where the role itself changes, the role. */
function indicatorName(labels: Labels, change: Change, side: 'before' | 'after'): string {
  const indicator = indicatorsOf(change)[side];
  if (indicator === null) return '';
  return change.category === 'roleChanged'
    ? text.inRole(indicator.title, columnWord(labels[indicator.role]))
    : indicator.title;
}

function roleOf(change: Change): IndicatorRole | null {
  const { before, after } = indicatorsOf(change);
  return (after ?? before)?.role ?? null;
}

/** The head of a column of indicators: the words of the roles that occur in it. */
function roleWords(labels: Labels, changes: readonly Change[]): string {
  const roles = new Set(changes.map(roleOf).filter((role) => role !== null));
  return [...roles].map((role) => columnWord(labels[role])).join('・');
}
