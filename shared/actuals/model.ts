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
  readonly enteredBy: ActingPerson | null;
  /** ISO 8601, UTC. */
  readonly enteredAt: string;
}
