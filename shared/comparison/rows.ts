/** What people do to the rows of a 比較表, each as a new list; what cannot be done leaves the rows as they are. */
import type { NodeId } from '../ids.ts';
import {
  COMPARISON_SIDES,
  type ComparedSides,
  type ComparisonRow,
  type ComparisonSide,
  MOST_IN_CELL,
  MOST_ROWS,
  mayStandInCell,
} from './model.ts';

/** A goal in a cell. */
export interface CellPlace {
  readonly rowId: string;
  readonly side: ComparisonSide;
  readonly nodeId: NodeId;
}

/** An empty row before the row that stands at `at` (0: before all); none beyond MOST_ROWS. */
export function addRow(rows: readonly ComparisonRow[], at: number): readonly ComparisonRow[] {
  if (rows.length >= MOST_ROWS) return rows;
  const row: ComparisonRow = { id: nextRowId(rows), framework: [], current: [], next: [] };
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** The rows without this one. */
export function removeRow(rows: readonly ComparisonRow[], id: string): readonly ComparisonRow[] {
  return rows.filter((row) => row.id !== id);
}

/** The row at another place, counted without it: 0 is the first, rows.length − 1 the last. */
export function moveRow(rows: readonly ComparisonRow[], id: string, to: number): readonly ComparisonRow[] {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) return rows;
  const others = removeRow(rows, id);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), row, ...others.slice(at)];
}

/** The rows with this one in the place of the one with its id. */
export function replaceRow(rows: readonly ComparisonRow[], row: ComparisonRow): readonly ComparisonRow[] {
  return rows.map((each) => (each.id === row.id ? row : each));
}

/** The row with a goal in its cell, before the one at `at` (usually last); once in a cell, MOST_IN_CELL at most. */
export function putNode(
  row: ComparisonRow,
  side: ComparisonSide,
  nodeId: NodeId,
  at: number = row[side].length,
): ComparisonRow {
  const others = row[side].filter((id) => id !== nodeId);
  if (others.length >= MOST_IN_CELL) return row;
  return { ...row, [side]: [...others.slice(0, at), nodeId, ...others.slice(at)] };
}

/** The row without a goal in its cell. */
export function takeNode(row: ComparisonRow, side: ComparisonSide, nodeId: NodeId): ComparisonRow {
  return { ...row, [side]: row[side].filter((id) => id !== nodeId) };
}

/** A goal taken out of one row and put into another, on the same side; it stays where there is no room for it. */
export function moveNode(
  rows: readonly ComparisonRow[],
  { rowId, side, nodeId }: CellPlace,
  toRowId: string,
): readonly ComparisonRow[] {
  const [from, to] = [rowId, toRowId].map((id) => rows.find((row) => row.id === id));
  if (from === undefined || to === undefined || from === to) return rows;
  const put = putNode(to, side, nodeId);
  return put === to ? rows : replaceRow(replaceRow(rows, takeNode(from, side, nodeId)), put);
}

/** The rows with nothing on a side: its strategy is another one now. */
export function clearSide(rows: readonly ComparisonRow[], side: ComparisonSide): readonly ComparisonRow[] {
  return rows.map((row) => ({ ...row, [side]: [] }));
}

/**
 * The rows as they are shown: without what its strategy no longer holds. What is stored keeps it, so that a goal that
 * comes back from the bin stands where it stood.
 */
export function cleanRows(rows: readonly ComparisonRow[], sides: ComparedSides): readonly ComparisonRow[] {
  const [framework, current, next] = COMPARISON_SIDES.map((side) => idsOf(sides, side));
  return rows.map((row) => ({
    id: row.id,
    framework: row.framework.filter((id) => framework?.has(id)),
    current: row.current.filter((id) => current?.has(id)),
    next: row.next.filter((id) => next?.has(id)),
  }));
}

/** Goals of the first level that stand in no row, in document order: what people still have to place. */
export function unplacedGoals(
  rows: readonly ComparisonRow[],
  sides: ComparedSides,
  side: ComparisonSide,
): readonly NodeId[] {
  const placed = new Set(rows.flatMap((row) => row[side]));
  const nodes = sides[side]?.content.nodes ?? [];
  return nodes
    .filter(({ id, kind, parent }) => kind === 'goal' && parent === null && !placed.has(id))
    .map(({ id }) => id);
}

function idsOf(sides: ComparedSides, side: ComparisonSide): ReadonlySet<NodeId> {
  const nodes = sides[side]?.content.nodes ?? [];
  return new Set(nodes.filter(mayStandInCell).map(({ id }) => id));
}

function nextRowId(rows: readonly ComparisonRow[]): string {
  const numbers = rows.map(({ id }) => Number(/^row-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return rowId(Math.max(0, ...numbers) + 1);
}

/** The id of the nth row of a comparison that nobody has edited yet, from 1. */
export function rowId(number: number): string {
  return `row-${number}`;
}
