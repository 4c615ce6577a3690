/** 実績値: what an indicator really came to in a fiscal year. Rules: shared/SPEC.md, ACTUAL. */
import type { NodeId } from '../ids.ts';
import type { ActingPerson } from '../revision/model.ts';

/** 速報 / 確定 */
export const ACTUAL_STATUSES = ['preliminary', 'final'] as const;
export type ActualStatus = (typeof ACTUAL_STATUSES)[number];

/** One indicator in one fiscal year. */
export interface Actual {
  readonly nodeId: NodeId;
  /** Western fiscal year: 2022 is 令和4年度. */
  readonly fiscalYear: number;
  /** What was typed, character for character. */
  readonly value: string;
  readonly status: ActualStatus;
  readonly note: string;
  /** Null: it came with the sample. */
  readonly enteredBy: ActingPerson | null;
  /** ISO 8601, UTC. */
  readonly enteredAt: string;
}

/** Which actual: an indicator has at most one per fiscal year. */
export type ActualPlace = Pick<Actual, 'nodeId' | 'fiscalYear'>;

/** What a person types. */
export type ActualEntry = Pick<Actual, 'value' | 'status' | 'note'>;

/** Bounds: lengths in UTF-16 code units, and the first fiscal year that can be entered (昭和元年度). */
export const ACTUAL_LIMITS = { value: 2_000, note: 4_000, firstYear: 1926 } as const;

/** Why an entry cannot be kept as it is. */
export type ActualProblem = 'blank' | 'valueTooLong' | 'noteTooLong' | 'yearBeforeAll' | 'yearToCome';

/** What is to be mended in an entry for a fiscal year, in a year that is `current`; null if nothing is. */
export function problemOf(entry: ActualEntry, fiscalYear: number, current: number): ActualProblem | null {
  if (fiscalYear < ACTUAL_LIMITS.firstYear) return 'yearBeforeAll';
  if (fiscalYear > current) return 'yearToCome';
  if (entry.value.trim() === '') return 'blank';
  if (entry.value.length > ACTUAL_LIMITS.value) return 'valueTooLong';
  return entry.note.length > ACTUAL_LIMITS.note ? 'noteTooLong' : null;
}

/** True if two entries say the same, character for character. */
export function isSameEntry(one: ActualEntry, other: ActualEntry): boolean {
  return one.value === other.value && one.status === other.status && one.note === other.note;
}
