import type { NodeId } from '../ids.ts';
import type { Actual } from './model.ts';

/** A strategy's actuals as a table shows them. */
export interface ActualTable {
  /** Columns: western fiscal years, oldest first. */
  readonly years: readonly number[];
  /** Of one indicator, oldest first; the same list as long as nothing in it has changed. */
  of(id: NodeId): readonly Actual[];
}

const NONE: readonly Actual[] = [];

/** A table without actuals. */
export const NO_ACTUALS: ActualTable = { years: [], of: () => NONE };

/** Most years that are columns of a table; older ones are in the indicator's details. */
const MOST_YEARS = 8;

/**
 * Actuals as a table: a column for every year that has one and for those of the plan period that have begun, the
 * newest eight. What is as it was in `previous` keeps its identity.
 */
export function actualTable(
  actuals: readonly Actual[],
  {
    from,
    to,
    current,
  }: { readonly from: number | null; readonly to: number | null; readonly current: number },
  previous: ActualTable = NO_ACTUALS,
): ActualTable {
  const lists = new Map<NodeId, Actual[]>();
  for (const actual of actuals) lists.set(actual.nodeId, [...(lists.get(actual.nodeId) ?? []), actual]);
  for (const [id, list] of lists) {
    list.sort((a, b) => a.fiscalYear - b.fiscalYear);
    if (isSame(previous.of(id), list)) lists.set(id, previous.of(id) as Actual[]);
  }
  const years = new Set(actuals.map(({ fiscalYear }) => fiscalYear));
  if (from !== null) {
    const last = Math.min(to ?? from, current);
    for (let year = Math.max(from, last - MOST_YEARS + 1); year <= last; year += 1) years.add(year);
  }
  const shown = Array.from(years)
    .sort((a, b) => a - b)
    .slice(-MOST_YEARS);
  const isAsBefore =
    shown.length === previous.years.length && shown.every((year, at) => year === previous.years[at]);
  return { years: isAsBefore ? previous.years : shown, of: (id) => lists.get(id) ?? NONE };
}

function isSame(before: readonly Actual[], now: readonly Actual[]): boolean {
  return (
    before.length === now.length &&
    now.every((actual, at) => {
      const then = before[at];
      return then?.fiscalYear === actual.fiscalYear && then.enteredAt === actual.enteredAt;
    })
  );
}
