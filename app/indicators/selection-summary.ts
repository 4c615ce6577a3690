import { groupDigits } from '#shared/indicator/decimal.ts';
import { sumOf } from '#shared/indicator/sum.ts';
import { type IndicatorValue, parseValue } from '#shared/indicator/value.ts';
import { actualYear, type ColumnField, type GridColumn, isActual } from './columns.ts';
import type { GridRow, IndicatorRow, ReadIndicator } from './grid-model.ts';
import type { CellRange } from './selection.ts';

/** What the status line says of the selected cells; sums are ready to print, null where there is nothing to add. */
export interface SelectionSummary {
  readonly cells: number;
  readonly sum: string | null;
  readonly mean: string | null;
}

/** Counts the selected cells, headers left out, and adds the values among them if they share a unit. */
export function summarize(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  { top, bottom, left, right }: CellRange,
): SelectionSummary {
  const selected = columns.slice(left, right + 1);
  const indicators = rows.slice(top, bottom + 1).filter((row) => row.kind === 'indicator');
  const values = indicators.flatMap((row) => selected.flatMap(({ field }) => valueAt(row, field) ?? []));
  const total = sumOf(values);
  const cells = indicators.length * selected.length;
  if (total === null || total.count < 2) return { cells, sum: null, mean: null };
  const print = (decimal: string) => `${groupDigits(decimal)}${total.unit}`;
  return { cells, sum: print(total.sum), mean: print(total.mean) };
}

function valueAt({ node, actuals }: IndicatorRow, field: ColumnField): IndicatorValue | null {
  if (field === 'baseline' || field === 'target') return valuesOf(node)[field];
  const year = isActual(field) ? actualYear(field) : null;
  const actual = actuals.find(({ fiscalYear }) => fiscalYear === year);
  return actual === undefined ? null : parseValue(actual.value);
}

interface Values {
  readonly baseline: IndicatorValue;
  readonly target: IndicatorValue;
}

/** Selecting by mouse sums the same rows over and over. */
const parsed = new WeakMap<ReadIndicator, Values>();

function valuesOf(node: ReadIndicator): Values {
  const known = parsed.get(node);
  if (known !== undefined) return known;
  const values = { baseline: parseValue(node.baseline), target: parseValue(node.target) };
  parsed.set(node, values);
  return values;
}
