/** Tables ①–④ of 改訂の概要: which changes each shows, in which columns. */
import type { Change, ChangeCategory } from '../diff/change.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import { formatFiscalYear, parseYear } from '../indicator/fiscal-year.ts';
import type { OverviewTable } from '../revision/model.ts';
import type { IndicatorRole, Labels, YearStyle } from '../strategy/model.ts';
import { cell, type HeadColumn } from './cells.ts';
import { levelTable } from './level-table.ts';
import { withAddedWords } from './marked-sides.ts';
import { type DocumentBlock, type DocumentTable, marked, type TableCell } from './model.ts';
import { indicatorsOf, noteOf, pageOf, type RevisionInput } from './overview-input.ts';
import { columnWord, type PlaceOf, placesOf } from './places.ts';

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
  table: OverviewTable,
  caption: string,
): readonly DocumentBlock[] {
  const context = contextOf(input, caption);
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

interface TableContext {
  readonly input: RevisionInput;
  readonly labels: Labels;
  readonly yearStyle: YearStyle;
  readonly placeOf: PlaceOf;
  readonly caption: string;
}

function contextOf(input: RevisionInput, caption: string): TableContext {
  const { labels, yearStyle } = input.after.strategy;
  return { input, labels, yearStyle, placeOf: placesOf(input.before, input.after), caption };
}

/** ① */
function initiativeTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  const columns = [
    { title: columnWord(context.labels.initiative), columns: beforeAndAfter(24, 24) },
    { title: text.page, width: PAGE_WIDTH },
  ];
  return tableOf(context, columns, changes, (change) => {
    const [was, is] = [change.before?.title ?? null, change.after?.title ?? null];
    return [
      cell(was ?? text.added),
      is === null ? cell(text.removed) : cell([was === null ? marked(is, 'added') : withAddedWords(was, is)]),
    ];
  });
}

/** ② */
function sourceTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  const columns = [
    { title: roleWords(context.labels, changes), width: 12 },
    { title: text.source, columns: beforeAndAfter(12, 14) },
    { title: text.changeReason, width: 18 },
    { title: text.page, width: PAGE_WIDTH },
  ];
  return tableOf(context, columns, changes, (change) => {
    const { before, after } = indicatorsOf(change);
    return [
      cell(after?.title ?? ''),
      cell(before?.sourceStatistic ?? ''),
      cell(after?.sourceStatistic ?? ''),
      cell(noteOf(context.input, change).reason),
    ];
  });
}

/** ③ */
function targetTable(context: TableContext, changes: readonly Change[]): DocumentTable {
  const rows = changes.map((change) => targetCells(context, change));
  const years = (of: (cells: TargetCells) => DatedValue) => sharedYear(rows.map(of));
  const [actual, before, after] = [
    years((row) => row.actual),
    years((row) => row.before),
    years((row) => row.after),
  ];
  const columns = [
    { title: roleWords(context.labels, changes), width: 9 },
    { title: withYear(text.actual, actual), width: 11 },
    {
      title: text.target,
      columns: [
        { title: withYear(text.before, before), width: 11 },
        { title: withYear(text.after, after), width: 11 },
      ],
    },
    { title: text.divergenceReason, width: 16 },
    { title: text.targetRationale, width: 22 },
    { title: text.page, width: PAGE_WIDTH },
  ];
  return tableOf(context, columns, changes, (change, line) => {
    const own = rows[line] ?? targetCells(context, change);
    const dated = (value: DatedValue, shared: string | null) =>
      cell(shared === null ? withYear(value.value, value.year) : value.value);
    return [
      cell(change.after?.title ?? ''),
      dated(own.actual, actual),
      dated(own.before, before),
      dated(own.after, after),
      cell(noteOf(context.input, change).divergenceReason),
      cell(indicatorsOf(change).after?.targetRationale ?? ''),
    ];
  });
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
  const columns = [
    { title: word, columns: beforeAndAfter(14, 16) },
    { title: text.resetReason, width: 34 },
    { title: text.page, width: PAGE_WIDTH },
  ];
  const ownContext = { ...context, caption: `${context.caption} ${text.part(word)}` };
  const table = tableOf(ownContext, columns, ofRole, (change) => [
    cell(change.before === null ? text.added : indicatorName(context.labels, change, 'before')),
    cell(change.after === null ? text.removed : indicatorName(context.labels, change, 'after')),
    cell(noteOf(context.input, change).reason),
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

const PAGE_WIDTH = 8;

function beforeAndAfter(before: number, after: number): readonly HeadColumn[] {
  return [
    { title: text.before, width: before },
    { title: text.after, width: after },
  ];
}

/** The table with a row for each change, its goals and measures in front and its page behind. */
function tableOf(
  { labels, placeOf, caption }: TableContext,
  columns: readonly HeadColumn[],
  changes: readonly Change[],
  cellsOf: (change: Change, line: number) => readonly TableCell[],
): DocumentTable {
  const rows = changes.map((change, line) => ({
    place: change.nodeId === null ? { goals: [], measures: [] } : placeOf(change.nodeId),
    cells: [...cellsOf(change, line), cell(pageOf(change))],
  }));
  const withMeasures = rows.some(({ place }) => place.measures.length > 0);
  return levelTable({ caption, labels, columns, rows, withMeasures });
}
