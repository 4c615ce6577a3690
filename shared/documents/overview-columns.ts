/** The columns of the overview's tables, in the town's order and words. */
import type { Change } from '../diff/change.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { Labels, YearStyle } from '../strategy/model.ts';
import { cell, type HeadColumn } from './cells.ts';
import { levelTable } from './level-table.ts';
import type { DocumentTable, TableCell } from './model.ts';
import { arranged, type OverviewColumnId, type SideWords, sideWords } from './overview-design.ts';
import { pageOf, type RevisionInput } from './overview-input.ts';
import { type PlaceOf, placesOf } from './places.ts';
import type { DocumentTemplate } from './template.ts';

const text = documentMessages.overview;

/** What the tables are made with. */
export interface TableContext {
  readonly input: RevisionInput;
  readonly template: DocumentTemplate;
  readonly words: SideWords;
  readonly labels: Labels;
  readonly yearStyle: YearStyle;
  readonly placeOf: PlaceOf;
  readonly caption: string;
}

/** The context of one table, under its caption. */
export function tableContext(
  input: RevisionInput,
  template: DocumentTemplate,
  caption: string,
): TableContext {
  const { labels, yearStyle } = input.after.strategy;
  const placeOf = placesOf(input.before, input.after);
  return { input, template, words: sideWords(template), labels, yearStyle, placeOf, caption };
}

/** A column that a table can have: its head under a title of the town's, or the usual one; its cells by change. */
export interface OverviewColumn {
  readonly id: OverviewColumnId;
  readonly usual: string;
  readonly head: (title: string) => HeadColumn;
  readonly cellsOf: (change: Change, line: number) => readonly TableCell[];
}

/** A single column; `headOf` adds to its title. */
export function column(
  id: OverviewColumnId,
  usual: string,
  width: number,
  cellOf: (change: Change, line: number) => TableCell,
  titled: (title: string) => string = (title) => title,
): OverviewColumn {
  const head = (title: string) => ({ title: titled(title), width });
  return { id, usual, head, cellsOf: (change, line) => [cellOf(change, line)] };
}

/** What was beside what is to be, under what it is. */
export function sides(
  usual: string,
  columns: readonly [HeadColumn, HeadColumn],
  cellsOf: OverviewColumn['cellsOf'],
): OverviewColumn {
  return { id: 'sides', usual, head: (title) => ({ title, columns }), cellsOf };
}

const PAGE_WIDTH = 8;

/** The heads of what was and what is to be. */
export function beforeAndAfter(
  { words }: TableContext,
  before: number,
  after: number,
): readonly [HeadColumn, HeadColumn] {
  return [
    { title: words.before, width: before },
    { title: words.after, width: after },
  ];
}

/** The table with a row for each change: its goals and measures in front, then the town's columns. */
export function tableOf(
  { template, labels, placeOf, caption }: TableContext,
  changes: readonly Change[],
  columns: readonly OverviewColumn[],
): DocumentTable {
  const page = column('page', text.page, PAGE_WIDTH, (change) => cell(pageOf(change)));
  const shown = arranged(template, labels, [...columns, page]);
  const rows = changes.map((change, line) => ({
    place: change.nodeId === null ? { goals: [], measures: [] } : placeOf(change.nodeId),
    cells: shown.flatMap((each) => each.column.cellsOf(change, line)),
  }));
  const withMeasures = rows.some(({ place }) => place.measures.length > 0);
  const heads = shown.map((each) => each.column.head(each.word || each.column.usual));
  return levelTable({ caption, labels, columns: heads, rows, withMeasures });
}
