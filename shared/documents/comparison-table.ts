/** 比較表: a strategy beside the framework that it answers to and the one that it follows. Rules: EXPORT46–49. */
import { fatesOf } from '../comparison/fates.ts';
import {
  COMPARISON_SIDES,
  type ComparedSides,
  type ComparisonRow,
  type ComparisonSide,
} from '../comparison/model.ts';
import { cleanRows } from '../comparison/rows.ts';
import { comparisonMessages } from '../i18n/ja/comparison.ts';
import { cell } from './cells.ts';
import { columnTable, type PlacedCell } from './column-table.ts';
import { type BehindKpi, CellWriter } from './comparison-cells.ts';
import { comparisonData } from './comparison-data.ts';
import { COMPARISON_COLUMNS, COMPARISON_DESIGN, type ComparisonColumn } from './comparison-design.ts';
import { fateBehind, fatesSection } from './comparison-fates.ts';
import { distinctRows, spansOf } from './comparison-spans.ts';
import { fittedWidths } from './fitted-widths.ts';
import { type DocumentBlock, plain, type Runs } from './model.ts';
import type { MadeDocument } from './printed.ts';
import { type DocumentTemplate, flagOf, shownColumns, usualTemplate, wordsOf } from './template.ts';

const text = comparisonMessages.document;

/** What 比較表 is made of: the three sides and what people have put beside each other. */
export interface ComparisonInput extends ComparedSides {
  readonly rows: readonly ComparisonRow[];
}

/** The comparison as a document and as a table for other programs. */
export function comparisonTable(input: ComparisonInput, template: DocumentTemplate): MadeDocument {
  const columns = chosenColumns(input, template);
  const rows = distinctRows(
    cleanRows(input.rows, input),
    columns.map(({ side }) => side),
  );
  const showsFates = flagOf(template, COMPARISON_DESIGN, 'fates');
  const fates = fatesOf(input.current, input.next);
  const context: Context = {
    ...input,
    rows,
    missing: plain(wordsOf(template, COMPARISON_DESIGN, 'missing')),
    behind: (side) => {
      if (!showsFates || side === 'framework') return () => '';
      return fateBehind(fates, side, input.next.content.strategy.labels);
    },
  };
  const open = columns.map((column) => ({
    title: column.label,
    group: null,
    cells: cellsOf(column, context),
  }));
  const widths = fittedWidths(open, rows.length, template.paper);
  const table = columnTable(
    text.name,
    open.map((column, index) => ({ ...column, widths: [widths[index] ?? 1] })),
    rows.length,
  );
  const block: DocumentBlock =
    rows.length === 0
      ? { type: 'paragraph', style: 'plain', runs: plain(text.nothing) }
      : { type: 'table', table };
  const sides = columns.filter(({ shows }) => shows === 'goals').map(({ label }) => label);
  const title = template.title || text.of(input.next.content.strategy.title, sides);
  return {
    document: {
      title,
      contents: null,
      sections: [
        { id: 'comparison', startsPage: false, blocks: [block] },
        ...(showsFates ? fatesSection(input, fates) : []),
      ],
    },
    data: comparisonData(input, fates, title),
  };
}

interface Context extends ComparisonInput {
  /** What stands where nothing answers. */
  readonly missing: Runs;
  /** What is said behind the KPIs of a side. */
  readonly behind: (side: ComparisonSide) => BehindKpi;
}

type ShownColumn = ComparisonColumn & { readonly label: string };

/** The town's columns; a side that is not chosen has none, and a template that leaves nothing over is the usual one. */
function chosenColumns(sides: ComparedSides, template: DocumentTemplate): readonly ShownColumn[] {
  const { labels } = sides.next.content.strategy;
  const [own, usual] = [template, usualTemplate(COMPARISON_DESIGN)].map((each) =>
    shownColumns(each, COMPARISON_DESIGN, labels).flatMap(({ id, label }): readonly ShownColumn[] => {
      const column = COMPARISON_COLUMNS.find((known) => known.id === id);
      return column === undefined || sides[column.side] === null ? [] : [{ ...column, label }];
    }),
  );
  return own === undefined || own.length === 0 ? (usual ?? []) : own;
}

function cellsOf({ side, shows }: ShownColumn, context: Context): readonly PlacedCell[] {
  const content = context[side]?.content;
  const writer = content === undefined ? null : new CellWriter(content);
  const behind = context.behind(side);
  const missing = context.missing.length === 0 ? [] : [context.missing];
  return spansOf(context.rows, side).map(({ line, height, ids }) => {
    const lines = (shows === 'goals' ? writer?.goals(ids) : writer?.kpis(ids, behind)) ?? [];
    const isMissing = shows === 'goals' && ids.length === 0 && hasGoal(context, line);
    return { line, column: 0, cell: cell(isMissing ? missing : lines, { rowSpan: height }) };
  });
}

/** Only a goal can be without counterpart: a section beside which nothing stands lacks nothing. */
function hasGoal(context: Context, line: number): boolean {
  const row = context.rows[line];
  return COMPARISON_SIDES.some((side) => {
    const goals = context[side]?.content.nodes.filter(({ kind }) => kind === 'goal') ?? [];
    return goals.some(({ id }) => row?.[side].includes(id));
  });
}
