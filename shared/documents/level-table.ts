import type { NodeId } from '../ids.ts';
import type { Labels } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';
import { cell, type HeadColumn, headOf, row } from './cells.ts';
import type { DocumentTable, TableCell } from './model.ts';
import { columnWord, type ItemPlace } from './places.ts';

/** A row about one item, under the goals and measures over it. */
export interface LevelRow {
  readonly place: ItemPlace;
  readonly cells: readonly TableCell[];
}

export interface LevelTable {
  readonly caption: string;
  readonly labels: Labels;
  /** The columns behind those of goals and measures. */
  readonly columns: readonly HeadColumn[];
  readonly rows: readonly LevelRow[];
  /** Whether measures have a column at all. */
  readonly withMeasures: boolean;
}

const GOAL_WIDTH = 9;
const MEASURE_WIDTH = 12;

/**
 * A table whose first columns name the goals and measures over each row, one column per level that occurs; equal
 * neighbours become one cell downwards.
 */
export function levelTable({ caption, labels, columns, rows, withMeasures }: LevelTable): DocumentTable {
  const depth = {
    goals: Math.max(1, ...rows.map(({ place }) => place.goals.length)),
    measures: withMeasures ? Math.max(1, ...rows.map(({ place }) => place.measures.length)) : 0,
  };
  const { widths, head } = headOf([
    goalColumn(labels, rows, depth.goals),
    ...measureColumns(labels, depth.measures),
    ...columns,
  ]);
  const levels = rows.map(({ place }) => levelsOf(place, depth));
  return {
    caption,
    widths,
    head,
    rows: rows.map(({ cells }, line) => row([...levelCells(levels, line), ...cells])),
  };
}

/** All levels of goals stand under the one title that the outermost has: of nested ones only that is printed. */
function goalColumn(labels: Labels, rows: readonly LevelRow[], depth: number): HeadColumn {
  const scopes = new Set(rows.flatMap(({ place }) => place.goals.slice(0, 1).map(({ scope }) => scope)));
  const words = [...(scopes.size === 0 ? (['basic'] as const) : scopes)].map((scope) => {
    const label = atDepth(labels.goal[scope], 0);
    return label === undefined ? '' : columnWord(label);
  });
  const title = [...new Set(words)].join('・');
  const columns = Array.from({ length: depth }, () => ({ title: '', width: GOAL_WIDTH }));
  return { title, columns };
}

/** Levels with one word for both stand under it together. */
function measureColumns(labels: Labels, depth: number): readonly HeadColumn[] {
  const titles = Array.from({ length: depth }, (_, level) => {
    const label = atDepth(labels.measure, level);
    return label === undefined ? '' : columnWord(label);
  });
  return [...new Set(titles)].map((title) => ({
    title,
    columns: titles.filter((other) => other === title).map(() => ({ title: '', width: MEASURE_WIDTH })),
  }));
}

/** One cell of the first columns: which node it names, and over how many columns. */
interface LevelCell {
  readonly id: NodeId | null;
  readonly text: string;
  readonly colSpan: number;
}

function levelsOf(
  { goals, measures }: ItemPlace,
  depth: { readonly goals: number; readonly measures: number },
): readonly LevelCell[] {
  return [...spread(goals, depth.goals), ...(depth.measures === 0 ? [] : spread(measures, depth.measures))];
}

/** The last of a line that is shorter than the columns reaches to their end. */
function spread(nodes: ItemPlace['goals'] | ItemPlace['measures'], columns: number): readonly LevelCell[] {
  if (nodes.length === 0) return [{ id: null, text: '', colSpan: columns }];
  return nodes.map((node, index) => ({
    id: node.id,
    text: numberedTitle(node).trim(),
    colSpan: index === nodes.length - 1 ? columns - index : 1,
  }));
}

function levelCells(levels: readonly (readonly LevelCell[])[], line: number): readonly TableCell[] {
  const own = levels[line] ?? [];
  return own.flatMap(({ text, colSpan }, index) => {
    if (line > 0 && isSame(levels[line - 1], own, index)) return [];
    let rowSpan = 1;
    while (isSame(levels[line + rowSpan], own, index)) rowSpan += 1;
    return [cell(text, { rowSpan, colSpan, isRowHeader: text !== '' })];
  });
}

/** True if both rows name the same up to this cell; what names nothing is like nothing else. */
function isSame(other: readonly LevelCell[] | undefined, own: readonly LevelCell[], upTo: number): boolean {
  if (other === undefined) return false;
  return own
    .slice(0, upTo + 1)
    .every(({ id, colSpan }, at) => id !== null && other[at]?.id === id && other[at]?.colSpan === colSpan);
}
