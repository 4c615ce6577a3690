import { comparisonMessages } from '../i18n/ja/comparison.ts';
import type { NodeId } from '../ids.ts';
import { COMPARISON_SIDES, type ComparisonRow } from './model.ts';

const text = comparisonMessages.record;

/** As many rows as the record of an act names. */
const NAMED_ROWS = 30;
/** As much of a name as it tells, in UTF-16 code units. */
const NAME_LENGTH = 30;

/** The number of rows, and a line for each one that reads otherwise in `other` or stands elsewhere there. */
export function describeRows(
  rows: readonly ComparisonRow[],
  other: readonly ComparisonRow[],
  nameOf: (id: NodeId) => string,
): readonly string[] {
  const lineOf = (row: ComparisonRow, index: number) =>
    text.row(
      index + 1,
      COMPARISON_SIDES.map((side) => row[side].map((id) => clipped(nameOf(id))).join('、') || text.emptyCell),
    );
  const others = new Set(other.map(lineOf));
  const changed = rows.map(lineOf).filter((line) => !others.has(line));
  const rest = changed.length - NAMED_ROWS;
  return [text.rows(rows.length), ...changed.slice(0, NAMED_ROWS), ...(rest > 0 ? [text.more(rest)] : [])];
}

/** Never cut within a character of two code units. */
function clipped(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  return `${name.slice(0, NAME_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`;
}
