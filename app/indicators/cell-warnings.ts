import type { WarningCode } from '#shared/indicator/warnings.ts';
import type { EditableField } from './columns.ts';

/** The cell beside which each warning of a row stands. */
const WARNED_FIELD = {
  targetWorseThanBaseline: 'target',
  unitsDiffer: 'target',
  baselineUnitMissing: 'baseline',
  targetUnitMissing: 'target',
  baselineUnreadable: 'baseline',
  targetUnreadable: 'target',
  baselineYearUnreadable: 'baselineYear',
  targetYearUnreadable: 'targetYear',
} as const satisfies Record<WarningCode, EditableField>;

/** The first of a row's warnings that belongs to a field, or null. */
export function warningAt(warnings: readonly WarningCode[], field: string): WarningCode | null {
  return warnings.find((warning) => WARNED_FIELD[warning] === field) ?? null;
}
